import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { freePort, onFreePort } from './freePort.ts'

it('starts on another port when somebody was quicker, and not when something else is wrong', async () => {
  const tried: number[] = []
  const start = async (port: number): Promise<number> => {
    tried.push(port)
    if (tried.length === 1) {
      const other = createServer().listen(port, '127.0.0.1')
      await once(other, 'listening')
      onTestFinished(() => void other.close())
    }
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    return port
  }
  expect(await onFreePort(start)).toBe(tried[1])
  expect(tried).toHaveLength(2)
  await expect(onFreePort(async () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
})

it('finds ports that are not handed out to whoever asks for any', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, freePort))
  expect(ports.filter((port) => port < 20_000 || port >= 32_000)).toEqual([])
})
