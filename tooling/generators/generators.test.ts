import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseTeamConfig } from '@pathwall/team-config'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../commands/repositoryRoot.ts'
import { generators } from './generators.ts'
import { teamConfigSchema } from './teamConfigSchema.ts'

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8')

it.each(generators)('$file is as its generator writes it; if not, run `npm run generate`', ({ file, generate }) => {
  expect(read(file)).toBe(generate())
})

it('there is no page of a rule that is gone', () => {
  const written = generators.map(({ file }) => file)
  expect(
    readdirSync(join(repositoryRoot, 'docs/rules')).filter((name) => !written.includes(`docs/rules/${name}`)),
  ).toEqual([])
})

it('every link in the pages leads somewhere', () => {
  const pages = ['docs/cli.md', ...generators.map(({ file }) => file).filter((file) => file.endsWith('.md'))]
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]*)(?:#([^)]*))?\)/g)]
      .filter(([, file = '', anchor]) => !leadsSomewhere(file === '' ? page : join(dirname(page), file), anchor))
      .map(([link]) => `${page} ${link}`),
  )
  expect(broken).toEqual([])
})

it('the configuration in the documents is read, and is what its schema says', () => {
  const [, shown = ''] = /```json\n(\{\n {2}"rules".*?)```/s.exec(read('docs/cli.md')) ?? []
  const config = JSON.parse(shown) as unknown
  expect(parseTeamConfig(config)).toMatchObject({ ok: true })
  const validate = new Ajv2020({ allErrors: true, formats: { uri: true } }).compile(
    JSON.parse(teamConfigSchema.generate()) as object,
  )
  validate(config)
  expect(validate.errors).toBeNull()
  expect(validate({ rule: {} })).toBe(false)
})

function leadsSomewhere(file: string, anchor: string | undefined): boolean {
  if (!existsSync(join(repositoryRoot, file))) return false
  if (anchor === undefined) return true
  const text = read(file)
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  return headings.includes(anchor) || text.includes(`<a id="${anchor}"></a>`)
}
