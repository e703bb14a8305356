import { join } from 'node:path'
import { repositoryRoot } from './repositoryRoot.ts'

/** Path of a program that the root package.json or the given workspace brings along. */
export function toolPath(name: string, workspace = ''): string {
  return join(repositoryRoot, workspace, 'node_modules/.bin', name)
}

/** Flags that make this Node run TypeScript; none where it does so unasked. */
export const typeScriptFlags: readonly string[] = process.execArgv.filter(
  (flag) => flag === '--experimental-strip-types' || flag.startsWith('--disable-warning'),
)
