import type { FindingChange, MapComparison, NamedDecision, NamedNote } from '@pathwall/analyzer'
import type { Language } from '@pathwall/domain'
import { CHECK_WORDS } from '../check/checkWords.ts'
import { DIFF_SECTIONS, DIFF_WORDS, type DiffSection } from './diffWords.ts'

/** One line of a comparison. */
export interface DiffRow {
  /** Severity and rule of a finding, kind of a note, … */
  label: string
  text: string
}

/** The sections of a comparison that have something to say. */
export function diffSections(
  comparison: MapComparison,
  language: Language,
): { section: DiffSection; rows: DiffRow[] }[] {
  const rows = readRows(comparison, language)
  return DIFF_SECTIONS.map((section) => ({ section, rows: rows[section] })).filter((entry) => entry.rows.length > 0)
}

function readRows(comparison: MapComparison, language: Language): Record<DiffSection, DiffRow[]> {
  const { findings, controls, notes, arrows, frames, decisions } = comparison
  const words = DIFF_WORDS[language]
  const { severities } = CHECK_WORDS[language]
  const widest = Math.max(...Object.values(severities).map(({ length }) => length))
  const finding = ({ ruleId, before, after }: FindingChange): DiffRow => {
    const { severity = 'info', message = '' } = after.severity === undefined ? before : after
    return { label: `${severities[severity].padEnd(widest)} ${ruleId}`, text: message }
  }
  const changed = (isIt: (change: FindingChange) => boolean): DiffRow[] => findings.filter(isIt).map(finding)
  const note = ({ kind, text, phase }: NamedNote): DiffRow => ({
    label: words.kinds[kind],
    text: phase === null ? text : `${text} (${CHECK_WORDS[language].phases[phase]})`,
  })
  const decision = ({ decision: kind, owner }: NamedDecision): DiffRow => ({
    label: words.decisions[kind],
    text: owner,
  })
  const isOther = ({ kind }: NamedNote): boolean => kind !== 'control'
  const line = (text: string): DiffRow => ({ label: '', text })
  return {
    opened: changed(({ before, after }) => after.status === 'open' && before.status === 'absent'),
    reopened: changed(({ before, after }) => after.status === 'open' && before.status !== 'absent'),
    closed: changed(({ after }) => after.status === 'absent'),
    decided: changed(({ after }) => after.status === 'decided'),
    suppressed: changed(({ after }) => after.status === 'suppressed'),
    controlsAdded: controls.added.map(note),
    controlsRemoved: controls.removed.map(note),
    notesAdded: notes.added.filter(isOther).map(note),
    notesRemoved: notes.removed.filter(isOther).map(note),
    notesChanged: notes.changed.map(({ before, after }) => ({
      label: words.kinds[after.kind],
      text: before.text === after.text ? after.text : `${before.text} → ${after.text}`,
    })),
    arrowsAdded: arrows.added.map(({ text }) => line(text)),
    arrowsRemoved: arrows.removed.map(({ text }) => line(text)),
    framesAdded: frames.added.map(({ title }) => line(title)),
    framesRemoved: frames.removed.map(({ title }) => line(title)),
    decisionsAdded: decisions.added.map(decision),
    decisionsRemoved: decisions.removed.map(decision),
    decisionsChanged: decisions.changed.map(({ before, after }) => ({
      label: words.decisions[after.decision],
      text: `${words.decisions[before.decision]} (${before.owner}) → ${words.decisions[after.decision]} (${after.owner})`,
    })),
  }
}
