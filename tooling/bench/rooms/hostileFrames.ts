import type { SeededRandom } from '@pathwall/testkit'
import { MarkedMoves } from './boardContent.ts'
import { encodeBarrier } from './dialect.ts'
import { frameHead } from './rawSocket.ts'
import { SYNC, encodePresence, encodeSync, varUint } from './yjsWire.ts'

/** Makes bytes for a socket that no client in its right mind would send, and some that are nearly right. */
export class HostileFrames {
  private readonly random: SeededRandom
  private readonly moves: MarkedMoves

  constructor(random: SeededRandom, board: Uint8Array) {
    this.random = random
    this.moves = new MarkedMoves(board, random.integer(0, 5), random.integer(2, 2 ** 31))
  }

  next(): Buffer {
    const { random } = this
    const message = this.mangled(this.message())
    // Now and then the frame itself is wrong: reserved bits, strange opcodes, lengths that lie.
    if (random.chance(0.03)) return Buffer.concat([this.bytes(random.integer(1, 14)), message])
    return Buffer.concat([frameHead(random.chance(0.97) ? 2 : random.integer(0, 15), message), message])
  }

  private message(): Buffer {
    const { random } = this
    switch (random.integer(0, 8)) {
      case 0:
        return this.bytes(random.integer(0, 300))
      case 1:
        return encodeSync(SYNC.step1, this.bytes(random.integer(0, 60)))
      case 2:
        return encodeSync(random.integer(0, 4), this.bytes(random.integer(0, 400)))
      case 3:
        return encodePresence(random.integer(0, 2 ** 32), random.integer(0, 2 ** 32), '{"user":{"name":"Mallory"}}')
      case 4:
        return encodeBarrier('pathwall', random.integer(0, 2 ** 40)) ?? Buffer.alloc(0)
      case 5:
        // So many entries, structs or clients, it says.
        return encodeSync(SYNC.update, Buffer.from([...varUint(random.integer(0, 2 ** 31)), ...this.bytes(20)]))
      default:
        return encodeSync(random.pick([SYNC.step2, SYNC.update]), this.moves.next().update)
    }
  }

  private mangled(message: Buffer): Buffer {
    const { random } = this
    let bytes = Buffer.from(message)
    for (let times = random.pick([0, 0, 1, 1, 2, 5]); times > 0; times--) {
      const at = random.integer(0, Math.max(0, bytes.byteLength - 1))
      switch (random.integer(0, 3)) {
        case 0:
          if (bytes.byteLength > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7))
          break
        case 1:
          bytes = bytes.subarray(0, at)
          break
        case 2:
          bytes = Buffer.concat([bytes.subarray(0, at), this.bytes(random.integer(1, 8)), bytes.subarray(at)])
          break
        default:
          bytes = Buffer.concat([bytes, bytes.subarray(at)])
      }
    }
    return bytes
  }

  private bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.random.integer(0, 255)))
  }
}
