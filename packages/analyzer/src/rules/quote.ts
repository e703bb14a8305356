import type { Language } from '@pathwall/domain'
import { shortText } from '../ground/shortText.ts'

/** What a note says, in quotation marks, on one line, cut where a sentence would become hard to read. */
export function quote(text: string, language: Language = 'en'): string {
  return language === 'de' ? `„${shortText(text)}“` : `“${shortText(text)}”`
}
