import type { CatalogueControl } from '@pathwall/catalog'
import type { CheckedFinding, CheckResult } from './checkResult.ts'
import { CHECK_WORDS, placeOf, type CheckWords } from './checkWords.ts'
import { findingChapters, type FindingGroup } from './findingChapters.ts'
import { plainText } from './plainText.ts'
import { shownFindings } from './shownFindings.ts'

export interface CheckTextOptions {
  catalogue: readonly CatalogueControl[]
  /** Whether the reader's terminal shows colours. */
  hasColours: boolean
  /** Characters in a line. */
  width: number
}

const ESCAPE = '\u001b['
const STYLES = { bold: '1', dim: '2', high: '31', medium: '33', low: '36', info: '2', good: '32', bad: '31' } as const
type Style = keyof typeof STYLES
type Paint = (style: Style, text: string) => string

/** The result of a check for somebody at a terminal: what the map is, its findings in chapters, and the verdict last. */
export function toCheckText(result: CheckResult, { catalogue, hasColours, width }: CheckTextOptions): string {
  const words = CHECK_WORDS[result.language]
  const paint: Paint = (style, text) => (hasColours ? `${ESCAPE}${STYLES[style]}m${text}${ESCAPE}0m` : text)
  const titles = new Map(catalogue.map(({ id, title }) => [id, title[result.language]]))
  const shown = shownFindings(result)
  // What helps against several findings of a rule is said once.
  const explained = new Set<string>()
  const row = (finding: CheckedFinding): string => {
    const key = `${finding.ruleId} ${finding.suggest.join(' ')}`
    const suggest = explained.has(key) ? [] : finding.suggest
    explained.add(key)
    return toRow({ ...finding, suggest }, { words, paint, titles, width })
  }
  const chapters = findingChapters(shown).flatMap(({ chapter, groups }) => [
    paint('bold', `${words.chapters[chapter]} (${groups.reduce((sum, group) => sum + group.findings.length, 0)})`),
    ...groups.flatMap((group) => [...toHeading(group, words, paint), ...group.findings.map(row)]),
    '',
  ])
  return [...toHead(result, words, paint), '', ...chapters, ...toFoot(result, words, paint, shown.length), ''].join(
    '\n',
  )
}

function toHead({ map, asOf, summary, coverage }: CheckResult, words: CheckWords, paint: Paint): string[] {
  return [
    `${paint('bold', plainText(map.title))}  ${paint('dim', `${plainText(map.source)}, ${asOf}`)}`,
    `${words.steps(summary.steps)}${words.share(coverage.total.share)}`,
  ]
}

function toHeading({ phase, findings: [first] }: FindingGroup, words: CheckWords, paint: Paint): string[] {
  return phase === undefined || first === undefined ? [] : [`  ${paint('dim', placeOf(first, words))}`]
}

function toRow(
  { severity, ruleId, message, possible, suggest }: CheckedFinding,
  {
    words,
    paint,
    titles,
    width,
  }: { words: CheckWords; paint: Paint; titles: ReadonlyMap<string, string>; width: number },
): string {
  const column = Math.max(...Object.values(words.severities).map(({ length }) => length))
  const indent = 2 + column + 2 + 'COV-01'.length + 2
  const text = plainText(possible ? `${message} (${words.possible})` : message)
  const help = suggest.slice(0, 3).map((id) => titles.get(id) ?? id)
  const lines = [
    ...wrap(text, width - indent),
    ...(help.length === 0 ? [] : wrap(`${words.helps}: ${plainText(help.join(', '))}`, width - indent)),
  ]
  const room = ' '.repeat(indent)
  const messageLines = wrap(text, width - indent).length
  return lines
    .map((line, index) =>
      index === 0
        ? `  ${paint(severity, words.severities[severity].padEnd(column))}  ${paint('dim', ruleId)}  ${line}`
        : `${room}${index < messageLines ? line : paint('dim', line)}`,
    )
    .join('\n')
}

function toFoot(result: CheckResult, words: CheckWords, paint: Paint, shown: number): string[] {
  const { summary, verdict, baseline } = result
  const answered = words.answered(summary.decided, summary.suppressed)
  return [
    ...(shown === 0 ? [words.nothing(baseline !== undefined), ''] : []),
    `${words.counts(summary.findings)}${answered === '' ? '' : `; ${answered}`}`,
    ...(baseline === undefined ? [] : [words.baseline(baseline)]),
    paint(verdict.isFailed ? 'bad' : 'good', words.verdict(verdict, baseline !== undefined)),
  ]
}

/** Lines of at most so many characters, broken between words. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= Math.max(20, width))
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
