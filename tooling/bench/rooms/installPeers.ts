import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '../../commands/repositoryRoot.ts'

const source = join(repositoryRoot, 'tooling/bench/peers')
const folder = join(repositoryRoot, 'node_modules/.pathwall/bench-peers')

/**
 * Puts the servers to compare with where they can run, and returns that folder. They are installed by npm on first use,
 * exactly as their lock file says, into a folder that nothing of Pathwall looks into. @throws Error with what npm said
 */
export async function installPeers(): Promise<string> {
  const isInstalled =
    existsSync(join(folder, 'node_modules/.package-lock.json')) &&
    ['package.json', 'package-lock.json'].every((name) => contentOf(source, name) === contentOf(folder, name))
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(source)) copyFileSync(join(source, name), join(folder, name))
  if (isInstalled) return folder
  try {
    // Their scripts compile what the packages bring compiled for the common systems.
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
    return folder
  } catch (cause) {
    // Half of an installation must not pass for one.
    rmSync(folder, { recursive: true, force: true })
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : ''
    throw new Error(`The other servers could not be installed by npm:\n${said === '' ? String(cause) : said}`, {
      cause,
    })
  }
}

function contentOf(parent: string, name: string): string | undefined {
  const path = join(parent, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
