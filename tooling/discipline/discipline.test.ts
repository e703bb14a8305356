import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../commands/repositoryRoot.ts'
import { findBadHabits, habits } from './findBadHabits.ts'

it('no file has a bad habit', () => {
  const files = globSync('{apps,packages}/*/{src,test,e2e}/**/*.{ts,tsx}', { cwd: repositoryRoot })
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap((file) => findBadHabits(file, readFileSync(join(repositoryRoot, file), 'utf8')))).toEqual([])
})

const planted: readonly (readonly [habit: string, file: string, source: string])[] = [
  ['a test that sleeps', 'apps/web/e2e/wall.test.ts', 'await page.waitForTimeout(500)'],
  ['a test that sleeps', 'apps/web/e2e/aServer.ts', 'await new Promise((resolve) => setTimeout(resolve, 100))'],
  ['a test that sleeps', 'packages/sync/src/a.test.ts', 'new Promise<void>((done) => setTimeout(() => done(), 5))'],
  ['a test that sleeps', 'apps/server/test/load.ts', "import { setTimeout as sleep } from 'node:timers/promises'"],
  ['a test that gives up after a second', 'packages/sync/src/a.test.ts', 'await vi.waitFor(() => expect(a).toBe(1))'],
  ['a test that is left out or alone', 'packages/sync/src/a.test.ts', "it.only('…')"],
  ['a test that is left out or alone', 'apps/web/e2e/wall.test.ts', "test.describe.skip('…')"],
  ['the environment read outside of config.ts', 'apps/server/src/main.ts', "process.env['PORT']"],
  ['an index that exports everything', 'packages/domain/src/index.ts', "export * from './phase.ts'"],
  ['a file named after nothing', 'apps/web/src/ui/utils.ts', ''],
  ['a file named after nothing', 'packages/domain/src/helpers/phase.ts', ''],
]

it.each(planted)('catches %s in %s', (habit, file, source) => {
  expect(findBadHabits(file, source).join('\n')).toContain(habit)
})

it('has an example of every habit', () => {
  expect(habits.map(({ name }) => name).filter((name) => !planted.some(([habit]) => habit === name))).toEqual([])
})

it.each([
  ['packages/sync/src/a.test.ts', 'const deadline = setTimeout(() => fail(new Error("late")), 1000)'],
  ['packages/sync/src/storeBinding.ts', 'setTimeout(resolve, 10)'],
  ['packages/sync/src/a.test.ts', 'await vi.waitFor(() => expect(a).toBe(1), { timeout: 20_000 })'],
  ['apps/server/src/config.ts', "process.env['PORT']"],
])('leaves alone what is meant: %s: %s', (file, source) => {
  expect(findBadHabits(file, source)).toEqual([])
})
