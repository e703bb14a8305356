import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readMapFile } from './readMapFile.ts'

const example = readFileSync(
  fileURLToPath(new URL('../../../../examples/ecommerce-checkout.json', import.meta.url)),
  'utf8',
)

describe('a map file', () => {
  it('is read with all its fields, byte order mark or not', async () => {
    const expected = {
      ok: true,
      file: JSON.parse(example),
      title: 'Checkout team, online shop (DE), Kubernetes on AWS',
    }
    expect(await readMapFile(new Blob([example]))).toEqual(expected)
    expect(await readMapFile(new Blob(['\ufeff', example]))).toEqual(expected)
  })

  it('is refused with the place that is wrong', async () => {
    const file = JSON.parse(example) as { notes: { kind: string }[] }
    file.notes[17]!.kind = 'peopel'
    const result = await readMapFile(new Blob([JSON.stringify(file)]))
    expect(result).toEqual({
      ok: false,
      problem: {
        kind: 'issues',
        issues: [
          {
            path: 'notes[17].kind',
            message: '"peopel" is not one of people, media, deliverable, control; did you mean "people"?',
          },
        ],
      },
    })
  })

  it.each([
    ['[1, 2', { kind: 'cutOff', line: 1 }],
    ['{\n"schema": p2p}', { kind: 'notJson', line: 2, column: 11, near: 'p2p' }],
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    [new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), { kind: 'notText' }],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47]), { kind: 'notText' }],
  ])('is refused when it is %j', async (content, problem) => {
    expect(await readMapFile(new Blob([content]))).toEqual({ ok: false, problem })
  })

  it('is refused unread when it is too large, and when it cannot be read', async () => {
    const unreadable = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) }
    expect(await readMapFile({ ...unreadable, size: 9_000_000 })).toEqual({
      ok: false,
      problem: { kind: 'tooLarge', sizeBytes: 9_000_000 },
    })
    expect(await readMapFile(unreadable)).toEqual({ ok: false, problem: { kind: 'unreadable' } })
  })
})
