interface Replacement {
  start: number
  end: number
  text: string
}

/**
 * Applies to `current` the change that turns `from` into `to`, when somebody else has changed `from` into `current`
 * meanwhile. Where both touched the same place nothing is taken away: what `current` has stays, and new words go beside.
 */
export function mergeText(from: string, to: string, current: string): string {
  if (current === from) return to
  const mine = replacementOf(from, to)
  const theirs = replacementOf(from, current)
  const shift = theirs.text.length - (theirs.end - theirs.start)
  if (mine.end <= theirs.start) return splice(current, mine)
  if (mine.start >= theirs.end) return splice(current, { ...mine, start: mine.start + shift, end: mine.end + shift })
  const beside = theirs.start + theirs.text.length
  return splice(current, { start: beside, end: beside, text: mine.text })
}

/** The smallest single replacement that turns one text into the other. */
function replacementOf(from: string, to: string): Replacement {
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start++
  let tail = 0
  const room = Math.min(from.length, to.length) - start
  while (tail < room && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) }
}

function splice(text: string, { start, end, text: inserted }: Replacement): string {
  return text.slice(0, start) + inserted + text.slice(end)
}
