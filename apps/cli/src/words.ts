/** `1 board`, `12 boards`. */
export function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** `3.4 MB`. */
export function sizeInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let size = bytes
  let unit = 0
  for (; size >= 1_000 && unit < units.length - 1; unit++) size /= 1_000
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`
}
