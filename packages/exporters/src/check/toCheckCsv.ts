import type { CheckResult } from './checkResult.ts'
import { phaseOf } from './findingChapters.ts'

const COLUMNS = [
  'severity',
  'status',
  'baseline',
  'rule',
  'title',
  'message',
  'phase',
  'step',
  'notes',
  'controls that help',
  'frameworks',
  'owner',
  'reason',
  'fingerprint',
] as const

/**
 * All findings of a check as CSV (RFC 4180, UTF-8, lines end with CRLF), answered ones included. What a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export function toCheckCsv({ findings, steps }: CheckResult): string {
  const titles = new Map(steps.map(({ id, title }) => [id, title]))
  const rows = findings.map((finding) => [
    finding.severity,
    finding.status,
    finding.baseline ?? '',
    finding.ruleId,
    finding.title,
    finding.message,
    phaseOf(finding) ?? '',
    titles.get(finding.stepId ?? '') ?? '',
    finding.targets.join(' '),
    finding.suggest.join(' '),
    finding.frameworks.join(' '),
    finding.decision?.owner ?? finding.suppression?.by ?? '',
    finding.decision?.reason ?? finding.suppression?.reason ?? '',
    finding.fingerprint,
  ])
  return [COLUMNS, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
