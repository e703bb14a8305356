import { PHASES, type Phase } from '@pathwall/domain'
import type { CheckedFinding } from './checkResult.ts'

/** Chapters of a list of findings, in the order in which a lead reads them; the app has the same. */
const CHAPTERS = ['gaps', 'planned', 'path', 'people', 'practices', 'handovers', 'decisions'] as const
export type Chapter = (typeof CHAPTERS)[number]

/** The findings of a chapter that belong together. */
export interface FindingGroup {
  /** Given where a chapter goes by phase; null: in no phase, or about all of them. */
  phase?: Phase | null
  findings: CheckedFinding[]
}

const BY_PHASE: ReadonlySet<Chapter> = new Set(['gaps', 'practices'])
const CHAPTER_OF_PREFIX: Readonly<Record<string, Chapter>> = {
  ...{ ROL: 'people', HND: 'handovers', DEC: 'decisions' },
  ...{ ANA: 'practices', DEV: 'practices', DEL: 'practices', OPS: 'practices', BAL: 'practices' },
}
const PHASE_OF_PREFIX: Readonly<Record<string, Phase>> = {
  ...{ ANA: 'refinement', DEV: 'development', DEL: 'delivery', OPS: 'operations' },
}

/** Findings in their chapters, without those that are empty. Order within a group is that of the list. */
export function findingChapters(findings: readonly CheckedFinding[]): { chapter: Chapter; groups: FindingGroup[] }[] {
  return CHAPTERS.map((chapter) => {
    const own = findings.filter((finding) => chapterOf(finding) === chapter)
    if (!BY_PHASE.has(chapter)) return { chapter, groups: [{ findings: own }] }
    return {
      chapter,
      groups: [...PHASES, null].map((phase) => ({
        phase,
        findings: own.filter((finding) => phaseOf(finding) === phase),
      })),
    }
  })
    .map(({ chapter, groups }) => ({ chapter, groups: groups.filter((group) => group.findings.length > 0) }))
    .filter(({ groups }) => groups.length > 0)
}

/** The phase of a finding: its own, else that of the practice it misses. */
export function phaseOf({ phase, ruleId }: CheckedFinding): Phase | null {
  return phase ?? PHASE_OF_PREFIX[prefixOf(ruleId)] ?? null
}

function chapterOf({ ruleId }: CheckedFinding): Chapter {
  if (ruleId === 'COV-01') return 'gaps'
  if (ruleId === 'COV-03') return 'planned'
  return CHAPTER_OF_PREFIX[prefixOf(ruleId)] ?? 'path'
}

function prefixOf(ruleId: string): string {
  return ruleId.split('-')[0] ?? ''
}
