import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Holds the numbered promises of a workspace's SPEC.md against the names of its tests, `it('[S3] …')`, and answers with one
 * sentence for each promise that no test cites and each cited number that SPEC.md does not have. The letter is the
 * workspace's own choice.
 */
export function checkPromises(root: string, workspace: string): string[] {
  const specification = join(workspace, 'SPEC.md')
  const promised = existsSync(join(root, specification))
    ? numbersIn(readFileSync(join(root, specification), 'utf8'))
    : new Set<string>()
  const cited = new Map<string, string>()
  // A suite that several tests run, `…Contract.ts`, holds promises like a test.
  const patterns = [`${workspace}/{src,test,e2e}/**/*.{test,spec}.{ts,tsx}`, `${workspace}/test/**/*Contract.ts`]
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    for (const title of testTitles(readFileSync(join(root, file), 'utf8'))) {
      for (const number of numbersIn(title)) cited.set(number, file)
    }
  }
  return [
    ...[...promised]
      .filter((number) => !cited.has(number))
      .map((number) => `${specification} promises ${number}, and no test cites it`),
    ...[...cited]
      .filter(([number]) => !promised.has(number))
      .map(([number, file]) => `${file} cites ${number}, which ${specification} does not have`),
  ]
}

function numbersIn(text: string): Set<string> {
  return new Set(text.match(/\[[A-Z]\d+\]/g))
}

/** First arguments of `it(…)`, `test(…)`, `it.each(…)(…)`, `it.prop(…)(…)` and the like that begin with a promise's number. */
function testTitles(source: string): string[] {
  return [...source.matchAll(/[(,]\s*(['"`])(\[[A-Z]\d+\].*?)\1/gs)].map((match) => match[2] ?? '')
}
