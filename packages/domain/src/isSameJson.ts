/** Equality of JSON values, whatever the order of their keys; a key that is undefined counts as absent. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, index) => isSameJson(value, b[index]))
    )
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  for (const key of Object.keys(left)) if (!isSameJson(left[key], right[key])) return false
  for (const key of Object.keys(right)) if (right[key] !== undefined && !(key in left)) return false
  return true
}
