const MOST = 80

/** What a note says, in quotation marks, on one line, cut where a sentence would become hard to read. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  const letters = [...line]
  return `“${
    letters.length <= MOST
      ? line
      : `${letters
          .slice(0, MOST - 1)
          .join('')
          .trimEnd()}…`
  }”`
}
