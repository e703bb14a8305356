import { expect, it } from 'vitest'
import { aMapFile, smallMap } from './aMapFile.ts'
import { pipeCli, runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

function twoMaps(): [before: string, after: string] {
  const folder = temporaryFolder()
  const after = smallMap()
  after.notes = after.notes.filter(({ id }) => id !== 'Build-c1')
  after.decisions.push({ notes: ['Ship-m1', 'Ship-d1'], decision: 'accept', owner: 'Bo', reason: 'By hand' })
  const control = { id: 'c', kind: 'control', text: 'Threat modelling' } as const
  after.notes.push({ ...control, phase: 'input', x: 0, y: -5_000 })
  after.arrows.push({ id: 'a', from: 'c', to: 'Plan-m1' })
  return [aMapFile(folder, smallMap(), 'before.json'), aMapFile(folder, after, 'after.json')]
}

it('[P12] diff says what was added, removed, closed, newly open and decided', async () => {
  const maps = twoMaps()
  const { code, stdout, stderr } = await runCli(['diff', ...maps])
  expect([code, stderr]).toEqual([0, ''])
  const sections = stdout.split('\n\n').map((section) => section.trimEnd().split('\n'))
  const section = (title: string): string[] | undefined => sections.find(([heading]) => heading?.startsWith(title))
  expect(section('Newly open')).toContain('  medium COV-01  No security control stands at “Build”.')
  expect(section('Closed')).toContain('  low    COV-01  No security control stands at “Plan”.')
  expect(section('Decided')).toEqual(['Decided (1)', '  high   COV-01  No security control stands at “Ship”.'])
  expect(section('Controls added')).toEqual(['Controls added (1)', '  control  Threat modelling (Input)'])
  expect(section('Controls removed')).toEqual(['Controls removed (1)', '  control  Buddy check (Development)'])
  expect(section('Decisions recorded')).toEqual(['Decisions recorded (1)', '  accept  Bo'])
  expect(stdout).toContain('Steps with a control or an accepted risk: 1/3, now 2/3\n')
})

it('[P12] diff prints Markdown and JSON', async () => {
  const maps = twoMaps()
  const markdown = await runCli(['diff', ...maps, '--format', 'markdown', '--lang', 'de'])
  expect(markdown.stdout).toMatch(/^### Small\n\nSchritte mit Kontrolle oder akzeptiertem Risiko: 1\/3, jetzt 2\/3\n/)
  expect(markdown.stdout).toContain('\n- **hoch COV-01** Bei „Ship“ steht keine Sicherheitskontrolle.\n')
  const json = await runCli(['diff', ...maps, '--format', 'json'])
  const read = JSON.parse(json.stdout) as { findings: { ruleId: string; before: object; after: object }[] }
  expect(read).toMatchObject({ schema: 'pathwall-diff/1', isSame: false, before: { covered: 1, judged: 3 } })
  expect(read.findings.filter(({ ruleId }) => ruleId === 'COV-01').map(({ before, after }) => [before, after])).toEqual(
    [
      [{ status: 'absent' }, expect.objectContaining({ status: 'open', phase: 'development' })],
      [expect.objectContaining({ status: 'open', severity: 'high' }), { status: 'decided' }],
      [expect.objectContaining({ status: 'open', severity: 'low' }), { status: 'absent' }],
    ],
  )
})

it('[P12] diff of a map with itself says that they are alike, and takes one of them from standard input', async () => {
  const [before] = twoMaps()
  const { code, stdout } = await pipeCli(
    ['diff', before, '-'],
    JSON.stringify({ schema: 'p2p-map/1', title: 'Small', notes: [] }),
  )
  expect(code).toBe(0)
  expect(stdout).toContain('\nNotes removed (')
  expect((await runCli(['diff', before, before])).stdout).toMatch(/\nThe maps are alike\.\n$/)
  expect((await runCli(['diff', '-', '-'])).stderr).toMatch(/^Only one of the maps can come from standard input\./)
})
