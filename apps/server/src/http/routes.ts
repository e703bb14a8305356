import { archiveBoardRoute } from './archiveBoardRoute.ts'
import { changeLinkRoute } from './changeLinkRoute.ts'
import { compareVersionRoute } from './compareVersionRoute.ts'
import { copyVersionRoute } from './copyVersionRoute.ts'
import { createBoardRoute } from './createBoardRoute.ts'
import { createPassRoute } from './createPassRoute.ts'
import { decidePersonRoute } from './decidePersonRoute.ts'
import { deleteBoardRoute } from './deleteBoardRoute.ts'
import { finishSignInRoute } from './finishSignInRoute.ts'
import { healthRoute } from './healthRoute.ts'
import { listExamplesRoute } from './listExamplesRoute.ts'
import { listLinksRoute } from './listLinksRoute.ts'
import { listPeopleRoute } from './listPeopleRoute.ts'
import { listVersionsRoute } from './listVersionsRoute.ts'
import { metricsRoute } from './metricsRoute.ts'
import { nameVersionRoute } from './nameVersionRoute.ts'
import { readBoardAnalysisRoute } from './readBoardAnalysisRoute.ts'
import { readBoardMapRoute } from './readBoardMapRoute.ts'
import { readBoardRoute } from './readBoardRoute.ts'
import { readExampleRoute } from './readExampleRoute.ts'
import { readinessRoute } from './readinessRoute.ts'
import { readMeRoute } from './readMeRoute.ts'
import { readTeamConfigRoute } from './readTeamConfigRoute.ts'
import { readVersionRoute } from './readVersionRoute.ts'
import { renewLinkRoute } from './renewLinkRoute.ts'
import { restoreVersionRoute } from './restoreVersionRoute.ts'
import { revokeLinkRoute } from './revokeLinkRoute.ts'
import type { Route } from './route.ts'
import { signInRoute } from './signInRoute.ts'
import { signOutRoute } from './signOutRoute.ts'
import { takeVersionRoute } from './takeVersionRoute.ts'

/** Every address of the API. A new one is a file beside this one and a line here. */
export const routes: readonly Route[] = [
  createBoardRoute,
  readBoardRoute,
  archiveBoardRoute,
  deleteBoardRoute,
  readBoardMapRoute,
  readBoardAnalysisRoute,
  readTeamConfigRoute,
  listLinksRoute,
  renewLinkRoute,
  changeLinkRoute,
  revokeLinkRoute,
  listPeopleRoute,
  decidePersonRoute,
  createPassRoute,
  readMeRoute,
  signInRoute,
  finishSignInRoute,
  signOutRoute,
  listVersionsRoute,
  takeVersionRoute,
  nameVersionRoute,
  readVersionRoute,
  compareVersionRoute,
  restoreVersionRoute,
  copyVersionRoute,
  listExamplesRoute,
  readExampleRoute,
  healthRoute,
  readinessRoute,
  metricsRoute,
]
