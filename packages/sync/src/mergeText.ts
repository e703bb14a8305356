import { replaceIn, replacementOf } from './textReplacement.ts'

/**
 * Applies to `current` the change that turns `from` into `to`, when somebody else has changed `from` into `current`
 * meanwhile. Where both touched the same place nothing is taken away: what `current` has stays, and new words go beside; when both
 * did the same, it is done.
 */
export function mergeText(from: string, to: string, current: string): string {
  if (current === from || current === to) return to
  const mine = replacementOf(from, to)
  const theirs = replacementOf(from, current)
  const shift = theirs.text.length - (theirs.end - theirs.start)
  if (mine.end <= theirs.start) return replaceIn(current, mine)
  if (mine.start >= theirs.end) return replaceIn(current, { ...mine, start: mine.start + shift, end: mine.end + shift })
  const beside = theirs.start + theirs.text.length
  return replaceIn(current, { start: beside, end: beside, text: mine.text })
}
