import type { CatalogueControl } from '@pathwall/catalog'
import type { CheckedFinding, CheckResult } from './checkResult.ts'
import { CHECK_WORDS, placeOf, type CheckWords } from './checkWords.ts'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { shownFindings } from './shownFindings.ts'

export interface CheckMarkdownOptions {
  catalogue: readonly CatalogueControl[]
  /** Address of the folder that has a page for each rule. */
  docsUrl?: string | undefined
}

/** A comment on a pull request holds 65,536 characters. */
const MOST_ROWS = 100
/** The first ones help most. */
const MOST_CONTROLS = 4

/** The result of a check as a comment on a pull request: the verdict first, the rest folded away. */
export function toCheckMarkdown(result: CheckResult, { catalogue, docsUrl }: CheckMarkdownOptions): string {
  const words = CHECK_WORDS[result.language]
  const { map, summary, coverage, verdict, baseline } = result
  const shown = shownFindings(result)
  const heavy = shown.filter(({ severity }) => severity === 'high' || severity === 'medium')
  const light = shown.filter(({ severity }) => severity === 'low' || severity === 'info')
  const answered = words.answered(summary.decided, summary.suppressed)
  const table = (findings: readonly CheckedFinding[]): string => toTable(findings, words, docsUrl)
  const parts = [
    `### ${verdict.isFailed ? '❌' : '✅'} ${words.verdict(verdict, baseline !== undefined)}`,
    `**${escapeMarkdown(map.title)}** · ${words.steps(summary.steps)}${words.share(coverage.total.share)} · ${words.counts(summary.findings)}${answered === '' ? '' : ` · ${answered}`}`,
    ...(baseline === undefined ? [] : [words.baseline(baseline)]),
    ...(shown.length === 0 ? [words.nothing(baseline !== undefined)] : []),
    ...(heavy.length === 0 ? [] : [table(heavy)]),
    ...(light.length === 0 ? [] : [fold(words.other(light.length), table(light))]),
    ...(shown.length === 0 ? [] : [fold(words.why, toReasons(shown, words, result, catalogue))]),
  ]
  return `${parts.join('\n\n')}\n`
}

function toTable(findings: readonly CheckedFinding[], words: CheckWords, docsUrl: string | undefined): string {
  const rows = findings.slice(0, MOST_ROWS).map((finding) => {
    const { severity, message, ruleId, possible } = finding
    const rule = docsUrl === undefined ? ruleId : `[${ruleId}](${docsUrl.replace(/\/+$/, '')}/${ruleId}.md)`
    const text = `${escapeMarkdown(message)}${possible ? ` *(${words.possible})*` : ''}`
    return [words.severities[severity], text, placeOf(finding, words), rule]
  })
  const lines = [words.table, words.table.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const left = findings.length - rows.length
  return [...lines, ...(left > 0 ? ['', words.more(left)] : [])].join('\n')
}

/** One entry for each rule, in the order in which they appear. */
function toReasons(
  findings: readonly CheckedFinding[],
  words: CheckWords,
  { language }: CheckResult,
  catalogue: readonly CatalogueControl[],
): string {
  const titles = new Map(catalogue.map(({ id, title }) => [id, title[language]]))
  const rules = new Map(findings.map((finding) => [finding.ruleId, finding]))
  return [...rules.values()]
    .map(({ ruleId, title, why, todo, suggest }) => {
      const help = suggest
        .slice(0, MOST_CONTROLS)
        .map((id) => titles.get(id) ?? id)
        .join(', ')
      const helps = help === '' ? '' : ` *${words.helps}: ${escapeMarkdown(help)}*`
      return `- **${ruleId} ${escapeMarkdown(title)}.** ${escapeMarkdown(why)} ${escapeMarkdown(todo)}${helps}`
    })
    .join('\n')
}

function fold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`
}
