/**
 * `next`, but with every part that equals its counterpart in `previous` taken from there, so that whoever compares by
 * identity sees only what really changed. Things with an `id` are compared with the one of that id, wherever it stood.
 * For JSON-like values; linear in their size.
 */
export function keepEqual<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next
  if (Array.isArray(previous) && Array.isArray(next)) return keepEqualList(previous, next) as T
  if (isPlain(previous) && isPlain(next)) return keepEqualObject(previous, next) as T
  return next
}

function keepEqualList(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(previous.flatMap((item) => (idOf(item) === undefined ? [] : [[idOf(item), item] as const])))
  const kept = next.map((item, index) => keepEqual(byId.get(idOf(item)) ?? previous[index], item))
  return kept.length === previous.length && kept.every((item, index) => Object.is(item, previous[index]))
    ? previous
    : kept
}

function keepEqualObject(previous: Record<string, unknown>, next: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const keys = Object.keys(next)
  let isSame = keys.length === Object.keys(previous).length
  for (const key of keys) {
    kept[key] = keepEqual(previous[key], next[key])
    isSame &&= Object.hasOwn(previous, key) && Object.is(kept[key], previous[key])
  }
  return isSame ? previous : kept
}

function idOf(value: unknown): unknown {
  return isPlain(value) ? value['id'] : undefined
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
