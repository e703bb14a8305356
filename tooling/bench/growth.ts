import { parsePathMap, toMapFile } from '@pathwall/domain'
import { boardRoots, createBoardUpdate, readRecord, writeRecord } from '@pathwall/sync'
import { aLargeMap, seededRandom } from '@pathwall/testkit'
import * as Y from 'yjs'
import type { Benchmark, BenchmarkContext } from './benchmark.ts'

const NOTES = 500
const MOVES = 100_000
const AUTHORS = 5

/** How often a note is written before somebody takes the next: once a second while it is dragged, and when it is dropped. */
const PATTERNS = [
  { name: 'dropped at once', writes: 1 },
  { name: 'dragged for nine seconds', writes: 10 },
]

/** What a board weighs after long days: every move is written as the wall writes it, and reaches the server's document. */
export const growth: Benchmark = {
  name: 'growth',
  about: '100,000 moves of 500 notes by five people in turns through the layout of a board: how large it becomes',
  run: async (context) => {
    const map = parsePathMap(toMapFile(aLargeMap(NOTES)))
    if (!map.ok) throw new Error('The benchmark board is no valid map')
    const board = createBoardUpdate(map.value)
    const ids = map.value.notes.map(({ id }) => `shape:${id}`)
    context.figure(`${NOTES} notes, never moved`, board.byteLength / 1024, 'KiB')
    for (const pattern of PATTERNS) moveNotes(context, board, ids, pattern)
  },
}

function moveNotes(
  { quick, figure }: BenchmarkContext,
  board: Uint8Array,
  ids: readonly string[],
  { name, writes }: (typeof PATTERNS)[number],
): void {
  const moves = quick ? MOVES / 10 : MOVES
  const random = seededRandom(1)
  const server = new Y.Doc()
  Y.applyUpdate(server, board)
  const authors = Array.from({ length: AUTHORS }, (_, index) => {
    const doc = new Y.Doc()
    doc.clientID = 1_000 + index
    Y.applyUpdate(doc, board)
    return doc
  })
  let logBytes = 0
  for (const author of authors)
    author.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      logBytes += update.byteLength
      Y.applyUpdate(server, update)
      for (const other of authors) if (other !== author) Y.applyUpdate(other, update, 'others')
    })
  for (let move = 0; move < moves; move += writes) {
    const { records } = boardRoots(random.pick(authors))
    const id = random.pick(ids)
    for (let write = 0; write < writes; write++) {
      const stored = records.get(id)
      const record = stored instanceof Y.Map ? readRecord(id, stored) : undefined
      if (record?.typeName !== 'shape') throw new Error(`The board has no note ${id}`)
      writeRecord(records, { ...record, x: random.integer(0, 20_000), y: random.integer(0, 10_000) }, record)
    }
  }
  const state = Y.encodeStateAsUpdate(server)
  if (!authors.every((author) => Y.encodeStateAsUpdate(author).byteLength === state.byteLength))
    throw new Error('The copies of the board differ')
  const startMs = performance.now()
  Y.applyUpdate(new Y.Doc(), state)
  const loadMs = performance.now() - startMs
  figure(`${moves} moves, ${name}`, state.byteLength / 1024, 'KiB')
  figure('  a move adds', (state.byteLength - board.byteLength) / moves, 'bytes')
  figure('  the same as a log', logBytes / 1024, 'KiB')
  figure('  loading it', loadMs, 'ms')
}
