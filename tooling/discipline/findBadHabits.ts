/** One thing that sources or tests must not do. */
export type Habit = {
  readonly name: string
  /** Which files it is about, as paths from the root. */
  readonly files: RegExp
  readonly except?: RegExp
  readonly pattern: RegExp
  readonly instead: string
}

const tests = /(\.test\.tsx?|\/(test|e2e)\/.*\.tsx?)$/

/** The habits we look for. A new one is one more entry, and one planted example in the test. */
export const habits: readonly Habit[] = [
  {
    name: 'a test that sleeps',
    files: tests,
    pattern:
      /\bwaitForTimeout\s*\(|\bsetTimeout\s*\(\s*(resolve|res|done|r|ok|next)\b|\bsetTimeout\s*\(\s*\(\)\s*=>\s*(resolve|res|done|r|ok|next)\s*\(|from\s+['"](node:)?timers\/promises['"]/,
    instead: 'wait for the thing itself: expect.poll, an event, or a clock that is passed in',
  },
  {
    name: 'a test that gives up after a second',
    files: tests,
    pattern: /\bvi\.wait(For|Until)\s*\((?!.*\btimeout\b)/,
    instead: 'a busy machine needs longer: expect.poll waits as long as the configuration says, or pass { timeout }',
  },
  {
    name: 'a test that is left out or alone',
    files: tests,
    pattern: /\b(it|test|describe)(\.\w+)*\.(only|skip|fixme|todo)\b|\b(xit|xdescribe|fit|fdescribe)\s*\(/,
    instead: 'mend it or delete it',
  },
  {
    name: 'the environment read outside of config.ts',
    files: /^(packages\/[^/]+|apps\/(server|cli|web))\/src\/.*\.tsx?$/,
    except: /^apps\/[^/]+\/src\/config\.ts$|^packages\/testkit\/|\.test\.tsx?$/,
    pattern: /\bprocess\.env\b/,
    instead: 'take it as an argument; config.ts reads it once',
  },
  {
    name: 'an index that exports everything',
    files: /^packages\/[^/]+\/src\/index\.ts$/,
    pattern: /^export \*/m,
    instead: 'list the names: the index is the table of contents',
  },
  {
    name: 'a file named after nothing',
    files: /^(apps|packages|tooling)\/(.*\/)?(utils?|helpers?|common|types|misc)(\.tsx?|\/.*)$/,
    pattern: /^/,
    instead: 'name it after its main export',
  },
]

/** One sentence for each habit found in a file. Comments are read too: an example of what not to do belongs in prose. */
export function findBadHabits(file: string, source: string): string[] {
  return habits
    .filter(({ files, except }) => files.test(file) && !(except?.test(file) ?? false))
    .flatMap(({ name, pattern, instead }) => {
      const match = pattern.exec(source)
      if (match === null) return []
      const line = source.slice(0, match.index).split('\n').length
      return [`${file}:${line}: ${name}; ${instead}`]
    })
}
