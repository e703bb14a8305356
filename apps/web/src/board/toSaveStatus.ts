import type { BoardConnectionState } from '@pathwall/sync'
import type { SaveStatus } from './boardModel.ts'

/** What the save line says, from what the connection knows. */
export function toSaveStatus({ save, readiness }: BoardConnectionState): SaveStatus {
  if (readiness === 'too-old') return { kind: 'refused', reason: 'too-old' }
  if (save.kind === 'refused') return { kind: 'refused', reason: save.refusal }
  return save
}
