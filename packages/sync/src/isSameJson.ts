/** Equality of JSON values; key order counts, as both sides come from the same writer. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
