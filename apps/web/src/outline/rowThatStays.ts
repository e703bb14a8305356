/**
 * Which of `rows` takes the place of `lost`: the one that followed it and is still there, else the one before it.
 * `before` are the rows while `lost` was among them. Undefined when none of them stayed.
 */
export function rowThatStays(before: readonly string[], rows: readonly string[], lost: string): string | undefined {
  const stayed = new Set(rows)
  const place = before.indexOf(lost)
  if (place === -1) return undefined
  return before.slice(place + 1).find((id) => stayed.has(id)) ?? before.slice(0, place).findLast((id) => stayed.has(id))
}
