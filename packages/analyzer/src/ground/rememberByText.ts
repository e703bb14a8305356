/** Texts that are remembered: more than a large wall has. */
const MOST = 20_000
/** A longer text is read anew: it is rare, and would fill the memory. */
const LONGEST = 300

/** The same function, but what it said about a text is remembered: a wall is read again and again, and changes little. */
export function rememberByText<T>(read: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return read(text)
    let known = remembered.get(text)
    if (known === undefined) {
      known = read(text)
      if (remembered.size >= MOST) remembered.clear()
      remembered.set(text, known)
    }
    return known
  }
}
