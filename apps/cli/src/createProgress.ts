/** Shows how far something is, on standard error, once it takes longer than a moment and then now and then. */
export function createProgress(
  write: (text: string) => void,
  isTerminal: boolean,
): (done: number, total: number) => void {
  const pauseMs = isTerminal ? 200 : 5_000
  let shownAt = performance.now()
  return (done, total) => {
    if (performance.now() - shownAt < pauseMs) return
    shownAt = performance.now()
    const line = `${Math.floor((100 * done) / Math.max(1, total))} %`
    write(isTerminal ? `\r${line}\r` : `${line}\n`)
  }
}
