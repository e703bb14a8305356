import { MAP_LIMITS, isSameJson } from '@pathwall/domain'
import { decisionKey, factRecord, factsOf, type FactKind, type FactRecord } from '@pathwall/sync'
import type { Editor, TLRecord } from 'tldraw'
import type { BoardCommands, DecisionFields, DecisionTarget } from '../board/boardModel.ts'
import { isoDay } from '../board/isoDay.ts'

type DecisionCommands = Pick<BoardCommands, 'decide' | 'withdrawDecision' | 'suppress' | 'unsuppress'>
type Props = FactRecord['props']

const MAX_NAME = 200
const MAX_DAY = 40

/**
 * What is decided about steps and findings. It lies in the store beside the wall, so that it is undone like everything
 * else. `edit` makes one undo step, `author` is the name of this person.
 */
export function createDecisionCommands(
  editor: Editor,
  edit: (name: string, change: () => void) => void,
  author: () => string,
): DecisionCommands {
  const factsOfKind = (kind: FactKind): FactRecord[] =>
    factsOf(editor.store)
      .filter((fact) => fact.kind === kind)
      .sort((a, b) => positionOf(a) - positionOf(b) || (a.key < b.key ? -1 : 1))
  /** Those about the target, the last of which counts. */
  const decisionsAbout = (target: DecisionTarget): FactRecord[] => {
    const key = decisionKey(target)
    return factsOfKind('decisions').filter(({ props }) => decisionKey(props as unknown as DecisionTarget) === key)
  }
  const suppressionOf = (fingerprint: string): FactRecord | undefined =>
    factsOfKind('suppressions').find(({ key }) => key === fingerprint)
  const put = (kind: FactKind, key: string, props: Props): void => {
    editor.store.put([factRecord(kind, key, withoutEmpty(props)) as unknown as TLRecord])
  }
  const remove = (facts: readonly FactRecord[]): void =>
    editor.store.remove(facts.map(({ id }) => id as unknown as TLRecord['id']))
  const lastPosition = (kind: FactKind): number => {
    const last = factsOfKind(kind).at(-1)
    return last === undefined ? -1 : positionOf(last)
  }
  const signature = (date = isoDay(new Date())) => ({ by: author().slice(0, MAX_NAME), date: date.slice(0, MAX_DAY) })

  return {
    decide: (target, { date, ...fields }) => {
      const existing = decisionsAbout(target).at(-1)
      const said = withinLimits(fields)
      if (existing !== undefined) {
        const next = withoutEmpty({ ...existing.props, ...said, ...(date !== undefined && { date }) })
        if (isSameJson(next, existing.props)) return
        edit('decide', () => put('decisions', existing.key, { ...next, ...signature(date) }))
        return
      }
      const { finding } = target
      const about = { notes: [...new Set(target.notes)].sort(), ...(finding !== undefined && { finding }) }
      const position = lastPosition('decisions') + 1
      edit('decide', () =>
        put('decisions', decisionKey(target), { decision: 'accept', ...about, ...said, ...signature(date), position }),
      )
    },
    withdrawDecision: (target) => {
      const facts = decisionsAbout(target)
      if (facts.length > 0) edit('withdraw decision', () => remove(facts))
    },
    suppress: ({ fingerprint, ruleId }, reason) => {
      const existing = suppressionOf(fingerprint)
      const said = { reason: reason.slice(0, MAP_LIMITS.textLength) }
      if (existing?.props['reason'] === said.reason) return
      const fact = existing?.props ?? {
        finding: fingerprint,
        rule: ruleId,
        position: lastPosition('suppressions') + 1,
      }
      edit('suppress', () => put('suppressions', fingerprint, { ...fact, ...said, ...signature() }))
    },
    unsuppress: (fingerprint) => {
      const fact = suppressionOf(fingerprint)
      if (fact !== undefined) edit('unsuppress', () => remove([fact]))
    },
  }
}

function withinLimits({ decision, owner, reason, review }: Partial<Omit<DecisionFields, 'date'>>): Props {
  return {
    ...(decision !== undefined && { decision }),
    ...(owner !== undefined && { owner: owner.trim().slice(0, MAX_NAME) }),
    ...(reason !== undefined && { reason: reason.trim().slice(0, MAP_LIMITS.textLength) }),
    ...(review !== undefined && { review: review?.slice(0, MAX_DAY) ?? '' }),
  }
}

/** A suppression may have no reason, but is nothing without the field. */
function withoutEmpty(props: Props): Props {
  return Object.fromEntries(
    Object.entries(props).filter(([name, value]) => value !== '' || (name === 'reason' && 'rule' in props)),
  )
}

function positionOf({ props }: FactRecord): number {
  return typeof props['position'] === 'number' ? props['position'] : 0
}
