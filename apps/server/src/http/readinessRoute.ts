import type { Route } from './route.ts'

/**
 * The server takes work: it is not stopping, no board waits to be saved, and its storage answers. Warnings say what was
 * found damaged since the start, and that other nodes hear of changes late: nobody loses anything by that.
 */
export const readinessRoute: Route = {
  method: 'GET',
  path: '/readyz',
  handle: async ({ services }) => {
    const { failingRooms } = services.rooms.counts()
    if (!services.isReady()) return { status: 503, body: { status: 'stopping' } }
    if (failingRooms > 0) return { status: 503, body: { status: 'cannot save', boards: failingRooms } }
    try {
      await services.storage.check()
    } catch {
      return { status: 503, body: { status: 'storage does not answer' } }
    }
    const warnings = services.troubles()
    return { status: 200, body: { status: 'ready', ...(warnings.length > 0 && { warnings }) } }
  },
}
