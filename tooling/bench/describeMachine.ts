import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../commands/repositoryRoot.ts'

const watchedPackages: readonly (readonly [workspace: string, name: string])[] = [
  ['apps/web', 'tldraw'],
  ['apps/web', 'react'],
  ['packages/sync', 'yjs'],
  ['packages/sync', 'y-websocket'],
  ['apps/server', 'ws'],
  ['packages/storage', 'better-sqlite3'],
]

/** What figures depend on: the machine, how busy it is, and the versions, as pairs of a word and a value. */
export function describeMachine(chromium: string): readonly (readonly [string, string])[] {
  const processors = cpus()
  return [
    [
      'machine',
      `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB, ${process.platform} ${release()}`,
    ],
    [
      'load',
      loadavg()
        .map((load) => load.toFixed(2))
        .join(' '),
    ],
    ['node', process.version],
    [
      'chromium',
      chromium === ''
        ? 'none'
        : execFileSync(chromium, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    ],
    ['packages', watchedPackages.map(([workspace, name]) => `${name} ${versionOf(workspace, name)}`).join(', ')],
    ['commit', commit()],
  ]
}

function versionOf(workspace: string, name: string): string {
  const manifest = join(repositoryRoot, workspace, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'not a git checkout'
  }
}
