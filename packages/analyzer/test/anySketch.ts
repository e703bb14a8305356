import { PHASES } from '@pathwall/domain'
import fc from 'fast-check'
import type { Sketch } from '../src/index.ts'

/** What real walls say, with traps: both languages, compounds, typos, states, roles, signs and nothing at all. */
const WORDS = {
  people: [
    'PO Anna',
    'Devs',
    'Agentur (extern)',
    'Dienstleisster',
    'External users',
    'Tech Lead',
    'Ops',
    '',
    '🚀',
    'kein PO',
  ],
  media: [
    'Refinement',
    'E-Mail an PO',
    'Teams-Chat',
    'Build-Pipeline',
    'Code Review',
    'Docker build',
    'Mail-Server',
    ' ',
    '?',
  ],
  deliverables: [
    'User Stories',
    'user stories',
    'Container Image',
    'Threat Model',
    'Excel per Mail',
    'Release 1',
    '',
    '…',
  ],
  controls: [
    'Code review',
    'Jonas schaut drüber',
    'MFA (geplant)',
    'threat modeling??',
    'kein Scan',
    'Trivy',
    '4-Augen',
    '',
  ],
}
const DAYS = ['2020-01-01', '2026-02-30', '2026-11-01', 'soon', '', '2027-01-01']

const some = (words: readonly string[]): fc.Arbitrary<string[]> => fc.array(fc.constantFrom(...words), { maxLength: 2 })
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

/** Sketches of small maps on which every kind of rule can have something to say. */
export function anySketch(): fc.Arbitrary<Sketch> {
  const step = fc.record({
    phase: fc.constantFrom(...PHASES),
    people: some(WORDS.people),
    media: some(WORDS.media),
    deliverables: some(WORDS.deliverables),
    controls: some(WORDS.controls),
  })
  const pair = fc.tuple(fc.nat(), fc.nat())
  const decision = fc.record({
    step: fc.nat(),
    rule: maybe(fc.constantFrom('HND-01', 'HND-02', 'STR-03')),
    owner: maybe(fc.constantFrom('Anna', ' ')),
    reason: maybe(fc.constantFrom('Small', '')),
    date: maybe(fc.constantFrom(...DAYS)),
    review: maybe(fc.constantFrom(...DAYS)),
  })
  return fc
    .record({
      steps: fc.array(step, { minLength: 1, maxLength: 9 }),
      flows: fc.array(pair, { maxLength: 14 }),
      covers: fc.array(fc.tuple(fc.constantFrom(...WORDS.controls), fc.array(fc.nat(), { maxLength: 7 })), {
        maxLength: 3,
      }),
      decisions: fc.array(decision, { maxLength: 3 }),
    })
    .map(({ steps, flows, covers, decisions }) => {
      const isSaid = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '')
      const named = steps.map((parts, index) => ({ name: `s${index}`, parts }))
      const said = named.filter(({ parts }) => isSaid([...parts.people, ...parts.media, ...parts.deliverables]))
      const judged = said.filter(({ parts }) => isSaid([...parts.media, ...parts.deliverables]))
      const nameIn = (list: typeof named, at: number): string[] =>
        list
          .slice(at % Math.max(1, list.length))
          .slice(0, 1)
          .map(({ name }) => name)
      return {
        asOf: '2026-11-21',
        steps: Object.fromEntries(named.map(({ name, parts }) => [name, parts])),
        flows: [...new Set(flows.map(([from, to]) => [...nameIn(said, from), ...nameIn(said, to)].join(' > ')))].filter(
          (flow) => flow !== '',
        ),
        controls: covers.map(([text, at]) => ({
          text,
          covers: [...new Set(at.flatMap((index) => nameIn(said, index)))],
        })),
        decisions: decisions.flatMap(({ step: at, ...fields }) =>
          nameIn(judged, at).map((name) => ({ step: name, ...withoutUndefined(fields) })),
        ),
      }
    })
}

/** Fields that are there: an absent one and one that is undefined are not the same. */
function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
