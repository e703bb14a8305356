/** A way along arrows: where it starts and ends, and how many different places it passes. */
export interface Walk<T> {
  from: T
  to: T
  length: number
}

/**
 * The way that passes most of these places, going along `after` only and never leaving them. In a circle it may go round, so
 * it passes all of the circle. Of equally long ones it is the first by the order of `places`. Undefined for no places. Linear.
 */
export function longestWalk<T>(places: readonly T[], after: (place: T) => readonly T[]): Walk<T> | undefined {
  const allowed = new Set(places)
  let longest: Walk<T> | undefined
  const best = new Map<T, Walk<T>>()
  // Circles come after everything that they lead to, so what follows is known when one is reached.
  for (const circle of circlesOf(places, (place) => after(place).filter((next) => allowed.has(next)))) {
    const inside = new Set(circle)
    let onward: Walk<T> | undefined
    for (const place of circle)
      for (const next of after(place)) {
        const walk = inside.has(next) ? undefined : best.get(next)
        if (walk !== undefined && (onward === undefined || walk.length > onward.length)) onward = walk
      }
    const [from] = circle
    const last = circle.at(-1)
    if (from === undefined || last === undefined) continue
    const walk: Walk<T> = { from, to: onward?.to ?? last, length: circle.length + (onward?.length ?? 0) }
    for (const place of circle) best.set(place, walk)
  }
  for (const place of places) {
    const walk = best.get(place)
    if (walk !== undefined && (longest === undefined || walk.length > longest.length)) longest = walk
  }
  return longest
}

interface Visit {
  order: number
  /** The earliest place that is reached from here and still open. */
  low: number
  isOpen: boolean
}

/** Places that lead to each other, together; a place in no circle is one of its own (Tarjan, without recursion). */
function circlesOf<T>(places: readonly T[], after: (place: T) => readonly T[]): T[][] {
  const order = new Map(places.map((place, at) => [place, at]))
  const visits = new Map<T, Visit>()
  const open: T[] = []
  const circles: T[][] = []
  const trail: { place: T; visit: Visit; nexts: readonly T[]; at: number }[] = []
  const enter = (place: T): void => {
    const visit: Visit = { order: visits.size, low: visits.size, isOpen: true }
    visits.set(place, visit)
    open.push(place)
    trail.push({ place, visit, nexts: after(place), at: 0 })
  }
  for (const start of places) {
    if (!visits.has(start)) enter(start)
    for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
      const next = here.nexts[here.at++]
      if (next !== undefined) {
        const seen = visits.get(next)
        if (seen === undefined) enter(next)
        else if (seen.isOpen) here.visit.low = Math.min(here.visit.low, seen.order)
        continue
      }
      trail.pop()
      const above = trail.at(-1)
      if (above !== undefined) above.visit.low = Math.min(above.visit.low, here.visit.low)
      if (here.visit.low === here.visit.order) circles.push(closeCircle(here.place, open, visits, order))
    }
  }
  return circles
}

function closeCircle<T>(root: T, open: T[], visits: ReadonlyMap<T, Visit>, order: ReadonlyMap<T, number>): T[] {
  const circle = open.splice(open.lastIndexOf(root))
  for (const place of circle) {
    const visit = visits.get(place)
    if (visit !== undefined) visit.isOpen = false
  }
  return circle.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
}
