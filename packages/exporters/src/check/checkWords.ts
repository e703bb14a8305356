import type { Severity } from '@pathwall/analyzer'
import type { Language, Phase } from '@pathwall/domain'
import type { CheckedFinding, CheckResult } from './checkResult.ts'
import { phaseOf, type Chapter } from './findingChapters.ts'

/** The words around the findings, for people. */
export interface CheckWords {
  phases: Readonly<Record<Phase | 'unplaced', string>>
  /** Where a finding is that is about no single phase. */
  wholePath: string
  /** Coverage, behind the steps; empty when no step is judged. */
  share: (share: number | null) => string
  severities: Readonly<Record<Severity, string>>
  chapters: Readonly<Record<Chapter, string>>
  /** `32 steps: 16 covered, 15 without a control, 1 only planned` */
  steps: (states: CheckResult['summary']['steps']) => string
  counts: (counts: CheckResult['summary']['findings']) => string
  /** What was decided or called not relevant; empty when nothing was. */
  answered: (decided: number, suppressed: number) => string
  baseline: (compared: NonNullable<CheckResult['baseline']>) => string
  verdict: (verdict: CheckResult['verdict'], isCompared: boolean) => string
  nothing: (isCompared: boolean) => string
  possible: string
  helps: string
  why: string
  table: readonly [severity: string, finding: string, phase: string, rule: string]
  other: (count: number) => string
  more: (count: number) => string
}

const en: CheckWords = {
  phases: {
    input: 'Input',
    refinement: 'Refinement',
    development: 'Development',
    delivery: 'Delivery',
    operations: 'Operations',
    unplaced: 'In no phase',
  },
  wholePath: 'Whole path',
  share: (share) => (share === null ? '' : ` (${Math.floor(share * 100)}%)`),
  severities: { high: 'high', medium: 'medium', low: 'low', info: 'info' },
  chapters: {
    gaps: 'Steps without a control',
    planned: 'Only planned',
    path: 'About the path',
    people: 'People',
    practices: 'Missing practices',
    handovers: 'Hand-overs',
    decisions: 'Decisions',
  },
  steps: ({ covered, planned, gap, accepted, none }) =>
    [
      `${plural(covered + planned + gap + accepted, 'step')}: ${covered} covered`,
      ...some(accepted, `${accepted} accepted`),
      ...some(planned, `${planned} only planned`),
      `${gap} without a control`,
      ...some(none, `${none} not judged`),
    ].join(', '),
  counts: ({ high, medium, low, info }) => `${high} high, ${medium} medium, ${low} low, ${info} info`,
  answered: (decided, suppressed) =>
    [...some(decided, `${decided} decided`), ...some(suppressed, `${suppressed} not relevant here`)].join(', '),
  baseline: ({ new: fresh, known, gone }) =>
    `Compared with the baseline: ${fresh} new, ${known} known and not shown, ${gone.length} gone`,
  verdict: ({ failOn, failing, isFailed }, isCompared) => {
    if (failOn === 'never') return 'Passed: findings never fail this check.'
    const level =
      failOn === 'info' ? 'of any severity' : failOn === 'high' ? 'of high severity' : `of ${failOn} severity or higher`
    const what = isCompared ? 'new finding' : 'open finding'
    return isFailed ? `Failed: ${plural(failing, what)} ${level}.` : `Passed: no ${what} ${level}.`
  },
  nothing: (isCompared) => (isCompared ? 'No new findings.' : 'No findings.'),
  possible: 'it may be there, on a note of another kind',
  helps: 'helps',
  why: 'Why, and what to do',
  table: ['Severity', 'Finding', 'Phase', 'Rule'],
  other: (count) => `${plural(count, 'finding')} of lower severity`,
  more: (count) => `… and ${plural(count, 'more finding')}.`,
}

const de: CheckWords = {
  phases: {
    input: 'Input',
    refinement: 'Verfeinerung',
    development: 'Entwicklung',
    delivery: 'Auslieferung',
    operations: 'Betrieb',
    unplaced: 'In keiner Phase',
  },
  wholePath: 'Ganzer Pfad',
  share: (share) => (share === null ? '' : ` (${Math.floor(share * 100)} %)`),
  severities: { high: 'hoch', medium: 'mittel', low: 'gering', info: 'Hinweis' },
  chapters: {
    gaps: 'Schritte ohne Kontrolle',
    planned: 'Nur geplant',
    path: 'Zum Pfad',
    people: 'Beteiligte',
    practices: 'Fehlende Praktiken',
    handovers: 'Übergaben',
    decisions: 'Entscheidungen',
  },
  steps: ({ covered, planned, gap, accepted, none }) =>
    [
      `${pluralDe(covered + planned + gap + accepted, 'Schritt', 'Schritte')}: ${covered} abgedeckt`,
      ...some(accepted, `${accepted} akzeptiert`),
      ...some(planned, `${planned} nur geplant`),
      `${gap} ohne Kontrolle`,
      ...some(none, `${none} nicht bewertet`),
    ].join(', '),
  counts: ({ high, medium, low, info }) =>
    `${high} hoch, ${medium} mittel, ${low} gering, ${pluralDe(info, 'Hinweis', 'Hinweise')}`,
  answered: (decided, suppressed) =>
    [...some(decided, `${decided} entschieden`), ...some(suppressed, `${suppressed} hier nicht relevant`)].join(', '),
  baseline: ({ new: fresh, known, gone }) =>
    `Verglichen mit dem früheren Stand: ${fresh} neu, ${known} bekannt und nicht gezeigt, ${gone.length} weggefallen`,
  verdict: ({ failOn, failing, isFailed }, isCompared) => {
    if (failOn === 'never') return 'Bestanden: Befunde lassen diese Prüfung nie scheitern.'
    const level = {
      high: 'mit hoher Schwere',
      medium: 'mit mindestens mittlerer Schwere',
      low: 'mit mindestens geringer Schwere',
      info: 'welcher Schwere auch immer',
    }[failOn]
    const what = isCompared ? 'neue' : 'offene'
    return isFailed
      ? `Nicht bestanden: ${failing === 1 ? `ein ${what}r Befund` : `${failing} ${what} Befunde`} ${level}.`
      : `Bestanden: kein ${what}r Befund ${level}.`
  },
  nothing: (isCompared) => (isCompared ? 'Keine neuen Befunde.' : 'Keine Befunde.'),
  possible: 'vielleicht vorhanden, auf einem Zettel anderer Art',
  helps: 'hilft',
  why: 'Warum, und was tun',
  table: ['Schwere', 'Befund', 'Phase', 'Regel'],
  other: (count) => `${pluralDe(count, 'Befund', 'Befunde')} mit geringerer Schwere`,
  more: (count) => `… und ${pluralDe(count, 'weiterer Befund', 'weitere Befunde')}.`,
}

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { en, de }

/** The phase of a finding in words. */
export function placeOf(finding: CheckedFinding, { phases, wholePath }: CheckWords): string {
  const phase = phaseOf(finding)
  if (phase !== null) return phases[phase]
  return finding.stepId === undefined && finding.targetKind !== 'note' ? wholePath : phases.unplaced
}

function plural(count: number, word: string): string {
  return pluralDe(count, word, `${word}s`)
}

function pluralDe(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function some(count: number, text: string): string[] {
  return count === 0 ? [] : [text]
}
