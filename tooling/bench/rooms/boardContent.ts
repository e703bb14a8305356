import { parsePathMap, toMapFile } from '@pathwall/domain'
import { boardRoots, createBoardUpdate } from '@pathwall/sync'
import { aLargeMap } from '@pathwall/testkit'
import * as Y from 'yjs'

const encoded = new Map<number, Uint8Array>()

/** The document of a board of so many notes, as Pathwall makes it: the same bytes each time. */
export function encodeBoard(notes: number): Uint8Array {
  const known = encoded.get(notes)
  if (known !== undefined) return known
  const map = parsePathMap(boardFile(notes))
  if (!map.ok) throw new Error('The benchmark board is no valid map')
  const board = createBoardUpdate(map.value)
  encoded.set(notes, board)
  return board
}

/** The same board as a map file. */
export function boardFile(notes: number): unknown {
  return toMapFile(aLargeMap(notes))
}

/** One writer moves one note, and its place says how many times: -1 - writer, count. */
export class MarkedMoves {
  private readonly doc = new Y.Doc()
  private readonly place: Y.Map<unknown>
  private readonly writer: number
  private count = 0

  constructor(board: Uint8Array, writer: number, clientId: number) {
    Y.applyUpdate(this.doc, board)
    this.doc.clientID = clientId
    this.place = noteOf(this.doc, writer)
    this.writer = writer
  }

  /** The next move as an update, with its number: 1, 2, … */
  next(): { count: number; update: Uint8Array } {
    let made: Uint8Array | undefined
    this.doc.once('update', (update: Uint8Array) => (made = update))
    this.place.set('pos', [-1 - this.writer, ++this.count])
    if (made === undefined) throw new Error('unreachable: a move changes the document')
    return { count: this.count, update: made }
  }
}

/** The moves in an update that was passed on, merged with others or not: writer and number. */
export function readMoves(update: Uint8Array): [writer: number, count: number][] {
  return Y.decodeUpdate(update).structs.flatMap((struct) => {
    const values: unknown[] =
      struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? struct.content.arr : []
    return values.flatMap((value) => {
      const [x, count] = Array.isArray(value) ? (value as unknown[]) : []
      return typeof x === 'number' && x < 0 && typeof count === 'number' ? [[-1 - x, count] as [number, number]] : []
    })
  })
}

/** How many moves of a writer a document has. */
export function countMoves(doc: Y.Doc, writer: number): number {
  const [x, count] = (noteOf(doc, writer).get('pos') ?? []) as [number?, number?]
  return x === -1 - writer && count !== undefined ? count : 0
}

function noteOf(doc: Y.Doc, index: number): Y.Map<unknown> {
  const notes = [...boardRoots(doc).records.entries()]
    .filter((entry): entry is [string, Y.Map<unknown>] => entry[1] instanceof Y.Map && entry[1].get('type') === 'note')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const note = notes[index]?.[1]
  if (note === undefined) throw new Error(`The board has no note ${index}`)
  return note
}
