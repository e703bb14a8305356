import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generators } from '../generators/generators.ts'
import { repositoryRoot } from './repositoryRoot.ts'

/** Writes every generated file anew; the tests see to it that they are up to date. */
export function generate(): Promise<number> {
  for (const { file, generate: write } of generators) {
    const path = join(repositoryRoot, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, write())
    process.stdout.write(`${file}\n`)
  }
  return Promise.resolve(0)
}
