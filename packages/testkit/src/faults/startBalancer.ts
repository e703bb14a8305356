import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A proxy in front of several servers, as an organisation has one. */
export interface Balancer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string
  /** Cuts everybody off and ends. */
  close(): Promise<void>
}

/** Passes each connection to one of the servers in turn, or to the next one when that does not answer. */
export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
  const ports = urls.map((url) => Number(new URL(url).port))
  const sockets = new Set<Socket>()
  let turn = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    const first = turn++
    const tryFrom = (index: number): void => {
      const port = ports[(first + index) % ports.length]
      if (index === ports.length || port === undefined) {
        socket.destroy()
        return
      }
      const onward = connect(port, '127.0.0.1')
      let isThrough = false
      onward.on('connect', () => {
        isThrough = true
        socket.pipe(onward).pipe(socket)
      })
      onward.on('error', () => {
        onward.destroy()
        if (isThrough) socket.destroy()
        else tryFrom(index + 1)
      })
      onward.on('close', () => {
        if (isThrough) socket.destroy()
      })
      socket.on('close', () => onward.destroy())
    }
    tryFrom(0)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
