import { SIGN_IN_PATHS } from '../signIn/createSignIn.ts'
import type { Route } from './route.ts'
import { signInAnswer } from './signInAnswer.ts'

/** Where the organisation's sign-in sends people back to. */
export const finishSignInRoute: Route = {
  method: 'GET',
  path: SIGN_IN_PATHS.callback,
  handle: async (route) => signInAnswer(route, async (signIn) => signIn.finish(route.request)),
}
