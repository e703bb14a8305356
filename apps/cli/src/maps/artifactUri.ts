import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { NamedText } from './namedText.ts'

/**
 * The name of a map in a SARIF log: its path from the root of the repository in which it lies, else from where the caller
 * is, else a file address. What is no file gets a name that stays the same.
 */
export function artifactUri({ file, boardUrl }: NamedText, folder: string): string {
  if (file === undefined) return boardUrl === undefined ? 'map.json' : `pathwall/${boardUrl.split('/').at(-1)}.json`
  // Viewers do not follow links.
  const real = realpathSync(file)
  const root = repositoryOf(dirname(real)) ?? realpathSync(folder)
  const path = relative(root, real)
  if (path.startsWith('..') || isAbsolute(path)) return pathToFileURL(real).href
  return toUri(path.split(sep).join('/'))
}

/** A path as an address says it; what is an address already stays as it is. */
export function toUri(path: string): string {
  return URL.canParse(path) ? path : path.split('/').map(encodeURIComponent).join('/')
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryOf(parent)
}
