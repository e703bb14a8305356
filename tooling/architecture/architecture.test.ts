import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../commands/repositoryRoot.ts'
import { cruiseImports, type ImportReport } from './cruiseImports.ts'
import { importRules } from './importRules.ts'
import { workspaceImports } from './workspaceImports.ts'

describe('this repository', () => {
  let report: ImportReport
  beforeAll(async () => {
    report = await cruiseImports(repositoryRoot)
  })

  it('keeps to the import rules', () => {
    expect(report.violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([])
  })

  it('has every source file read', () => {
    const sources = globSync('{apps,packages}/*/{src,test,e2e}/**/*.{ts,tsx}', { cwd: repositoryRoot })
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.filter((file) => !report.files.includes(file))).toEqual([])
  })

  it('has a line in the table for every workspace', () => {
    const folders = globSync('{apps,packages}/*/package.json', { cwd: repositoryRoot }).map(dirname)
    expect(folders.filter((folder) => !workspaceImports.some((workspace) => workspace.folder === folder))).toEqual([])
  })
})

/** One violation of each rule: where it is planted, what is imported, and what else has to be there. */
const planted: readonly { rule: string; file: string; imports: string; alsoWrite?: Record<string, string> }[] = [
  { rule: 'packages/domain: other packages', file: 'packages/domain/src/plant.ts', imports: '@pathwall/analyzer' },
  { rule: 'packages/domain: npm', file: 'packages/domain/src/plant.ts', imports: 'yjs' },
  { rule: 'packages/domain: npm in tests', file: 'packages/domain/src/plant.test.ts', imports: 'react' },
  { rule: 'packages/domain: Node', file: 'packages/domain/src/plant.ts', imports: 'node:fs' },
  { rule: 'packages/catalog: other packages', file: 'packages/catalog/src/plant.ts', imports: '@pathwall/analyzer' },
  { rule: 'packages/catalog: npm', file: 'packages/catalog/src/plant.ts', imports: 'zod' },
  { rule: 'packages/catalog: Node', file: 'packages/catalog/src/plant.ts', imports: 'node:path' },
  { rule: 'packages/analyzer: other packages', file: 'packages/analyzer/src/plant.ts', imports: '@pathwall/sync' },
  {
    rule: 'packages/analyzer: other packages in tests',
    file: 'packages/analyzer/test/plant.ts',
    imports: '@pathwall/sync',
  },
  { rule: 'packages/analyzer: npm', file: 'packages/analyzer/src/plant.ts', imports: 'yjs' },
  { rule: 'packages/analyzer: Node', file: 'packages/analyzer/src/plant.ts', imports: 'node:fs' },
  {
    rule: 'packages/exporters: other packages',
    file: 'packages/exporters/src/plant.ts',
    imports: '@pathwall/canvas-schema',
  },
  { rule: 'packages/exporters: npm', file: 'packages/exporters/src/plant.ts', imports: 'tldraw' },
  { rule: 'packages/exporters: Node', file: 'packages/exporters/src/plant.ts', imports: 'node:fs' },
  {
    rule: 'packages/team-config: other packages',
    file: 'packages/team-config/src/plant.ts',
    imports: '@pathwall/sync',
  },
  { rule: 'packages/team-config: npm', file: 'packages/team-config/src/plant.ts', imports: 'yjs' },
  { rule: 'packages/team-config: Node', file: 'packages/team-config/src/plant.ts', imports: 'node:fs' },
  {
    rule: 'packages/canvas-schema: other packages',
    file: 'packages/canvas-schema/src/plant.ts',
    imports: '@pathwall/sync',
  },
  { rule: 'packages/canvas-schema: npm', file: 'packages/canvas-schema/src/plant.ts', imports: 'tldraw' },
  { rule: 'packages/canvas-schema: Node', file: 'packages/canvas-schema/src/plant.ts', imports: 'node:fs' },
  { rule: 'packages/sync: other packages', file: 'packages/sync/src/plant.ts', imports: '@pathwall/analyzer' },
  { rule: 'packages/sync: npm', file: 'packages/sync/src/plant.ts', imports: 'react' },
  { rule: 'packages/sync: Node', file: 'packages/sync/src/plant.ts', imports: 'node:fs' },
  { rule: 'packages/storage: other packages', file: 'packages/storage/src/plant.ts', imports: '@pathwall/sync' },
  { rule: 'packages/storage: npm', file: 'packages/storage/src/plant.ts', imports: 'yjs' },
  { rule: 'packages/testkit: npm', file: 'packages/testkit/src/plant.ts', imports: 'react' },
  { rule: 'apps/server: other packages', file: 'apps/server/src/plant.ts', imports: '@pathwall/testkit' },
  { rule: 'apps/server: npm', file: 'apps/server/src/plant.ts', imports: 'tldraw' },
  { rule: 'apps/server: npm', file: 'apps/server/src/plant.ts', imports: 'react' },
  { rule: 'apps/cli: npm', file: 'apps/cli/src/plant.ts', imports: 'react' },
  { rule: 'apps/web: npm', file: 'apps/web/src/outline/plant.ts', imports: 'yjs' },
  { rule: 'apps/web: Node', file: 'apps/web/src/outline/plant.ts', imports: 'node:fs' },
  { rule: 'only the canvas imports tldraw', file: 'apps/web/src/outline/plant.tsx', imports: 'tldraw' },
  { rule: 'only the canvas imports tldraw', file: 'apps/web/src/plant.ts', imports: 'tldraw/tldraw.css' },
  {
    rule: 'nothing imports an app',
    file: 'packages/testkit/src/plant.ts',
    imports: '../../../apps/server/src/index.ts',
  },
  { rule: 'nothing imports an app', file: 'apps/web/e2e/plant.ts', imports: '../../server/src/index.ts' },
  { rule: 'nothing imports an app', file: 'tooling/plant.ts', imports: '../apps/server/src/index.ts' },
  {
    rule: 'a package is entered through its index',
    file: 'apps/server/src/plant.ts',
    imports: '../../../packages/domain/src/hidden.ts',
    alsoWrite: { 'packages/domain/src/hidden.ts': 'export type Planted = 1' },
  },
  {
    rule: 'what we ship does not import the testkit',
    file: 'packages/sync/src/plant.ts',
    imports: '@pathwall/testkit',
  },
  {
    rule: 'nothing imports a main',
    file: 'apps/server/src/plant.ts',
    imports: './main.ts',
    alsoWrite: { 'apps/server/src/main.ts': 'export type Planted = 1' },
  },
  {
    rule: 'sources do not import tests',
    file: 'packages/domain/src/plant.ts',
    imports: './other.test.ts',
    alsoWrite: { 'packages/domain/src/other.test.ts': 'export type Planted = 1' },
  },
  {
    rule: 'no cycles',
    file: 'packages/domain/src/plant.ts',
    imports: './round.ts',
    alsoWrite: { 'packages/domain/src/round.ts': "import type { Planted } from './plant.ts'\nexport type { Planted }" },
  },
  { rule: 'every import leads somewhere', file: 'apps/web/src/plant.ts', imports: './nowhere.ts' },
]

describe('a planted violation is caught', () => {
  const folders: string[] = []
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

  it.each(planted)('$rule: $file -> $imports', async ({ rule, file, imports, alsoWrite }) => {
    const root = aRepository({
      ...alsoWrite,
      [file]: `import type { Planted } from '${imports}'\nexport type Mine = Planted`,
    })
    folders.push(root)
    const { violations } = await cruiseImports(root)
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(rule)
  })

  it('and a repository without one has none', async () => {
    const root = aRepository({
      'packages/domain/src/fine.ts': "import type { Planted } from 'zod'\nexport type Mine = Planted",
      'packages/domain/src/fine.test.ts':
        "import { it } from 'vitest'\nimport { readFileSync } from 'node:fs'\nimport '@pathwall/testkit'",
      'packages/sync/src/fine.ts': "import 'yjs'\nimport '@pathwall/domain'",
      'apps/server/src/fine.ts': "import 'yjs'\nimport 'node:fs'\nimport '@pathwall/sync'",
      'apps/web/src/canvas/fine.tsx':
        "import 'tldraw'\nimport 'tldraw/tldraw.css'\nimport 'react'\nimport '@pathwall/sync'",
    })
    folders.push(root)
    expect((await cruiseImports(root)).violations).toEqual([])
  })

  it('for every rule', () => {
    const rules = importRules.map((rule) => rule.name ?? '')
    const plantedRules = new Set(planted.map(({ rule }) => rule))
    // The tests' own lists are the sources' lists with the same additions, so one of each kind stands for the others.
    expect(rules.filter((rule) => !plantedRules.has(rule) && !rule.endsWith(' in tests')).sort()).toEqual([
      'apps/cli: other packages',
      'apps/web: other packages',
      'packages/testkit: other packages',
    ])
  })
})

/** A small repository with the workspaces of this one, its npm packages as stubs, and the files given. */
function aRepository(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'pathwall-architecture-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), `${text}\n`)
  }
  for (const { folder } of workspaceImports) {
    const name = folder.replace(/^(apps|packages)\//, '')
    write(
      `${folder}/package.json`,
      JSON.stringify({ name: `@pathwall/${name}`, type: 'module', exports: { '.': './src/index.ts' } }),
    )
    write(`${folder}/src/index.ts`, 'export type Planted = 1')
    mkdirSync(join(root, 'node_modules/@pathwall'), { recursive: true })
    symlinkSync(join(root, folder), join(root, 'node_modules/@pathwall', name))
  }
  for (const name of ['zod', 'yjs', 'react', 'tldraw', 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'exports.it = 1')
    write(`node_modules/${name}/${name}.css`, '')
  }
  for (const [file, text] of Object.entries(files)) write(file, text)
  return root
}
