import { analyze } from '@pathwall/analyzer'
import { parsePathMap, type PathMap } from '@pathwall/domain'
import { aMap, exampleMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { startCalm, type ShownFinding } from './calmFindings.ts'
import { readSections, type FindingFilter } from './findingSections.ts'
import { isOpen } from './isOpen.ts'
import { readGapSteps } from './readGapSteps.ts'

const ALL: FindingFilter = { severities: new Set(), phase: null }

function shownOf(map: PathMap): readonly ShownFinding[] {
  const analysis = analyze(map)
  const steps = readGapSteps(map, analysis)
  return startCalm(
    analysis.findings.filter(isOpen).map((finding) => {
      const step = steps.get(finding.stepId ?? '')
      return step === undefined ? { finding } : { finding, step }
    }),
  ).shown
}

const sectionsOf = (map: PathMap, filter = ALL) => readSections(shownOf(map), filter)

/** Titles of the steps of a chapter, by phase. */
function stepsOf(map: PathMap, chapter: string): [string | null | undefined, string[]][] {
  const groups = sectionsOf(map).find((section) => section.chapter === chapter)?.groups ?? []
  return groups.map(({ phase, rules }) => [
    phase,
    rules.flatMap(({ entries }) => entries.map(({ step }) => step?.title ?? '?')),
  ])
}

const example = (): PathMap => {
  const parsed = parsePathMap(exampleMap)
  if (!parsed.ok) throw new Error('The example is no map')
  return parsed.value
}

it('begins with the steps without a control, the worst first, then along the path, with what a person has to know', () => {
  const sections = sectionsOf(example())
  expect(sections.slice(0, 2).map(({ chapter, count }) => [chapter, count])).toEqual([
    ['gaps', 15],
    ['planned', 1],
  ])
  expect(stepsOf(example(), 'gaps').map(([phase, titles]) => [phase, titles.length])).toEqual([
    ['delivery', 3],
    ['operations', 2],
    ['refinement', 3],
    ['development', 4],
    ['input', 3],
  ])
  const first = sections[0]?.groups.at(-1)?.rules[0]?.entries[0]
  expect(first?.finding).toMatchObject({ ruleId: 'COV-01', severity: 'low' })
  expect(first?.step).toMatchObject({
    title: 'Jour Fixe Kampagnen (Mo 10:00)',
    phase: 'input',
    notes: ['e01-p1', 'e01-p2', 'e01-m1', 'e01-d1'],
    kinds: { people: 2, media: 1, deliverable: 1 },
    plannedControls: [],
  })
  const planned = sections[1]?.groups[0]?.rules[0]?.entries[0]
  expect(planned?.step).toMatchObject({ title: 'Refinement (Mi)', plannedControls: ['threat modeling??'] })
})

it('keeps planned steps apart from gaps, and leaves covered and accepted ones and lone people out of both', () => {
  const map = aMap()
    .withStep('Build')
    .withStep('Scan', { controls: ['Scanner, planned for Q3'] })
    .withStep('Review', { controls: ['Code review'] })
    .withStep('Chat')
    .withStep('Guests', { people: ['Visitors'], media: [], deliverables: [] })
    .withDecision({ notes: ['Chat-m1', 'Chat-d1'] })
    .build()
  expect(stepsOf(map, 'gaps')).toEqual([['development', ['Build']]])
  expect(stepsOf(map, 'planned')).toEqual([[undefined, ['Scan']]])
})

it('puts gaps outside all phases behind those that weigh the same', () => {
  const map = aMap()
    .withStep('Wish', { phase: 'input' })
    .withStep('Lost', { phase: null })
    .withStep('Build', { phase: 'development' })
    .withStep('Ship', { phase: 'delivery' })
    .build()
  expect(stepsOf(map, 'gaps')).toEqual([
    ['delivery', ['Ship']],
    ['development', ['Build']],
    [null, ['Lost']],
    ['input', ['Wish']],
  ])
})

it('keeps the other rows in their order when a gap in the middle closes', () => {
  const open = aMap().withStep('One').withStep('Two').withStep('Three')
  expect(stepsOf(open.build(), 'gaps')).toEqual([['development', ['One', 'Two', 'Three']]])
  const two = open.build().notes.find((note) => note.id === 'Two-d1')
  open.withNote({ id: 'c', text: 'Review', phase: 'development', x: two?.x ?? 0, y: (two?.y ?? 0) + 210 })
  expect(stepsOf(open.build(), 'gaps')).toEqual([['development', ['One', 'Three']]])
})

it('goes on with the path, people, practices, hand-overs and decisions, whatever order they come in', () => {
  const base = shownOf(aMap().withStep('One').build())[0]
  if (base === undefined) throw new Error('A step without a control is no finding')
  const shown = [
    'DEC-01',
    'HND-01',
    'BAL-01',
    'OPS-01',
    'ANA-01',
    'ROL-01',
    'NEW-01',
    'STR-03',
    'COV-04',
    'COV-01',
  ].map((ruleId): ShownFinding => {
    const { phase: _, ...finding } = base.finding
    return { ...base, finding: { ...finding, ruleId, fingerprint: ruleId } }
  })
  const sections = readSections(shown, ALL).map(({ chapter, groups }) => [
    chapter,
    groups.map(({ phase, rules }) => [phase, rules.map(({ ruleId }) => ruleId)]),
  ])
  expect(sections).toEqual([
    ['gaps', [[null, ['COV-01']]]],
    ['path', [[undefined, ['NEW-01', 'STR-03', 'COV-04']]]],
    ['people', [[undefined, ['ROL-01']]]],
    ['practices', [[undefined, ['ANA-01', 'OPS-01', 'BAL-01']]]],
    ['handovers', [[undefined, ['HND-01']]]],
    ['decisions', [[undefined, ['DEC-01']]]],
  ])
})

it('lists practices from the worst to a note, those that weigh the same along the path', () => {
  const base = shownOf(aMap().withStep('One').build())[0]
  if (base === undefined) throw new Error('A step without a control is no finding')
  const practices = [
    ['BAL-01', 'high'],
    ['OPS-02', 'medium'],
    ['OPS-01', 'high'],
    ['ANA-01', 'info'],
    ['DEV-01', 'medium'],
    ['DEL-01', 'high'],
    ['ANA-02', 'low'],
  ] as const
  const shown = practices.map(([ruleId, severity]): ShownFinding => {
    const { phase: _, ...finding } = base.finding
    return { ...base, finding: { ...finding, ruleId, severity, fingerprint: ruleId } }
  })
  const idsOf = (entries: readonly ShownFinding[]): string[] =>
    readSections(entries, ALL).flatMap(({ groups }) => groups.flatMap(({ rules }) => rules.map(({ ruleId }) => ruleId)))
  const ordered = ['DEL-01', 'OPS-01', 'BAL-01', 'DEV-01', 'OPS-02', 'ANA-02', 'ANA-01']
  expect(idsOf(shown)).toEqual(ordered)
  // Whatever goes, the others stay as they stand to each other.
  for (const gone of ordered)
    expect(idsOf(shown.filter(({ finding }) => finding.ruleId !== gone))).toEqual(ordered.filter((id) => id !== gone))
})

it('shows only the wished severities and phase', () => {
  const filtered = sectionsOf(example(), { severities: new Set(['high']), phase: 'delivery' })
  const entries = filtered.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules.flatMap((rule) => rule.entries)))
  expect(entries.length).toBeGreaterThan(2)
  expect(new Set(entries.map(({ finding }) => finding.severity))).toEqual(new Set(['high']))
  expect(filtered[0]).toMatchObject({ chapter: 'gaps', count: 3 })
  expect(sectionsOf(example(), { severities: new Set(['low']), phase: 'delivery' })[0]?.chapter).not.toBe('gaps')
})
