/**
 * Whether two words of different spelling are one slip of the pen apart: a letter too many, too few, wrong or two swapped.
 * The first letter is right, since people rarely miss it; words that differ in a plural ending count.
 */
export function isMisspelt(written: string, word: string): boolean {
  if (written === word || written[0] !== word[0] || Math.abs(written.length - word.length) > 1) return false
  let start = 1
  while (start < written.length && written[start] === word[start]) start++
  const left = written.slice(start)
  const right = word.slice(start)
  if (left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)) return true
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
}
