/** Between the parts of German compounds: Abhaengigkeit-s-pruefung, Schwachstelle-n-scan. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e']
const SHORTEST_PART = 3
const MOST_PARTS = 4
/** Longer ones are no words. */
const LONGEST = 48

/** What a word means in phrases; undefined when none holds it. */
type Lookup = (word: string) => string | undefined

/**
 * The parts of a word of which every one is known, the longest first part first; undefined when there are none. What links
 * two parts looks like an ending, so only the last part may have one of its own.
 */
export function splitCompound(word: string, known: Lookup, inflected: Lookup): string[] | undefined {
  const split = (rest: string, parts: number): string[] | undefined => {
    const whole = parts === 0 ? undefined : inflected(rest)
    if (whole !== undefined) return [whole]
    if (parts === MOST_PARTS - 1) return undefined
    for (let length = rest.length - SHORTEST_PART; length >= SHORTEST_PART; length--) {
      const part = known(rest.slice(0, length))
      if (part === undefined) continue
      for (const link of LINKS) {
        const begin = length + link.length
        if (rest.length - begin < SHORTEST_PART || !rest.startsWith(link, length)) continue
        const others = split(rest.slice(begin), parts + 1)
        if (others !== undefined) return [part, ...others]
      }
    }
    return undefined
  }
  return word.length < 2 * SHORTEST_PART || word.length > LONGEST ? undefined : split(word, 0)
}
