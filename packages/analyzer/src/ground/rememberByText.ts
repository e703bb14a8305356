/** So many letters are remembered before all are forgotten: more than a large wall has. */
const MOST_LETTERS = 2_000_000

/** The same function, but what it said about a text is remembered: a wall is read again and again, and changes little. */
export function rememberByText<T>(read: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>()
  let letters = 0
  return (text) => {
    let known = remembered.get(text)
    if (known !== undefined) return known
    known = read(text)
    letters += text.length + 1
    if (letters > MOST_LETTERS) {
      remembered.clear()
      letters = text.length + 1
    }
    if (letters <= MOST_LETTERS) remembered.set(text, known)
    return known
  }
}
