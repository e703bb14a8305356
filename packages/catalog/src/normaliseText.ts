const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
/** Most texts have nothing else, or nothing else but umlauts. */
const PLAIN = /^[\0-\x7f]*$/

/** NFKC, lower case, umlauts and ß spelt out, other accents dropped. What is no letter or digit stays. */
export function plainLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const spelt = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
  return PLAIN.test(spelt) ? spelt : spelt.normalize('NFD').replace(/\p{M}+/gu, '')
}

/** Text as phrases are compared: plain letters, and everything but letters and digits one space. `Rückfall-Plan` -> `rueckfall plan`. */
export function normaliseText(text: string): string {
  return plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
