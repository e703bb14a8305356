import { expect, it } from 'vitest'
import { SharedFrames } from '../src/rooms/sharedFrames.ts'

/** What a WebSocket reads out of bytes: whole binary frames that are not masked. RFC 6455, 5.2. */
function readFrames(bytes: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bytes)
  const payloads: Uint8Array[] = []
  for (let at = 0; at < view.length;) {
    expect(view[at]).toBe(0x82)
    const short = view[at + 1] ?? 0
    const [headBytes, length] =
      short === 127
        ? [10, Number(view.readBigUInt64BE(at + 2))]
        : short === 126
          ? [4, view.readUInt16BE(at + 2)]
          : [2, short]
    payloads.push(view.subarray(at + headBytes, at + headBytes + length))
    at += headBytes + length
  }
  return payloads
}

it.each([0, 1, 125, 126, 127, 255, 256, 65_535, 65_536, 70_000])('frames %i bytes as a WebSocket does', (length) => {
  const update = new Uint8Array(length).map((_, index) => index % 251)
  const { bytes } = new SharedFrames(update, undefined, () => undefined).packetOf({ update: true, presence: 'none' })
  const [payload, ...more] = readFrames(bytes)
  expect(more).toEqual([])
  expect(Buffer.compare(payload!, update)).toBe(0)
})

it('gives each client its part, every frame on its own, and builds each part once', () => {
  const [update, news, everybody] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]
  let asked = 0
  const shared = new SharedFrames(update, news, () => {
    asked++
    return everybody
  })
  const partOf = (hasUpdate: boolean, presence: 'none' | 'news' | 'everybody'): number[] =>
    readFrames(shared.packetOf({ update: hasUpdate, presence }).bytes).map(([first]) => first!)
  expect(partOf(true, 'none')).toEqual([1])
  expect(partOf(true, 'news')).toEqual([1, 2])
  expect(partOf(false, 'news')).toEqual([2])
  expect(partOf(true, 'everybody')).toEqual([1, 3])
  expect(partOf(false, 'everybody')).toEqual([3])
  expect(asked).toBe(1)
  expect(shared.packetOf({ update: true, presence: 'news' })).toBe(shared.packetOf({ update: true, presence: 'news' }))
})

it('falls back on the news when nobody is left to tell of', () => {
  const shared = new SharedFrames(undefined, Uint8Array.of(2), () => undefined)
  expect(shared.packetOf({ update: false, presence: 'everybody' }).frames).toEqual([Uint8Array.of(2)])
})
