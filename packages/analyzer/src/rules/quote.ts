import { shortText } from '../ground/shortText.ts'

/** What a note says, in quotation marks, on one line, cut where a sentence would become hard to read. */
export function quote(text: string): string {
  return `“${shortText(text)}”`
}
