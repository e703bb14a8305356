import { createSqliteStorage } from '../src/createSqliteStorage.ts'

/** Run as a process of its own, to be killed: writes to a board for ever and prints each number once it is stored. */
const [folder = '', boardId = ''] = process.argv.slice(2)
const storage = await createSqliteStorage({ folder })
process.stdout.write('open\n')

/** Three writers at once, so that groups are committed; each update says who wrote it and how many came before. */
async function write(writer: number): Promise<never> {
  for (let count = 0; ; count++) {
    const data = new TextEncoder().encode(`${writer} ${count}`)
    const seq = await storage.append(boardId, [{ data, actor: `writer-${writer}` }])
    process.stdout.write(`${seq} ${writer} ${count}\n`)
    if (count % 20 === 19) await storage.saveSnapshot(boardId, 1, new Uint8Array([writer]))
  }
}
await Promise.all([1, 2, 3].map(write))
