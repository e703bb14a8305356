import type { Language, Localized } from '@pathwall/domain'

const LAST: Readonly<Record<'and' | 'or', Localized>> = {
  and: { en: ' and ', de: ' und ' },
  or: { en: ' or ', de: ' oder ' },
}

/** Words as a list inside a sentence: `a, b or c`. */
export function listOf(words: readonly string[], last: 'and' | 'or', language: Language): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(LAST[last][language])
}
