import type { CloseLinks } from './closeLinks.ts'

/** Which seed a note belongs to, and how. */
export interface Reached {
  /** Number of the seed; the smallest of those that are equally far. */
  seed: number
  /** Sum of the strains on the way. */
  distance: number
}

/**
 * Spreads from every seed along links and gives each note to the seed from which the way is the least strain; undefined
 * where no way leads. The ways of one seed never pass through the notes of another. `seeds`: note index -> seed number.
 */
export function spreadFromSeeds(links: CloseLinks, seeds: ReadonlyMap<number, number>): (Reached | undefined)[] {
  const reached: (Reached | undefined)[] = links.map(() => undefined)
  let waiting = [...seeds.keys()]
  for (const [index, seed] of seeds) reached[index] = { seed, distance: 0 }
  while (waiting.length > 0) {
    const changed = new Set<number>()
    for (const from of waiting) {
      const here = reached[from]
      if (here === undefined) continue
      for (const { to, strain } of links[from] ?? []) {
        const way = { seed: here.seed, distance: here.distance + strain }
        if (seeds.has(to) || !isBetter(way, reached[to])) continue
        reached[to] = way
        changed.add(to)
      }
    }
    waiting = [...changed]
  }
  return reached
}

function isBetter(way: Reached, known: Reached | undefined): boolean {
  return (
    known === undefined || way.distance < known.distance || (way.distance === known.distance && way.seed < known.seed)
  )
}
