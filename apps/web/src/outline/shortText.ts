const MAX_LENGTH = 60

/** A note's text on one line, cut at a word where it is long. */
export function shortText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= MAX_LENGTH) return line
  const cut = line.slice(0, MAX_LENGTH)
  const end = cut.lastIndexOf(' ')
  return `${end > MAX_LENGTH / 2 ? cut.slice(0, end) : cut}…`
}
