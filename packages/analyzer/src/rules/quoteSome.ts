import type { Language } from '@pathwall/domain'
import { listOf } from './listOf.ts'
import { quote } from './quote.ts'

const MOST_QUOTED = 3

/** Quotes what several notes or steps say, the first ones in full and the others as a number. */
export function quoteSome(texts: readonly string[], language: Language = 'en'): string {
  const isLong = texts.length > MOST_QUOTED + 1
  const quoted = texts.slice(0, isLong ? MOST_QUOTED : texts.length).map((text) => quote(text, language))
  const more = isLong ? [`${texts.length - MOST_QUOTED} ${language === 'de' ? 'weitere' : 'more'}`] : []
  return listOf([...quoted, ...more], 'and', language)
}
