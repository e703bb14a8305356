import { editDistance } from './editDistance.ts'

/** Shorter words are too near to others to be guessed at. */
const SHORTEST = 6
/** From here on two mistakes are forgiven. */
const LONG = 11

/** Knows how words are spelt and what somebody meant who did not. */
export class Spelling {
  private readonly byFirstLetter = new Map<string, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < SHORTEST) continue
      const first = word[0] ?? ''
      const others = this.byFirstLetter.get(first)
      if (others === undefined) this.byFirstLetter.set(first, [word])
      else others.push(word)
    }
  }

  /** The known word with the fewest mistakes: one, in long words two. The first letter is never wrong. */
  nearest(written: string): string | undefined {
    if (written.length < SHORTEST - 1) return undefined
    let best: string | undefined
    let fewest = 3
    for (const word of this.byFirstLetter.get(written[0] ?? '') ?? []) {
      const most = Math.min(word.length >= LONG ? 2 : 1, fewest - 1)
      const mistakes = editDistance(written, word, most)
      if (mistakes <= most) [best, fewest] = [word, mistakes]
      if (fewest === 1) break
    }
    return best
  }
}
