import { parsePathMap, toMapFile } from '@pathwall/domain'
import { boardRoots, createBoardUpdate, readRecord, writeRecord } from '@pathwall/sync'
import { aLargeMap, seededRandom } from '@pathwall/testkit'
import * as Y from 'yjs'
import type { Benchmark } from './benchmark.ts'

const NOTES = 500
const MOVES = 100_000
const AUTHORS = 10

/** What a board weighs after a long day: every move is written as a drop on the wall is, and goes through the server's document. */
export const growth: Benchmark = {
  name: 'growth',
  about: '100,000 moves of 500 notes by ten people through the layout of a board: how large it becomes',
  run: async (context) => {
    const map = parsePathMap(toMapFile(aLargeMap(NOTES)))
    if (!map.ok) throw new Error('The benchmark board is no valid map')
    const board = createBoardUpdate(map.value)
    const moves = context.quick ? MOVES / 10 : MOVES
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
    const ids = map.value.notes.map(({ id }) => `shape:${id}`)
    const startMs = performance.now()
    for (let move = 0; move < moves; move++) {
      const { records } = boardRoots(random.pick(authors))
      const id = random.pick(ids)
      const stored = records.get(id)
      const record = stored instanceof Y.Map ? readRecord(id, stored) : undefined
      if (record?.typeName !== 'shape') throw new Error(`The board has no note ${id}`)
      writeRecord(records, { ...record, x: random.integer(0, 20_000), y: random.integer(0, 10_000) }, record)
    }
    const tookMs = performance.now() - startMs
    const state = Y.encodeStateAsUpdate(server)
    const isSame = authors.every((author) => Buffer.from(Y.encodeStateAsUpdate(author)).length === state.length)
    const loadMs = -performance.now()
    Y.applyUpdate(new Y.Doc(), state)
    context.figure('moves', moves, '')
    context.figure('board before', board.byteLength / 1024, 'KiB')
    context.figure('board after', state.byteLength / 1024, 'KiB')
    context.figure('after / before', state.byteLength / board.byteLength, 'x', '3')
    context.figure('log, if nothing took its place', logBytes / 1024, 'KiB')
    context.figure('structs after', structsOf(server), '')
    context.figure('loading it', loadMs + performance.now(), 'ms')
    context.figure('a move, with all eleven copies', (tookMs * 1000) / moves, 'us')
    if (!isSame) throw new Error('The copies differ')
  },
}

function structsOf(doc: Y.Doc): number {
  return [...doc.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0)
}
