import { expect, it } from 'vitest'
import { splitCompound } from './splitCompound.ts'

const known = new Map(
  ['penetration', 'test', 'schwachstelle', 'scan', 'code', 'review', 'check', 'abhaengigkeit', 'pruefung'].map(
    (word) => [word, word],
  ),
)
const split = (word: string): string[] | undefined =>
  splitCompound(
    word,
    (part) => known.get(part),
    (part) => known.get(part) ?? known.get(part.replace(/s$/, '')),
  )

it.each([
  ['codereview', ['code', 'review']],
  ['penetrationstest', ['penetration', 'test']],
  ['penetrationstests', ['penetration', 'test']],
  ['schwachstellenscan', ['schwachstelle', 'scan']],
  ['abhaengigkeitspruefung', ['abhaengigkeit', 'pruefung']],
  ['codereviewchecktest', ['code', 'review', 'check', 'test']],
])('[A21] splits %s', (word, parts) => {
  expect(split(word)).toEqual(parts)
})

it.each(['code', 'checkout', 'xcodereview', 'codexreview', '', 'code'.repeat(20)])('leaves %j whole', (word) => {
  expect(split(word)).toBeUndefined()
})
