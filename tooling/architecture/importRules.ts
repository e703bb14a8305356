import type { IForbiddenRuleType } from 'dependency-cruiser'
import { canvasFolder, canvasOnly, testImports, workspaceImports, type WorkspaceImports } from './workspaceImports.ts'

const test = String.raw`(\.test\.tsx?$|^(packages|apps)/[^/]+/(test|e2e)/|[.]config[.]ts$)`
const workspaces = '^(apps|packages|tooling)/'

/** The import rules in dependency-cruiser's words. Whatever a workspace's line does not allow is forbidden. */
export const importRules: readonly IForbiddenRuleType[] = [
  ...workspaceImports.flatMap(workspaceRules),
  {
    name: 'nothing imports an app',
    severity: 'error',
    from: { path: '^(apps/[^/]+|packages|tooling)/' },
    to: { path: '^apps/', pathNot: '^$1/' },
  },
  {
    name: 'a package is entered through its index',
    severity: 'error',
    from: { path: '^((apps|packages)/[^/]+|tooling)/' },
    to: { path: '^packages/', pathNot: [String.raw`^packages/[^/]+/src/index\.ts$`, '^$1/'] },
  },
  {
    name: 'what we ship does not import the testkit',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: [test, '^packages/testkit/'] },
    to: { path: '^packages/testkit/' },
  },
  {
    name: 'only the canvas imports tldraw',
    severity: 'error',
    from: { path: '^apps/web/', pathNot: [`^${canvasFolder}/`, test] },
    to: { path: npmPaths(canvasOnly) },
  },
  {
    name: 'nothing imports a main',
    severity: 'error',
    from: {},
    to: { path: String.raw`${workspaces}.*/main\.tsx?$` },
  },
  {
    name: 'sources do not import tests',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: test },
    to: { path: String.raw`${workspaces}.*\.test\.tsx?$` },
  },
  { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'every import leads somewhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
]

function workspaceRules(workspace: WorkspaceImports): IForbiddenRuleType[] {
  const { folder, packages, npm, node } = workspace
  const sources = { path: `^${folder}/`, pathNot: test }
  const tests = {
    path: [String.raw`^${folder}/.*\.test\.tsx?$`, `^${folder}/(test|e2e)/`, `^${folder}/[^/]+[.]config[.]ts$`],
  }
  const refusesSome = 'allBut' in npm
  const rules: IForbiddenRuleType[] = [
    {
      name: `${folder}: other packages`,
      severity: 'error',
      from: sources,
      to: { path: workspaces, pathNot: insideOf(folder, packages) },
    },
    {
      name: `${folder}: other packages in tests`,
      severity: 'error',
      from: tests,
      to: { path: workspaces, pathNot: insideOf(folder, [...packages, ...testImports.packages]) },
    },
    {
      name: `${folder}: npm`,
      severity: 'error',
      from: sources,
      to: refusesSome ? { path: npmPaths(npm.allBut) } : { path: 'node_modules/', pathNot: npmPaths(npm) },
    },
    {
      name: `${folder}: npm in tests`,
      severity: 'error',
      from: tests,
      to: refusesSome
        ? { path: npmPaths(npm.allBut.filter((name) => !testImports.npm.includes(name))) }
        : { path: 'node_modules/', pathNot: npmPaths([...npm, ...testImports.npm]) },
    },
  ]
  if (!node)
    rules.push({ name: `${folder}: Node`, severity: 'error', from: sources, to: { dependencyTypes: ['core'] } })
  return rules
}

function insideOf(folder: string, packages: readonly string[]): string[] {
  return [`^${folder}/`, ...packages.map((name) => `^packages/${name}/`)]
}

/** Matches the files of exactly these packages, wherever pnpm has put them. */
function npmPaths(names: readonly string[]): string[] {
  return names.map((name) => `node_modules/${name}/`)
}
