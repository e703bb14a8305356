import type { Frame } from './serverFrames.ts'

/** Frames that many sockets get, and the same as bytes of a WebSocket, for those that are written to directly. */
export interface Packet {
  frames: readonly Frame[]
  readonly bytes: Uint8Array
}

/** What of the shared frames one client is to get. */
export interface Share {
  update: boolean
  /** Of those of whom there is news, or of everybody, for a client that had to miss some. */
  presence: 'none' | 'news' | 'everybody'
}

/** What everybody in a room is told at the same moment: each frame is built once, and goes out in one write with the others. */
export class SharedFrames {
  readonly update: Frame | undefined
  readonly presence: Frame | undefined
  private readonly encodeEverybody: () => Frame | undefined
  private everybody: Frame | undefined
  private readonly packets = new Map<string, Packet>()

  constructor(update: Frame | undefined, presence: Frame | undefined, encodeEverybody: () => Frame | undefined) {
    this.update = update
    this.presence = presence
    this.encodeEverybody = encodeEverybody
  }

  packetOf({ update, presence }: Share): Packet {
    const key = update ? presence : `${presence} alone`
    const known = this.packets.get(key)
    if (known !== undefined) return known
    const entries = presence === 'none' ? undefined : presence === 'news' ? this.presence : this.presenceOfAll()
    const frames = [update ? this.update : undefined, entries].filter((frame) => frame !== undefined)
    const packet = toPacket(frames)
    this.packets.set(key, packet)
    return packet
  }

  private presenceOfAll(): Frame | undefined {
    return (this.everybody ??= this.encodeEverybody() ?? this.presence)
  }
}

function toPacket(frames: readonly Frame[]): Packet {
  let bytes: Uint8Array | undefined
  return {
    frames,
    get bytes() {
      return (bytes ??= Buffer.concat(frames.flatMap((frame) => [headOf(frame.byteLength), frame])))
    },
  }
}

/** A whole binary frame of a server, not masked: RFC 6455, 5.2. */
function headOf(payloadBytes: number): Buffer {
  const first = 0x82
  if (payloadBytes < 126) return Buffer.of(first, payloadBytes)
  if (payloadBytes < 65_536) return Buffer.of(first, 126, payloadBytes >> 8, payloadBytes & 0xff)
  const head = Buffer.alloc(10)
  head[0] = first
  head[1] = 127
  head.writeBigUInt64BE(BigInt(payloadBytes), 2)
  return head
}
