import { rememberByText } from './rememberByText.ts'

const MOST = 80

/** What a note says, on one line, cut where a sentence would become hard to read. */
export const shortText = rememberByText((text) => {
  const line = text.trim().replace(/\s+/g, ' ')
  const letters = [...line]
  if (letters.length <= MOST) return line
  const shown = letters.slice(0, MOST - 1).join('')
  return `${shown.trimEnd()}…`
})
