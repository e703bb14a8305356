import { analyze, type Finding } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import {
  CLOSED_SHOWN_MS,
  NEW_SHOWN_MS,
  SETTLE_MS,
  calmDown,
  startCalm,
  type CalmFindings,
  type Typing,
} from './calmFindings.ts'

const base = analyze(aMap().withStep('One').build()).findings[0]

function finding(name: string, targets: string[] = [name]): { finding: Finding } {
  if (base === undefined) throw new Error('A step without a control is no finding')
  return { finding: { ...base, fingerprint: name, targets } }
}

const [a, b, c] = [finding('a'), finding('b'), finding('c')]
const nobody: Typing = new Map()
const typingInto = (note: string, lastChangeMs: number): Typing =>
  new Map([[note, { reach: new Set([note]), lastChangeMs }]])

function next(
  before: CalmFindings,
  findings: { finding: Finding }[],
  nowMs: number,
  { typing = nobody, isHeld = false, answered = [] as string[] } = {},
): CalmFindings {
  const isAnswered = (candidate: Finding): boolean => answered.includes(candidate.fingerprint)
  return calmDown(before, { findings, typing, isHeld, nowMs, isAnswered })
}

const rows = ({ shown }: CalmFindings) =>
  shown.map(({ finding: { fingerprint }, mark }) => (mark === null ? fingerprint : `${fingerprint} ${mark}`))

it('calls nothing new on a board that was just opened', () => {
  expect(rows(startCalm([a, b]))).toEqual(['a', 'b'])
  expect(next(startCalm([a, b]), [a, b], 5).wakeMs).toBeNull()
})

it('shows a new finding at its place and calls it new for a while', () => {
  const shown = next(startCalm([a, c]), [a, b, c], 1_000)
  expect(rows(shown)).toEqual(['a', 'b new', 'c'])
  expect(shown.wakeMs).toBe(1_000 + NEW_SHOWN_MS)
  expect(rows(next(shown, [a, b, c], 1_000 + NEW_SHOWN_MS - 1))).toEqual(['a', 'b new', 'c'])
  expect(rows(next(shown, [a, b, c], 1_000 + NEW_SHOWN_MS))).toEqual(['a', 'b', 'c'])
})

it('leaves a closed finding in its place for a while, then takes it away', () => {
  const closed = next(startCalm([a, b, c]), [a, c], 1_000)
  expect(rows(closed)).toEqual(['a', 'b closed', 'c'])
  expect(closed.wakeMs).toBe(1_000 + CLOSED_SHOWN_MS)
  expect(rows(next(closed, [a, c], 1_000 + CLOSED_SHOWN_MS))).toEqual(['a', 'c'])
  expect(rows(next(startCalm([a, b]), [b], 1_000))).toEqual(['a closed', 'b'])
})

it('waits for half-typed text before a finding goes, and forgets it when it comes back', () => {
  const gone = next(startCalm([a, b]), [b], 1_000, { typing: typingInto('a', 1_000) })
  expect(rows(gone)).toEqual(['a', 'b'])
  expect(gone.shown[0]?.isThere).toBe(false)
  expect(gone.wakeMs).toBe(1_000 + SETTLE_MS)
  const back = next(gone, [a, b], 1_500, { typing: typingInto('a', 1_500) })
  expect(rows(back)).toEqual(['a', 'b'])
  expect(back.wakeMs).toBeNull()
})

it('waits before a finding comes, as long as letters come, but not for ever', () => {
  let calm = startCalm([a])
  for (let ms = 1_000; ms < 11_000; ms += 500) {
    calm = next(calm, [a, b], ms, { typing: typingInto('b', ms) })
    expect(rows(calm), `after ${ms} ms`).toEqual(['a'])
  }
  expect(rows(next(calm, [a, b], 11_000, { typing: typingInto('b', 11_000) }))).toEqual(['a', 'b new'])
})

it('settles at once when the note is left, and when the writer pauses', () => {
  const typed = next(startCalm([a]), [a, b], 1_000, { typing: typingInto('b', 1_000) })
  expect(rows(next(typed, [a, b], 1_100))).toEqual(['a', 'b new'])
  const paused = next(typed, [a, b], 1_000 + SETTLE_MS, { typing: typingInto('b', 1_000) })
  expect(rows(paused)).toEqual(['a', 'b new'])
})

it('does not wait for somebody who types elsewhere, except for what hangs on the whole map', () => {
  const about = finding('map', [])
  const both = next(startCalm([a]), [a, b, about], 1_000, { typing: typingInto('elsewhere', 1_000) })
  expect(rows(both)).toEqual(['a', 'b new'])
})

it('moves nothing under the pointer: what comes waits, what has closed stays', () => {
  const held = next(startCalm([a]), [b], 1_000, { isHeld: true })
  expect(rows(held)).toEqual(['a closed'])
  expect(held.waiting).toBe(1)
  const later = next(held, [b], 1_000 + 2 * CLOSED_SHOWN_MS, { isHeld: true })
  expect(rows(later)).toEqual(['a closed'])
  const left = next(later, [b], 1_000 + 2 * CLOSED_SHOWN_MS)
  expect(rows(left)).toEqual(['b new'])
  expect(left.waiting).toBe(0)
})

it('takes away at once what somebody has answered: it stands elsewhere', () => {
  expect(rows(next(startCalm([a, b]), [b], 1_000, { answered: ['a'] }))).toEqual(['b'])
})

it('keeps the identity of what did not change', () => {
  const before = startCalm([a, b])
  expect(next(before, [a, b], 1_000).shown).toBe(before.shown)
  const after = next(before, [structuredClone(a), b, c], 1_000)
  expect(after.shown[0]).toBe(before.shown[0])
})

it('moves nothing beneath the pointer, although something weighs otherwise or stands elsewhere now', () => {
  const worse = { finding: { ...b.finding, severity: 'high' as const } }
  const held = next(startCalm([a, b, c]), [worse, c, a], 1_000, { isHeld: true })
  expect(rows(held)).toEqual(['a', 'b', 'c'])
  expect(held.shown[1]?.finding.severity).toBe(b.finding.severity)
  const free = next(held, [worse, c, a], 1_100)
  expect(rows(free)).toEqual(['b', 'c', 'a'])
  expect(free.shown[0]?.finding.severity).toBe('high')
})
