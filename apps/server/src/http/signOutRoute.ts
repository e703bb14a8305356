import { SIGN_IN_PATHS } from '../signIn/createSignIn.ts'
import type { Route } from './route.ts'

/** Forgets who is signed in with this browser. At the organisation's sign-in they may still be known. */
export const signOutRoute: Route = {
  method: 'POST',
  path: SIGN_IN_PATHS.logout,
  handle: ({ services: { signIn } }) => ({
    status: 200,
    body: {},
    headers: signIn === undefined ? {} : { 'set-cookie': signIn.end() },
  }),
}
