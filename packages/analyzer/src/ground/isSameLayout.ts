import { isSameJson, type Note } from '@pathwall/domain'
import { isSameBox } from './box.ts'
import { isSameList } from './isSameList.ts'
import type { Ground, PlacedNote } from './ground.ts'

/** Whether nothing about two notes is different. */
export function isSameNote(a: Note, b: Note): boolean {
  if (a === b) return true
  return a.text === b.text && hasSamePlace(a, b) && isSameJson(a.pinned, b.pinned) && isSameJson(a.extra, b.extra)
}

/** Whether steps and their controls must be the same on both: the same things in the same places, whatever is written on them. */
export function isSameLayout(a: Ground, b: Ground): boolean {
  return (
    isSameList(a.byId.list, b.byId.list, isSamePlaced) &&
    isSameList(a.arrows, b.arrows, (one, other) => {
      if (one === other) return true
      return (
        one.id === other.id && one.from.id === other.from.id && one.to.id === other.to.id && one.bend === other.bend
      )
    }) &&
    isSameList([...a.frames], [...b.frames], (one, other) => one === other) &&
    isSameList(a.spans, b.spans, (one, other) => {
      return one.phase === other.phase && one.left === other.left && one.right === other.right
    }) &&
    isSameJson(a.map.phases, b.map.phases)
  )
}

function isSamePlaced(a: PlacedNote, b: PlacedNote): boolean {
  return a === b || (isSameBox(a.box, b.box) && hasSamePlace(a.note, b.note))
}

/** All fields of a note but its words, what they mean, and what no version of ours knows. */
function hasSamePlace(a: Note, b: Note): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.phase === b.phase &&
    Object.is(a.x, b.x) &&
    Object.is(a.y, b.y) &&
    Object.is(a.w, b.w) &&
    Object.is(a.h, b.h) &&
    a.frame === b.frame &&
    a.column === b.column &&
    a.lane === b.lane &&
    a.group === b.group &&
    a.onArrow === b.onArrow
  )
}
