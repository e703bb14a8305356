import { createBoardRoute } from './createBoardRoute.ts'
import { healthRoute } from './healthRoute.ts'
import { listExamplesRoute } from './listExamplesRoute.ts'
import { readBoardAnalysisRoute } from './readBoardAnalysisRoute.ts'
import { readBoardMapRoute } from './readBoardMapRoute.ts'
import { readBoardRoute } from './readBoardRoute.ts'
import { readExampleRoute } from './readExampleRoute.ts'
import { readinessRoute } from './readinessRoute.ts'
import type { Route } from './route.ts'

/** Every address of the API. A new one is a file beside this one and a line here. */
export const routes: readonly Route[] = [
  createBoardRoute,
  readBoardRoute,
  readBoardMapRoute,
  readBoardAnalysisRoute,
  listExamplesRoute,
  readExampleRoute,
  healthRoute,
  readinessRoute,
]
