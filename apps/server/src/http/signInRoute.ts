import { SIGN_IN_PATHS } from '../signIn/createSignIn.ts'
import type { Route } from './route.ts'
import { signInAnswer } from './signInAnswer.ts'

/** Sends a browser to the organisation's sign-in; `?returnTo=` is the path to which it comes back in the end. */
export const signInRoute: Route = {
  method: 'GET',
  path: SIGN_IN_PATHS.login,
  handle: async (route) => signInAnswer(route, async (signIn) => signIn.begin(route.request)),
}
