/** Between the parts of German compounds: Abhaengigkeit-s-pruefung, Schwachstelle-n-scan. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e']
const SHORTEST_PART = 3
const MOST_PARTS = 4
/** Longer ones are no words. */
const LONGEST = 48

/** The parts of a word of which every one is known, the longest first part first; undefined when there are none. */
export function splitCompound(word: string, lexemeOf: (part: string) => string | undefined): string[] | undefined {
  const split = (rest: string, parts: number): string[] | undefined => {
    const whole = parts === 0 ? undefined : lexemeOf(rest)
    if (whole !== undefined) return [whole]
    if (parts === MOST_PARTS - 1) return undefined
    for (let length = rest.length - SHORTEST_PART; length >= SHORTEST_PART; length--) {
      const part = lexemeOf(rest.slice(0, length))
      if (part === undefined) continue
      for (const link of LINKS) {
        if (!rest.startsWith(link, length)) continue
        const others =
          rest.length - length - link.length < SHORTEST_PART
            ? undefined
            : split(rest.slice(length + link.length), parts + 1)
        if (others !== undefined) return [part, ...others]
      }
    }
    return undefined
  }
  return word.length < 2 * SHORTEST_PART || word.length > LONGEST ? undefined : split(word, 0)
}
