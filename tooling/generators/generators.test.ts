import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../commands/repositoryRoot.ts'
import { generators } from './generators.ts'

it.each(generators)('$file is as its generator writes it; if not, run `npm run generate`', ({ file, generate }) => {
  expect(readFileSync(join(repositoryRoot, file), 'utf8')).toBe(generate())
})
