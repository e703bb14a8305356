import {
  createBoard,
  openFaultWriter,
  startServer,
  type FaultWriter,
  type RunningServer,
  type TestBoard,
} from '@pathwall/testkit'
import { expect, onTestFinished } from 'vitest'

/** A real server that is gone when the test is. */
export async function liveServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer(env)
  onTestFinished(async () => server.dispose())
  return server
}

export async function aBoard(server: RunningServer, title: string): Promise<TestBoard> {
  return createBoard(server.url, { title })
}

/** A stock client on a board, with the link of this role; ready. */
export async function openWriter(
  server: RunningServer,
  board: TestBoard,
  name: string,
  role: keyof TestBoard['links'] = 'editor',
): Promise<FaultWriter> {
  const token = board.links[role].split('#')[1] ?? ''
  const writer = openFaultWriter({ url: server.url, boardId: board.id, token, name })
  onTestFinished(() => writer.close())
  await expect.poll(() => writer.isSynced, { interval: 5 }).toBe(true)
  return writer
}

/** Writes without a pause until it is told to end; resolves when everything is saved. */
export function keepWriting(writer: FaultWriter): () => Promise<void> {
  const timer = setInterval(() => writer.write(), 2)
  onTestFinished(() => clearInterval(timer))
  return async () => {
    clearInterval(timer)
    await expect.poll(() => writer.saved.size).toBe(writer.written)
  }
}
