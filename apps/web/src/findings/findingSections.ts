import type { Finding, Severity } from '@pathwall/analyzer'
import type { Phase } from '@pathwall/domain'
import type { ShownFinding } from './calmFindings.ts'
import { phaseOf, prefixOf } from './phaseOf.ts'
import { worstFirst } from './worstFirst.ts'

/** Chapters of the list, in the order in which a lead reads them. */
const CHAPTERS = ['gaps', 'planned', 'path', 'people', 'practices', 'handovers', 'decisions'] as const
export type Chapter = (typeof CHAPTERS)[number]

/** Findings of one rule at one place of the list. */
export interface RuleFindings {
  ruleId: string
  entries: ShownFinding[]
}

export interface FindingGroup {
  /** Given where the chapter is headed by phase; null: in no phase. */
  phase?: Phase | null
  rules: RuleFindings[]
}

export interface FindingSection {
  chapter: Chapter
  /** Without those that have closed. */
  count: number
  groups: FindingGroup[]
}

export interface FindingFilter {
  /** Empty: all. */
  severities: ReadonlySet<Severity>
  phase: Phase | null
}

const CHAPTER_OF_PREFIX: Readonly<Record<string, Chapter>> = {
  ROL: 'people',
  ANA: 'practices',
  DEV: 'practices',
  DEL: 'practices',
  OPS: 'practices',
  BAL: 'practices',
  HND: 'handovers',
  DEC: 'decisions',
}

/**
 * The list in its chapters; those without a row are left out. In a chapter the worst comes first, then what is earlier on the
 * path, then what the analysis has first.
 */
export function readSections(shown: readonly ShownFinding[], filter: FindingFilter): FindingSection[] {
  const matching = shown
    .filter(({ finding }) => isWanted(finding, filter))
    .toSorted((a, b) => worstFirst(a.finding, b.finding))
  return CHAPTERS.flatMap((chapter) => {
    const entries = matching.filter(({ finding }) => chapterOf(finding) === chapter)
    if (entries.length === 0) return []
    const count = entries.filter(({ mark }) => mark !== 'closed').length
    return [{ chapter, count, groups: chapter === 'gaps' ? groupByPhase(entries) : [{ rules: groupByRule(entries) }] }]
  })
}

function chapterOf({ ruleId }: Finding): Chapter {
  if (ruleId === 'COV-01') return 'gaps'
  if (ruleId === 'COV-03') return 'planned'
  return CHAPTER_OF_PREFIX[prefixOf(ruleId)] ?? 'path'
}

function isWanted(finding: Finding, { severities, phase }: FindingFilter): boolean {
  if (severities.size > 0 && !severities.has(finding.severity)) return false
  return phase === null || phaseOf(finding) === phase
}

/** One group for each phase, as the worst of the phase comes in the list. */
function groupByPhase(entries: readonly ShownFinding[]): FindingGroup[] {
  const phases = new Map<Phase | null, ShownFinding[]>()
  for (const entry of entries) {
    const phase = phaseOf(entry.finding)
    phases.set(phase, [...(phases.get(phase) ?? []), entry])
  }
  return [...phases].map(([phase, here]) => ({ phase, rules: groupByRule(here) }))
}

function groupByRule(entries: readonly ShownFinding[]): RuleFindings[] {
  const rules = new Map<string, ShownFinding[]>()
  for (const entry of entries) {
    const { ruleId } = entry.finding
    rules.set(ruleId, [...(rules.get(ruleId) ?? []), entry])
  }
  return [...rules].map(([ruleId, found]) => ({ ruleId, entries: found }))
}
