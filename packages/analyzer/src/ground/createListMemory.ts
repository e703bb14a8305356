import { isSameList } from './isSameList.ts'

/** Gives the last answer again, or the one that `read` gives now. */
export type ListMemory<T, Answer> = (list: readonly T[], about: unknown, read: () => Answer) => Answer

/**
 * Remembers what was said about lists: as long as one holds the same things in the same order, and `about` is the same, the
 * answer is too. One is kept for each first thing, while that is in use.
 */
export function createListMemory<T extends object, Answer>(): ListMemory<T, Answer> {
  const known = new WeakMap<T, { list: readonly T[]; about: unknown; answer: Answer }>()
  return (list, about, read) => {
    const [first] = list
    if (first === undefined) return read()
    const before = known.get(first)
    if (before !== undefined && Object.is(before.about, about) && isSameList(before.list, list)) return before.answer
    const answer = read()
    known.set(first, { list, about, answer })
    return answer
  }
}
