import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { FrameReader, OPCODE } from './frameReader.ts'

export interface RawSocketEvents {
  /** The payload is only good until the call returns. */
  message: (payload: Uint8Array, socket: RawSocket) => void
  /** The close code, when the server gave one. */
  closed: (code: number | undefined) => void
}

/** All sockets of a process read into the same memory, one after the other. */
const chunk = Buffer.allocUnsafe(256 * 1024)

/** A WebSocket client with nothing to it: what it costs is to be small beside what a server does. */
export class RawSocket {
  private readonly socket: Socket
  private readonly events: RawSocketEvents
  private code: number | undefined

  private constructor(socket: Socket, events: RawSocketEvents) {
    this.socket = socket
    this.events = events
  }

  /** @throws Error when there is no answer, or another one than to go on */
  static async open(port: number, path: string, protocols: readonly string[], events: RawSocketEvents) {
    return new Promise<RawSocket>((resolve, reject) => {
      let head = ''
      let reader: FrameReader | undefined
      const socket: Socket = connect({
        port,
        host: '127.0.0.1',
        noDelay: true,
        onread: {
          buffer: chunk,
          callback: (length, buffer) => {
            const bytes = (buffer as Buffer).subarray(0, length)
            if (reader !== undefined) reader.push(bytes)
            else {
              head += bytes.toString('latin1')
              const end = head.indexOf('\r\n\r\n')
              if (end < 0) return true
              if (!head.startsWith('HTTP/1.1 101')) reject(new Error(`No upgrade: ${head.slice(0, end)}`))
              reader = new FrameReader((opcode, payload) => client.receive(opcode, payload))
              const rest = Buffer.from(head.slice(end + 4), 'latin1')
              resolve(client)
              if (rest.byteLength > 0) reader.push(rest)
            }
            return true
          },
        },
      })
      const client = new RawSocket(socket, events)
      socket.on('error', reject)
      socket.on('close', () => {
        reject(new Error('closed before it was open'))
        events.closed(client.code)
      })
      const lines = [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
      ]
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    })
  }

  /** Sends each payload as a binary frame of its own, all in one write. */
  send(...payloads: readonly Uint8Array[]): void {
    this.socket.write(Buffer.concat(payloads.flatMap((payload) => [frameHead(OPCODE.binary, payload), payload])))
  }

  /** Bytes as they are, framed or not. */
  sendRaw(bytes: Uint8Array): void {
    this.socket.write(bytes)
  }

  cut(): void {
    this.socket.destroy()
  }

  private receive(opcode: number, payload: Uint8Array): void {
    if (opcode === OPCODE.binary) this.events.message(payload, this)
    else if (opcode === OPCODE.ping)
      this.socket.write(Buffer.concat([frameHead(OPCODE.pong, payload), new Uint8Array(payload)]))
    else if (opcode === OPCODE.close) {
      this.code = payload.byteLength >= 2 ? ((payload[0] ?? 0) << 8) | (payload[1] ?? 0) : undefined
      this.socket.end()
    }
  }
}

/** Clients must mask; with a mask of zeros the payload stays as it is. */
export function frameHead(opcode: number, { byteLength }: Uint8Array): Buffer {
  const size = byteLength < 126 ? 0 : byteLength < 65_536 ? 2 : 8
  const head = Buffer.alloc(2 + size + 4)
  head[0] = 0x80 | opcode
  head[1] = 0x80 | (size === 0 ? byteLength : size === 2 ? 126 : 127)
  if (size === 2) head.writeUInt16BE(byteLength, 2)
  if (size === 8) head.writeBigUInt64BE(BigInt(byteLength), 2)
  return head
}
