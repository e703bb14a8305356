/** The few bytes of the y-websocket protocol that a load generator needs, written without detours. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

export function varUint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

export function encodeSync(type: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0, type, ...varUint(body.byteLength)]), body])
}

/** The presence of one person; `state` is JSON. */
export function encodePresence(clientId: number, clock: number, state: string): Buffer {
  const text = Buffer.from(state)
  const body = [1, ...varUint(clientId), ...varUint(clock), ...varUint(text.byteLength)]
  return Buffer.concat([Buffer.from([1, ...varUint(body.length + text.byteLength), ...body]), text])
}

/** Reads numbers and runs of bytes one after the other. @throws RangeError at the end */
export class ByteReader {
  private readonly bytes: Uint8Array
  private position: number

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes
    this.position = position
  }

  varUint(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.position++]
      if (byte === undefined) throw new RangeError('cut short')
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }

  varBytes(): Uint8Array {
    const length = this.varUint()
    if (this.position + length > this.bytes.byteLength) throw new RangeError('cut short')
    return this.bytes.subarray(this.position, (this.position += length))
  }
}
