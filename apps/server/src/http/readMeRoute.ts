import type { Route } from './route.ts'

/** Who is signed in with this browser, and what signing in is for. */
export const readMeRoute: Route = {
  method: 'GET',
  path: '/api/me',
  handle: async ({ request, services: { signIn, config } }) => {
    const identity = await signIn?.identityOf(request)
    const isNeededToCreate = config.boardCreation === 'signed-in'
    return {
      status: 200,
      body: {
        signIn: { isAvailable: signIn !== undefined, isNeededToCreate },
        identity: identity === undefined ? null : { name: identity.name },
      },
    }
  },
}
