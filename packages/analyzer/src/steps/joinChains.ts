import type { NoteKind } from '@pathwall/domain'
import { Groups } from '../ground/groups.ts'
import type { Ground } from '../ground/ground.ts'
import type { NoteGroup } from './noteGroup.ts'

/** A person, medium or deliverable that stands alone. */
interface Lone {
  index: number
  kind: NoteKind
}

/** Which arrows say who, how and what of one activity; all others hand over to the next step. */
const LINKS: ReadonlySet<string> = new Set(['people media', 'media deliverable', 'people deliverable'])

/**
 * Makes one step of notes that stand alone and are connected as who -> how -> what inside one phase. Two media are two
 * activities: what they share (a person, a deliverable) then joins neither, and what belongs to one alone joins that one.
 */
export function joinChains(ground: Ground, groups: readonly NoteGroup[]): NoteGroup[] {
  const lone = new Map<string, Lone>()
  groups.forEach(({ notes: [first, ...more] }, index) => {
    if (first !== undefined && more.length === 0) lone.set(first.id, { index, kind: first.note.kind })
  })
  const links: [Lone, Lone][] = []
  for (const { from, to } of ground.arrows) {
    const source = lone.get(from.id)
    const target = lone.get(to.id)
    if (source === undefined || target === undefined || from.note.phase !== to.note.phase) continue
    if (LINKS.has(`${source.kind} ${target.kind}`)) links.push([source, target])
  }
  if (links.length === 0) return [...groups]
  const joined = new Groups(groups.length)
  for (const [source, target] of keepMediaApart(groups.length, links)) joined.join(source.index, target.index)
  return mergeGroups(groups, joined)
}

function keepMediaApart(size: number, links: readonly [Lone, Lone][]): [Lone, Lone][] {
  const chains = new Groups(size)
  for (const [source, target] of links) chains.join(source.index, target.index)
  const media = new Map<number, Set<number>>()
  for (const end of links.flat())
    if (end.kind === 'media') {
      const chain = chains.rootOf(end.index)
      media.set(chain, (media.get(chain) ?? new Set()).add(end.index))
    }
  const isOneActivity = ([source]: [Lone, Lone]): boolean => (media.get(chains.rootOf(source.index))?.size ?? 0) <= 1
  const tangled = links.filter((link) => !isOneActivity(link))
  const outputs = onlyChoice(
    tangled.filter(([source]) => source.kind === 'media'),
    ([, target]) => target.index,
    ([source]) => source.index,
  )
  const steps = new Groups(size)
  for (const [source, target] of outputs) steps.join(source.index, target.index)
  const people = onlyChoice(
    tangled.filter(([source]) => source.kind === 'people'),
    ([source]) => source.index,
    ([, target]) => steps.rootOf(target.index),
  )
  return [...links.filter(isOneActivity), ...outputs, ...people]
}

/** Links of those members that have just one activity to choose. */
function onlyChoice(
  links: readonly [Lone, Lone][],
  memberOf: (link: [Lone, Lone]) => number,
  activityOf: (link: [Lone, Lone]) => number,
): [Lone, Lone][] {
  const choices = new Map<number, Set<number>>()
  for (const link of links)
    choices.set(memberOf(link), (choices.get(memberOf(link)) ?? new Set()).add(activityOf(link)))
  return links.filter((link) => choices.get(memberOf(link))?.size === 1)
}

function mergeGroups(groups: readonly NoteGroup[], joined: Groups): NoteGroup[] {
  const merged = new Map<number, NoteGroup>()
  groups.forEach((group, index) => {
    const root = joined.rootOf(index)
    const whole = merged.get(root)
    if (whole === undefined) merged.set(root, { ...group, notes: [...group.notes] })
    else whole.notes.push(...group.notes)
  })
  return [...merged.values()]
}
