/** Whether two lists hold the same things in the same order; by identity, unless told what is the same. */
export function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean = Object.is): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index] as T))
}
