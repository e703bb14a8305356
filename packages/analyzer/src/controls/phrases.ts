/** Where a phrase lies in a row of words. */
export interface PhrasePlace {
  index: number
  /** In words. */
  length: number
}

/** A list of phrases, looked up word by word. Phrases and words are normalised. */
export class Phrases {
  private readonly byFirstWord = new Map<string, string[][]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      const first = words[0] ?? ''
      const others = this.byFirstWord.get(first) ?? []
      this.byFirstWord.set(
        first,
        [...others, words].sort((a, b) => b.length - a.length),
      )
    }
  }

  /** How many words the longest phrase that begins at `index` has; 0 when none does. */
  lengthAt(words: readonly string[], index: number): number {
    const candidates = this.byFirstWord.get(words[index] ?? '')
    return candidates?.find((phrase) => phrase.every((word, offset) => words[index + offset] === word))?.length ?? 0
  }

  /** All places where a phrase begins, from left to right. */
  findIn(words: readonly string[]): PhrasePlace[] {
    return words.flatMap((_, index) => {
      const length = this.lengthAt(words, index)
      return length > 0 ? [{ index, length }] : []
    })
  }
}
