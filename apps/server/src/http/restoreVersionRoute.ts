import { mapFacilitator, versionIdOf } from './boardVersions.ts'
import type { Route } from './route.ts'

/**
 * Makes the board what it was in a version: an edit that everybody sees. How it was right before is kept, and the answer
 * names that version, by which it is undone.
 */
export const restoreVersionRoute: Route = {
  method: 'POST',
  path: '/api/boards/:id/versions/:version/restore',
  handle: async (route) => {
    const { params, services } = route
    const { boardId, personId, personName, grantRole } = await mapFacilitator(route)
    const versionId = versionIdOf(params)
    const { update, undoVersion } = await services.versions.prepareRestore(boardId, versionId, personName)
    if (update !== undefined)
      await services.rooms.edit(boardId, () => update, `restore of ${versionId} by ${personId ?? grantRole}`)
    return { status: 200, body: { undoVersion, hasChanged: update !== undefined } }
  },
}
