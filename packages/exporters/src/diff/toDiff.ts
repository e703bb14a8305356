import { isSameMap, type MapComparison } from '@pathwall/analyzer'
import type { Language } from '@pathwall/domain'
import { escapeMarkdown } from '../check/escapeMarkdown.ts'
import { plainText } from '../check/plainText.ts'
import { diffSections, type DiffRow } from './diffSections.ts'
import { DIFF_WORDS } from './diffWords.ts'

/** Two states of a map and how they differ. */
export interface MapDiff {
  comparison: MapComparison
  language: Language
  /** ISO 8601 day on which both were judged. */
  asOf: string
  before: DiffSide
  after: DiffSide
}

export interface DiffSide {
  title: string
  /** As it was named, without a token. */
  source: string
  /** Steps that are covered or accepted, of those that are judged. */
  covered: number
  judged: number
}

const MOST_ROWS = 100

/** The comparison as `pathwall diff --format json` prints it. */
export function toDiffJson({ comparison, language, asOf, before, after }: MapDiff): string {
  const { title, ...rest } = comparison
  const diff = {
    schema: 'pathwall-diff/1',
    ...{ language, asOf, before, after },
    isSame: isSameMap(comparison),
    title: title ?? null,
    ...rest,
  }
  return `${JSON.stringify(diff, null, 2)}\n`
}

/** The comparison for somebody at a terminal. */
export function toDiffText(diff: MapDiff, { hasColours }: { hasColours: boolean }): string {
  const bold = (text: string): string => (hasColours ? `\u001b[1m${text}\u001b[0m` : text)
  const dim = (text: string): string => (hasColours ? `\u001b[2m${text}\u001b[0m` : text)
  const words = DIFF_WORDS[diff.language]
  const { before, after, comparison, language } = diff
  const sections = diffSections(comparison, language).flatMap(({ section, rows }) => {
    const width = Math.max(...rows.map(({ label }) => label.length))
    return [
      '',
      bold(`${words.sections[section]} (${rows.length})`),
      ...rows.map(({ label, text }) => `  ${width === 0 ? '' : `${dim(label.padEnd(width))}  `}${plainText(text)}`),
    ]
  })
  return [
    `${bold(plainText(after.title))}  ${dim(`${plainText(before.source)} → ${plainText(after.source)}`)}`,
    ...toFacts(diff).map(plainText),
    ...sections,
    '',
  ].join('\n')
}

/** The comparison as a comment on a pull request; long lists are folded away. */
export function toDiffMarkdown(diff: MapDiff): string {
  const words = DIFF_WORDS[diff.language]
  const list = (rows: readonly DiffRow[]): string => {
    const lines = rows
      .slice(0, MOST_ROWS)
      .map(({ label, text }) => `- ${label === '' ? '' : `**${label.replace(/ +/g, ' ')}** `}${escapeMarkdown(text)}`)
    return [...lines, ...(rows.length > MOST_ROWS ? [`- … ${rows.length - MOST_ROWS}`] : [])].join('\n')
  }
  const sections = diffSections(diff.comparison, diff.language).map(({ section, rows }) => {
    const heading = `${words.sections[section]} (${rows.length})`
    return rows.length <= 10
      ? `**${heading}**\n\n${list(rows)}`
      : `<details><summary>${heading}</summary>\n\n${list(rows)}\n\n</details>`
  })
  return `${[`### ${escapeMarkdown(diff.after.title)}`, ...toFacts(diff).map(escapeMarkdown), ...sections].join('\n\n')}\n`
}

function toFacts({ comparison, language, before, after }: MapDiff): string[] {
  const words = DIFF_WORDS[language]
  const { title, notes, arrows, frames, hasOtherChanges } = comparison
  const hasMore = hasOtherChanges || arrows.changed.length + frames.changed.length > 0
  const share = ({ covered, judged }: DiffSide): string => `${covered}/${judged}`
  if (isSameMap(comparison)) return [words.same]
  return [
    words.coverage(share(before), share(after)),
    ...(title === undefined ? [] : [words.title(title.before, title.after)]),
    ...(notes.moved.length === 0 ? [] : [words.moved(notes.moved.length)]),
    ...(hasMore ? [words.other] : []),
  ]
}
