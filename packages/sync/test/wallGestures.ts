import {
  DEFAULT_ARROW_PROPS,
  PAGE_ID,
  bindingRecord,
  colorOfKind,
  shapeDefaults,
  toPlainText,
} from '@pathwall/canvas-schema'
import type { NoteKind } from '@pathwall/domain'
import type { TLArrowBinding, TLFrameShape, TLNoteShape, TLRecord, TLShape } from '@tldraw/tlschema'
import { withNoteText } from '../src/index.ts'
import { change, type WallStore } from './wallReplica.ts'

/** What people do to a wall, each as the records that the canvas makes of it. All do nothing when what they need is not there. */
type ArrowEnds = readonly [from: string, to: string]
type Gesture = (store: WallStore) => void

export const moveShape = (id: string, x: number, y: number): Gesture => change(id, () => ({ x, y }))

export const setKind = (id: string, kind: NoteKind): Gesture =>
  change(id, (note) => ({ props: { ...note.props, color: colorOfKind(kind) } }))

export const setText = (id: string, text: string): Gesture => change(id, (note) => withNoteText(note as never, text))

/** Types at a place of the text, counted in UTF-16 units and moved out of the middle of a character. */
export const typeAt =
  (id: string, at: number, typed: string): Gesture =>
  (store) => {
    const note = store.get(shapeId(id)) as TLNoteShape | undefined
    if (note === undefined) return
    const letters = [...toPlainText(note.props.richText)]
    letters.splice(Math.min(at, letters.length), 0, typed)
    setText(id, letters.join(''))(store)
  }

export const copyNote =
  (from: string, id: string, x: number): Gesture =>
  (store) => {
    const source = store.get(shapeId(from))
    if (source !== undefined && !store.has(shapeId(id))) store.put([{ ...source, id: shapeId(id), x } as TLRecord])
  }

/** A note goes with its arrows. */
export const removeNote =
  (id: string): Gesture =>
  (store) => {
    if (!store.has(shapeId(id))) return
    const arrows = bindings(store)
      .filter((tie) => tie.toId === shapeId(id))
      .map((tie) => tie.fromId)
    for (const arrow of new Set(arrows)) removeArrowShape(store, arrow)
    store.remove([shapeId(id)])
  }

export const removeArrow =
  ([from, to]: ArrowEnds): Gesture =>
  (store) =>
    removeArrowShape(store, shapeId(arrowId(from, to)))

export const connect =
  (from: string, to: string): Gesture =>
  (store) => {
    const id = arrowId(from, to)
    if (from === to || !store.has(shapeId(from)) || !store.has(shapeId(to)) || store.has(shapeId(id))) return
    store.put([
      {
        ...shapeDefaults(),
        id: shapeId(id),
        type: 'arrow',
        x: 0,
        y: 0,
        index: 'a8',
        parentId: PAGE_ID,
        props: { ...DEFAULT_ARROW_PROPS, end: { x: 10, y: 10 } },
        meta: {},
      } as unknown as TLRecord,
    ])
    store.put([bindingRecord(id, 'start', from), bindingRecord(id, 'end', to)])
  }

/** The end of an arrow is dragged to another note: on the way it is tied to nothing. */
export const tieAgain =
  ([from, to]: ArrowEnds, target: string, bindingId: string): Gesture =>
  (store) => {
    const tie = tieOf(store, arrowId(from, to), 'end')
    if (tie === undefined || !store.has(shapeId(target)) || target === from) return
    store.remove([tie.id])
    store.put([{ ...tie, id: `binding:${bindingId}`, toId: shapeId(target) } as TLRecord])
  }

/** The same, dropped from one note right onto another. */
export const slideTie =
  ([from, to]: ArrowEnds, terminal: 'start' | 'end', target: string): Gesture =>
  (store) => {
    const tie = tieOf(store, arrowId(from, to), terminal)
    if (tie !== undefined && store.has(shapeId(target))) store.put([{ ...tie, toId: shapeId(target) } as TLRecord])
  }

export const putInto =
  (id: string, frame: string): Gesture =>
  (store) => {
    const container = store.get(shapeId(frame))
    if (container === undefined || id === frame) return
    change(id, ({ x, y }) => ({ parentId: shapeId(frame), x: x - 1000, y: y - 500 }))(store)
  }

export const takeOut = (id: string): Gesture => change(id, () => ({ parentId: PAGE_ID, x: 7, y: 7 }))

export const makeFrame =
  (id: string, x: number): Gesture =>
  (store) => {
    if (store.has(shapeId(id))) return
    const frame = {
      ...shapeDefaults(),
      id: shapeId(id),
      type: 'frame',
      x,
      y: 300,
      index: 'a2',
      parentId: PAGE_ID,
      props: { w: 500, h: 300, name: '', color: 'black' },
      meta: {},
    }
    store.put([frame as unknown as TLRecord])
  }

/** As the wall does it: what lies in the frame stays where it is. */
export const dissolveFrame =
  (id: string): Gesture =>
  (store) => {
    const frame = store.get(shapeId(id)) as TLFrameShape | undefined
    if (frame === undefined) return
    const { x, y, parentId } = frame
    const children = store.allRecords().filter((record) => (record as TLShape).parentId === frame.id) as TLShape[]
    store.put(children.map((child) => ({ ...child, parentId, x: child.x + x, y: child.y + y }) as TLRecord))
    store.remove([frame.id])
  }

/** As a strange client may do it. */
export const removeFrame =
  (id: string): Gesture =>
  (store) => {
    if (store.has(shapeId(id))) store.remove([shapeId(id)])
  }

export function shapeId(id: string): TLRecord['id'] {
  return `shape:${id}` as TLRecord['id']
}

export function arrowId(from: string, to: string): string {
  return `a-${from}-${to}`
}

function tieOf(store: WallStore, arrow: string, terminal: 'start' | 'end'): TLArrowBinding | undefined {
  return bindings(store).find(({ fromId, props }) => fromId === shapeId(arrow) && props.terminal === terminal)
}

/** What ties arrows to notes on this wall. */
export function bindings(store: WallStore): TLArrowBinding[] {
  return store.allRecords().filter((record): record is TLArrowBinding => record.typeName === 'binding')
}

function removeArrowShape(store: WallStore, id: TLRecord['id']): void {
  const ties = bindings(store).filter((tie) => tie.fromId === id)
  store.remove([...ties.map((tie) => tie.id), ...(store.has(id) ? [id] : [])])
}
