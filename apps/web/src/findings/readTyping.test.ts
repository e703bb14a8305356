import { analyze } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readTyping } from './readTyping.ts'

const nothing = { typing: new Map(), texts: new Map() }
const read = (map: PathMap, before: ReturnType<typeof readTyping>, nowMs: number) =>
  readTyping(['Build-c1'], map, analyze(map), before, nowMs)

it('knows what the words of a control can change, also while there are none for a moment', () => {
  const map = (text: string) =>
    aMap()
      .withStep('Build', { controls: [text] })
      .withStep('Other')
      .build()
  const first = read(map('Review'), nothing, 1_000)
  expect([...(first.typing.get('Build-c1')?.reach ?? [])]).toEqual(['Build-c1', 'Build-m1', 'Build-d1'])
  const blank = read(map(''), first, 2_000)
  expect([...(blank.typing.get('Build-c1')?.reach ?? [])]).toEqual(['Build-c1', 'Build-m1', 'Build-d1'])
})

it('remembers when the last letter came', () => {
  const map = (text: string) =>
    aMap()
      .withStep('Build', { controls: [text] })
      .build()
  const first = read(map('R'), nothing, 1_000)
  expect(first.typing.get('Build-c1')?.lastChangeMs).toBe(1_000)
  const same = read(map('R'), first, 1_500)
  expect(same.typing.get('Build-c1')?.lastChangeMs).toBe(1_000)
  expect(read(map('Re'), same, 2_000).typing.get('Build-c1')?.lastChangeMs).toBe(2_000)
})
