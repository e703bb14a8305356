import type { PathMap } from '@pathwall/domain'
import type { StoreBindingOptions } from '../src/index.ts'
import { createBoardUpdate } from '../src/index.ts'
import { openReplica, type WallReplica } from './wallReplica.ts'

const map: PathMap = {
  schema: 'p2p-map/1',
  title: 'Two notes',
  phases: [{ id: 'input', order: 1 }],
  lanes: [],
  notes: [
    { id: 'who', kind: 'people', text: 'START END', phase: 'input', x: 0, y: 0 },
    { id: 'how', kind: 'media', text: 'Refinement', phase: 'input', x: 0, y: 210 },
  ],
  arrows: [{ id: 'a-who-how', from: 'who', to: 'how' }],
  frames: [{ id: 'frame', title: 'One step', phase: 'input', x: 1000, y: 500, w: 500, h: 500 }],
  decisions: [],
  suppressions: [],
}

/** A board with two notes, an arrow between them, and an empty frame. */
export const twoNotes = createBoardUpdate(map)

export function openTwoNotes(options?: Partial<StoreBindingOptions>): WallReplica {
  return openReplica(twoNotes, options)
}
