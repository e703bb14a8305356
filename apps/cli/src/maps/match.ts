import { createMatcher, type Explanation, type MatchContext, type Matcher } from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import { LANGUAGES, NOTE_KINDS, PHASES, type Language, type NoteKind, type Phase } from '@pathwall/domain'
import type { CommandRun, RunCommand } from '../command.ts'
import { readChoice } from './readChoice.ts'
import { readConfig } from './readConfig.ts'
import { readLines } from './readLines.ts'

/** What one text says. */
interface MatchedText extends MatchContext {
  text: string
  matches: (Explanation & { title: string })[]
}

/** Shows what the words of controls are taken for: one text, or each line of standard input as it comes. */
export const match: RunCommand = async (run) => {
  const format = readChoice(run, 'format', ['text', 'json'])
  const language = readChoice(run, 'lang', LANGUAGES)
  const { analyzer } = await readConfig(run)
  const matcher = createMatcher(analyzer.catalogue ?? CATALOGUE)
  const context = readContext(run)
  const titles = new Map(matcher.catalogue.map(({ id, title }) => [id, title[language]]))
  const read = (text: string): MatchedText => explain(text, matcher, context, titles)
  const { positionals } = run
  if (positionals.length > 0 && positionals.join() !== '-') {
    const found = read(positionals.join(' '))
    await run.write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : toText(found, language))
    return 0
  }
  for await (const line of readLines(run.input)) {
    const found = read(line)
    // One JSON value a line, so that it can be read as it comes.
    if (!(await run.write(format === 'json' ? `${JSON.stringify(found)}\n` : toText(found, language)))) break
  }
  return 0
}

function readContext(run: CommandRun): MatchContext {
  const phase = readChoice<Phase | 'none'>(run, 'phase', ['none', ...PHASES])
  const kinds: [NoteKind, ...NoteKind[]] = ['control', ...NOTE_KINDS.filter((kind) => kind !== 'control')]
  return { kind: readChoice(run, 'kind', kinds), phase: phase === 'none' ? null : phase }
}

function explain(
  text: string,
  matcher: Matcher,
  context: MatchContext,
  titles: ReadonlyMap<string, string>,
): MatchedText {
  const matches = matcher.explain(text, context).map((found) => ({ ...found, title: titles.get(found.id) ?? found.id }))
  return { text, ...context, matches }
}

const STATES = {
  en: { active: 'in place', planned: 'planned', question: 'in question', negated: 'not in place' },
  de: { active: 'vorhanden', planned: 'geplant', question: 'fraglich', negated: 'nicht vorhanden' },
} as const
const WAYS = {
  en: { strong: 'phrase', tool: 'tool', generic: 'phrase of several', weak: 'weak phrase', typo: 'with a typo' },
  de: {
    strong: 'Ausdruck',
    tool: 'Werkzeug',
    generic: 'Ausdruck von mehreren',
    weak: 'schwacher Ausdruck',
    typo: 'mit Tippfehler',
  },
} as const
const NONE = { en: 'not in the catalogue', de: 'nicht im Katalog' } as const satisfies Record<Language, string>

function toText({ text, matches }: MatchedText, language: Language): string {
  const rows = matches.map(({ id, title, state, phrase, how }) => [
    id,
    STATES[language][state],
    title,
    `${WAYS[language][how]}: ${phrase}`,
  ])
  const widths = [28, 15, 36].map((least, column) => Math.max(least, ...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
  return [text, ...(lines.length > 0 ? lines : [`  ${NONE[language]}`]), ''].join('\n')
}
