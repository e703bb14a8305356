import type { BoardConnection, StoreBinding } from '@pathwall/sync'
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isFrame, isNote } from './wallShapes.ts'

/** [shape id, x, y, parent id] of a shape under somebody's hand. */
type DraggedPlace = [string, number, number, string]

const SEND_EVERY_MS = 40
/** While a drag lasts the document gets it only this often, so that a crash loses little and a drag costs little. */
const SAFETY_WRITE_EVERY_MS = 1000
/** More shapes than fit into a presence message move with the safety writes only. */
const MAX_PREVIEWED = 40
/** The drop is stored before it is broadcast; until then the preview stays, so that nothing jumps back. */
const LINGER_MS = 1500

export interface DragPreview {
  /** Shapes that are shown where somebody's hand is, not where the document has them. */
  previewed(): ReadonlySet<string>
  /** True while this person drags. */
  isDragging(): boolean
  dispose(): void
}

/** Shows drags live at 25 Hz without writing them: through presence, to the document only on drop. */
export function shareDrags(editor: Editor, connection: BoardConnection, binding: () => StoreBinding): DragPreview {
  const { awareness } = connection
  const shown = new Map<number, Set<string>>()
  const lingering = new Map<string, ReturnType<typeof setTimeout>>()
  let lastSentMs = 0
  let lastWrittenMs = 0
  let wasDragging = false

  const isDragging = (): boolean => editor.isInAny('select.translating', 'select.resizing')

  const onTick = (): void => {
    const dragging = isDragging()
    const now = performance.now()
    if (dragging && now - lastSentMs >= SEND_EVERY_MS) {
      lastSentMs = now
      awareness.setLocalStateField('drag', draggedPlaces(editor))
    }
    if (dragging && !wasDragging) lastWrittenMs = now
    if (dragging && now - lastWrittenMs >= SAFETY_WRITE_EVERY_MS) {
      lastWrittenMs = now
      binding().flush()
    }
    if (!dragging && wasDragging) {
      binding().flush()
      awareness.setLocalStateField('drag', null)
    }
    wasDragging = dragging
  }
  const show = (client: number, places: readonly DraggedPlace[]): void => {
    const records = places.flatMap(([id, x, y, parentId]) => {
      const shape = editor.getShape(id as TLShapeId)
      const parent = editor.getShape(parentId as TLShapeId)
      if (shape === undefined || (!isNote(shape) && !isFrame(shape))) return []
      if (parent === undefined && parentId !== editor.getCurrentPageId()) return []
      clearTimeout(lingering.get(id))
      lingering.delete(id)
      return [{ ...shape, x, y, parentId: parentId as TLShape['parentId'] }]
    })
    shown.set(client, new Set(records.map((record) => record.id)))
    editor.store.mergeRemoteChanges(() => editor.store.put(records))
  }
  const end = (client: number): void => {
    const ids = shown.get(client)
    if (ids === undefined) return
    shown.delete(client)
    for (const id of ids)
      lingering.set(
        id,
        setTimeout(() => {
          lingering.delete(id)
          binding().restore([id])
        }, LINGER_MS),
      )
  }
  const receive = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }): void => {
    for (const client of [...added, ...updated]) {
      if (client === awareness.clientID) continue
      const places = readPlaces(awareness.getStates().get(client)?.['drag'])
      if (places.length > 0) show(client, places)
      else end(client)
    }
    for (const client of removed) end(client)
  }
  editor.on('tick', onTick)
  awareness.on('change', receive)
  return {
    previewed: () => new Set([...shown.values()].flatMap((ids) => [...ids])),
    isDragging,
    dispose: () => {
      editor.off('tick', onTick)
      awareness.off('change', receive)
      for (const timer of lingering.values()) clearTimeout(timer)
    },
  }
}

function draggedPlaces(editor: Editor): DraggedPlace[] {
  return editor
    .getSelectedShapes()
    .filter((shape) => isNote(shape) || isFrame(shape))
    .slice(0, MAX_PREVIEWED)
    .map((shape) => [shape.id, Math.round(shape.x), Math.round(shape.y), shape.parentId])
}

function readPlaces(value: unknown): DraggedPlace[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, MAX_PREVIEWED).filter((place): place is DraggedPlace => {
    if (!Array.isArray(place)) return false
    const [id, x, y, parentId] = place as unknown[]
    return typeof id === 'string' && Number.isFinite(x) && Number.isFinite(y) && typeof parentId === 'string'
  })
}
