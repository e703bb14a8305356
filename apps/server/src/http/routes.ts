import { createBoardRoute } from './createBoard.ts'
import { listExamplesRoute, readExampleRoute } from './examples.ts'
import { healthRoute, readinessRoute } from './health.ts'
import { readBoardAnalysisRoute, readBoardMapRoute, readBoardRoute } from './readBoard.ts'
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
