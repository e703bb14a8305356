export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Takes the frames of a server out of a stream of bytes. Servers do not mask, and the ones measured do not fragment. */
export class FrameReader {
  private readonly onFrame: (opcode: number, payload: Uint8Array) => void
  private parts: Buffer[] = []
  private have = 0
  private need = 2

  /** `payload` is a view that is only good until the call returns. */
  constructor(onFrame: (opcode: number, payload: Uint8Array) => void) {
    this.onFrame = onFrame
  }

  /** `chunk` may be used again by the caller afterwards. */
  push(chunk: Buffer): void {
    let bytes = chunk
    if (this.have > 0) {
      this.parts.push(Buffer.from(chunk))
      this.have += chunk.byteLength
      if (this.have < this.need) return
      bytes = Buffer.concat(this.parts)
      this.parts = []
    }
    const rest = this.readFrames(bytes)
    this.have = bytes.byteLength - rest
    if (this.have > 0) this.parts.push(bytes === chunk ? Buffer.from(bytes.subarray(rest)) : bytes.subarray(rest))
  }

  /** Returns where the first frame begins that is not complete. */
  private readFrames(bytes: Buffer): number {
    let at = 0
    for (;;) {
      this.need = 2
      if (at + 2 > bytes.byteLength) return at
      const short = (bytes[at + 1] ?? 0) & 127
      const headBytes = short === 127 ? 10 : short === 126 ? 4 : 2
      this.need = headBytes
      if (at + headBytes > bytes.byteLength) return at
      const length =
        short === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : short === 126 ? bytes.readUInt16BE(at + 2) : short
      this.need = headBytes + length
      if (at + this.need > bytes.byteLength) return at
      this.onFrame((bytes[at] ?? 0) & 15, bytes.subarray(at + headBytes, at + this.need))
      at += this.need
    }
  }
}
