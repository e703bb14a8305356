import type { Person } from '../board/boardModel.ts'

/** Me first, then by name; stable, so that nobody jumps about when somebody else joins. */
export function orderPeople(people: readonly Person[]): Person[] {
  return people.toSorted(
    (a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  )
}
