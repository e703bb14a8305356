import type { Finding, Severity } from '@pathwall/analyzer'
import type { Phase } from '@pathwall/domain'
import type { ShownFinding } from './calmFindings.ts'

/** Chapters of the list, in the order in which a lead reads them. */
const CHAPTERS = ['gaps', 'planned', 'path', 'people', 'practices', 'handovers', 'decisions'] as const
export type Chapter = (typeof CHAPTERS)[number]

/** Findings of one rule at one place of the list. */
export interface RuleFindings {
  ruleId: string
  entries: ShownFinding[]
}

export interface FindingGroup {
  /** Given where the chapter goes by phase; null: in no phase, or about all of them. */
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

const BY_PHASE: ReadonlySet<Chapter> = new Set(['gaps', 'practices'])
const PHASE_ORDER: readonly (Phase | null)[] = ['input', 'refinement', 'development', 'delivery', 'operations', null]
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
const PHASE_OF_PREFIX: Readonly<Record<string, Phase>> = {
  ANA: 'refinement',
  DEV: 'development',
  DEL: 'delivery',
  OPS: 'operations',
}

/** The list in its chapters; those without a row are left out. Order within a chapter is the analysis' own. */
export function readSections(shown: readonly ShownFinding[], filter: FindingFilter): FindingSection[] {
  const matching = shown.filter(({ finding }) => isWanted(finding, filter))
  return CHAPTERS.flatMap((chapter) => {
    const entries = matching.filter(({ finding }) => chapterOf(finding) === chapter)
    if (entries.length === 0) return []
    const count = entries.filter(({ mark }) => mark !== 'closed').length
    return [
      { chapter, count, groups: BY_PHASE.has(chapter) ? groupByPhase(entries) : [{ rules: groupByRule(entries) }] },
    ]
  })
}

/** The phase under which a finding is listed: its own, else that of the practice it misses. */
export function phaseOf({ phase, ruleId }: Finding): Phase | null {
  return phase ?? PHASE_OF_PREFIX[prefixOf(ruleId)] ?? null
}

function chapterOf({ ruleId }: Finding): Chapter {
  if (ruleId === 'COV-01') return 'gaps'
  if (ruleId === 'COV-03') return 'planned'
  return CHAPTER_OF_PREFIX[prefixOf(ruleId)] ?? 'path'
}

function prefixOf(ruleId: string): string {
  return ruleId.split('-')[0] ?? ''
}

function isWanted(finding: Finding, { severities, phase }: FindingFilter): boolean {
  if (severities.size > 0 && !severities.has(finding.severity)) return false
  return phase === null || phaseOf(finding) === phase
}

function groupByPhase(entries: readonly ShownFinding[]): FindingGroup[] {
  return PHASE_ORDER.flatMap((phase) => {
    const here = entries.filter(({ finding }) => phaseOf(finding) === phase)
    return here.length === 0 ? [] : [{ phase, rules: groupByRule(here) }]
  })
}

function groupByRule(entries: readonly ShownFinding[]): RuleFindings[] {
  const rules = new Map<string, ShownFinding[]>()
  for (const entry of entries) {
    const { ruleId } = entry.finding
    rules.set(ruleId, [...(rules.get(ruleId) ?? []), entry])
  }
  return [...rules].map(([ruleId, found]) => ({ ruleId, entries: found }))
}
