import type { Finding } from '@pathwall/analyzer'
import type { Decision, PathMap } from '@pathwall/domain'
import type { DecisionTarget } from '../board/boardModel.ts'
import { isAboutGap } from '../findings/isAboutGap.ts'

/** What a decision about this finding is about: a missing control is the step's, by its media and deliverables. */
export function targetOfFinding({ ruleId, targets, fingerprint }: Finding, map: PathMap): DecisionTarget {
  if (!isAboutGap({ ruleId })) return { notes: targets, finding: fingerprint }
  const people = new Set(map.notes.flatMap(({ id, kind }) => (kind === 'people' ? [id] : [])))
  return { notes: targets.filter((id) => !people.has(id)) }
}

/** What a decision that is there already is about. */
export function targetOfDecision({ notes, finding }: Decision): DecisionTarget {
  return finding === undefined ? { notes } : { notes, finding }
}
