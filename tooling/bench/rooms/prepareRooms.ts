import { randomBytes } from 'node:crypto'
import { boardFile } from './boardContent.ts'
import type { RoomAddress } from './dialect.ts'
import type { ServerProcess } from './serverProcess.ts'

/** Fresh rooms. Pathwall makes its boards itself; elsewhere a room is a name, and its first client brings the board. */
export async function prepareRooms(server: ServerProcess, count: number, notes: number): Promise<RoomAddress[]> {
  if (server.contestant.dialect !== 'pathwall')
    return Array.from({ length: count }, () => ({ name: randomBytes(9).toString('hex') }))
  const body = JSON.stringify({ map: boardFile(notes) })
  const rooms: RoomAddress[] = []
  for (let room = 0; room < count; room++) {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (answer.status !== 201) throw new Error(`No board: ${answer.status} ${await answer.text()}`)
    const { id, tokens } = (await answer.json()) as { id: string; tokens: { editor: string } }
    rooms.push({ name: id, token: tokens.editor })
  }
  return rooms
}
