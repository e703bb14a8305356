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
  const indexOf = new Map(places.map((place, index) => [place, index]))
  const nexts = places.map((place) => after(place).flatMap((next) => indexOf.get(next) ?? []))
  const best: (Walk<number> | undefined)[] = Array.from({ length: places.length })
  // Circles come after everything that they lead to; inside one nothing is known yet, so what is known leads out of it.
  for (const circle of circlesOf(nexts)) {
    const onward = longest(circle.flatMap((place) => (nexts[place] ?? []).map((next) => best[next])))
    const inOrder = circle.sort((a, b) => a - b)
    const [from = 0] = inOrder
    const to = onward?.to ?? inOrder.at(-1) ?? from
    const walk: Walk<number> = { from, to, length: circle.length + (onward?.length ?? 0) }
    for (const place of circle) best[place] = walk
  }
  const walk = longest(best)
  const from = walk && places[walk.from]
  const to = walk && places[walk.to]
  return walk === undefined || from === undefined || to === undefined ? undefined : { from, to, length: walk.length }
}

function longest(walks: readonly (Walk<number> | undefined)[]): Walk<number> | undefined {
  let found: Walk<number> | undefined
  for (const walk of walks) if (walk !== undefined && (found === undefined || walk.length > found.length)) found = walk
  return found
}

interface Visit {
  place: number
  order: number
  /** The earliest visit that can be reached from here and is not closed yet. */
  low: number
  isOpen: boolean
  nexts: readonly number[]
  at: number
}

/** Places that lead to each other, together; a place in no circle is one of its own (Tarjan, without recursion). */
function circlesOf(nexts: readonly (readonly number[])[]): number[][] {
  const visits: (Visit | undefined)[] = Array.from({ length: nexts.length })
  const open: Visit[] = []
  const trail: Visit[] = []
  const circles: number[][] = []
  let order = 0
  const enter = (place: number): void => {
    const visit = { place, order, low: order, isOpen: true, nexts: nexts[place] ?? [], at: 0 }
    order++
    visits[place] = visit
    open.push(visit)
    trail.push(visit)
  }
  for (let start = 0; start < nexts.length; start++) {
    if (visits[start] === undefined) enter(start)
    for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
      const next = here.nexts[here.at++]
      if (next === undefined) {
        trail.pop()
        const above = trail.at(-1)
        if (above !== undefined) above.low = Math.min(above.low, here.low)
        if (here.low === here.order) circles.push(closeFrom(here, open))
        continue
      }
      const seen = visits[next]
      if (seen === undefined) enter(next)
      else if (seen.isOpen) here.low = Math.min(here.low, seen.order)
    }
  }
  return circles
}

function closeFrom(root: Visit, open: Visit[]): number[] {
  const closed = open.splice(open.lastIndexOf(root))
  for (const visit of closed) visit.isOpen = false
  return closed.map(({ place }) => place)
}
