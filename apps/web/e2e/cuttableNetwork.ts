import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface CuttableNetwork {
  /** The same address as seen through this network. */
  through(url: string): string
  /** Pulls the plug: open connections break, new ones are refused. */
  cut(): void
  mend(): void
  dispose(): Promise<void>
}

/** One person's way to the server: a real TCP connection that the test can break and mend. */
export async function startCuttableNetwork(serverUrl: string): Promise<CuttableNetwork> {
  const target = new URL(serverUrl)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const breakAll = (): void => {
    for (const socket of open) socket.destroy()
  }
  return {
    through: (url) => {
      const seen = new URL(url)
      seen.port = String(port)
      return seen.href
    },
    cut: () => {
      isCut = true
      breakAll()
    },
    mend: () => {
      isCut = false
    },
    dispose: async () => {
      breakAll()
      server.close()
      await once(server, 'close')
    },
  }
}
