import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../commands/repositoryRoot.ts'
import { checkPromises } from './checkPromises.ts'

const workspaces = globSync('{apps,packages}/*/package.json', { cwd: repositoryRoot }).map(dirname)

it.each(workspaces)('%s: every promise has a test, every cited promise exists', (workspace) => {
  expect(checkPromises(repositoryRoot, workspace)).toEqual([])
})

describe('the cross-check', () => {
  const root = mkdtempSync(join(tmpdir(), 'pathwall-promises-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'packages/a/src'), { recursive: true })

  it('names what is missing on either side', () => {
    writeFileSync(join(root, 'packages/a/SPEC.md'), '- **[S1]** one\n- **[S2]** two\n- **[S12]** twelve\n')
    writeFileSync(
      join(root, 'packages/a/src/a.test.ts'),
      "it('[S1] [S12] keeps both', () => {})\nit.each([1])('[S7] %s', () => {})\n// it mentions [S2] in passing\n",
    )
    expect(checkPromises(root, 'packages/a')).toEqual([
      'packages/a/SPEC.md promises [S2], and no test cites it',
      'packages/a/src/a.test.ts cites [S7], which packages/a/SPEC.md does not have',
    ])
  })

  it('takes any capital letter, and tells letters apart', () => {
    mkdirSync(join(root, 'packages/b/src'), { recursive: true })
    writeFileSync(
      join(root, 'packages/b/SPEC.md'),
      '- [Y1] one\n- [Y2] two\n- a [link], [x9] and [10] are no promises\n',
    )
    writeFileSync(join(root, 'packages/b/src/b.test.ts'), "it('[Y1] holds', () => {})\nit('[A2] holds', () => {})\n")
    expect(checkPromises(root, 'packages/b')).toEqual([
      'packages/b/SPEC.md promises [Y2], and no test cites it',
      'packages/b/src/b.test.ts cites [A2], which packages/b/SPEC.md does not have',
    ])
  })
})
