import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { repositoryRoot } from './repositoryRoot.ts'

it('pathwall is called through npm as if it were there: folder, input, output and exit code', async () => {
  const check = await callThroughNpm(['check', 'ecommerce-checkout.json', '--format', 'csv'], 'examples')
  expect(check.code).toBe(1)
  expect(check.stdout).toMatch(/^severity,status,/)
  const match = await callThroughNpm(['match', '--format', 'json'], '', 'SAST\ncode review\n')
  expect(match.code).toBe(0)
  expect(
    match.stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  ).toEqual(['SAST', 'code review'])
  expect((await callThroughNpm(['check', 'none.json'], '')).code).toBe(2)
})

/** As `npm run --silent pathwall -- …` does it for somebody in a folder of this repository. */
async function callThroughNpm(
  args: readonly string[],
  folder: string,
  input = '',
): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, [join(repositoryRoot, 'tooling/bootstrap.mjs'), 'pathwall', ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, INIT_CWD: join(repositoryRoot, folder) },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill())
  child.stdin.end(input)
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout }
}
