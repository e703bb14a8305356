import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importRules } from './importRules.ts'

export type ImportReport = {
  /** Files that were read, from the root. */
  readonly files: readonly string[]
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
}

/** Reads every import below apps/, packages/ and tooling/ of a repository and holds it against the import rules. */
export async function cruiseImports(root: string): Promise<ImportReport> {
  const folders = ['apps', 'packages', 'tooling'].filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      ruleSet: { forbidden: [...importRules] },
      validate: true,
      // A type import is an import.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      // Those of bench/peers are run from where their packages are installed; they are no part of Pathwall.
      exclude: { path: '^((apps|packages)/[^/]+/(dist|test-results)|tooling/bench/peers)/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'types', 'browser', 'node', 'default'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      },
    },
    { symlinks: true },
  )
  const result = output as ICruiseResult
  return {
    files: result.modules.map((module) => module.source).filter((file) => /^(apps|packages|tooling)\//.test(file)),
    violations: result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
