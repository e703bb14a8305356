import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { pipeCli, runCli } from './runCli.ts'
import { temporaryFolder } from './temporaryFolder.ts'

it('[P13] match says what a text stands for, whether that is in place, and by which phrase', async () => {
  const { code, stdout, stderr } = await runCli(['match', 'Trivy nightly, kein Pentest', '--format', 'json'])
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual({
    text: 'Trivy nightly, kein Pentest',
    kind: 'control',
    phase: null,
    matches: [
      { id: 'container-scan', title: 'Container image scan', state: 'active', phrase: 'trivy', how: 'tool' },
      { id: 'pentest', title: 'Penetration test', state: 'negated', phrase: 'pentest', how: 'strong' },
    ],
  })
})

it('[P13] match looks at phase and kind, and says so for people', async () => {
  const match = async (...args: string[]): Promise<string> => (await runCli(['match', ...args])).stdout
  expect(await match('four eyes', '--phase', 'development')).toMatch(
    /^four eyes\n {2}code-review +in place +Code review +phrase of several: four eyes\n$/,
  )
  expect(await match('Heiße Luft')).toBe('Heiße Luft\n  not in the catalogue\n')
  expect(await match('Heiße', 'Luft', '--lang', 'de')).toBe('Heiße Luft\n  nicht im Katalog\n')
  expect((await runCli(['match', 'x', '--kind', 'contrl'])).stderr).toMatch(/did you mean control\?\n$/)
})

it('[P13] match reads lines, one JSON value each, with the words of the team', async () => {
  const folder = temporaryFolder()
  const config = join(folder, 'team.json')
  writeFileSync(
    config,
    JSON.stringify({ controls: [{ id: 'moon', title: 'Moon phase', phase: 'cross', synonyms: {} }] }),
  )
  const { stdout } = await pipeCli(
    ['match', '-', '--format', 'json', '--config', config],
    'Moon phase?\r\n\nSAST geplant',
  )
  const read = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; matches: { id: string; state: string }[] })
  expect(read.map(({ text, matches }) => [text, ...matches.map(({ id, state }) => [id, state])])).toEqual([
    ['Moon phase?', ['moon', 'question']],
    ['SAST geplant', ['sast', 'planned']],
  ])
})

it('[P13] match answers as lines come, and ends in peace when nobody reads any more', async () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, 'match', '--format', 'json'], { stdio: ['pipe', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.on('error', () => {})
  child.stdin.write('SAST\n')
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  expect(JSON.parse(first.toString())).toMatchObject({ text: 'SAST', matches: [{ id: 'sast' }] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdout.destroy()
  child.stdin.end('code review\n'.repeat(20_000))
  const [code] = (await once(child, 'close')) as [number | null]
  expect([code, stderr]).toEqual([0, ''])
})
