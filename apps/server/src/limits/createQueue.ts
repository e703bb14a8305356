/**
 * Spreads small pieces of work over turns of the event loop when many come at once, in the order in which they came. When it is
 * quiet each is done at once.
 */
export function createQueue(perTurn: number): (work: () => void) => void {
  let left = perTurn
  let waiting: (() => void)[] = []
  let isTurnDue = false

  const nextTurn = (): void => {
    left = perTurn
    isTurnDue = false
    const now = waiting.slice(0, perTurn)
    waiting = waiting.slice(perTurn)
    left -= now.length
    if (now.length > 0) askForTurn()
    for (const work of now) work()
  }
  const askForTurn = (): void => {
    if (isTurnDue) return
    isTurnDue = true
    setImmediate(nextTurn)
  }

  return (work) => {
    askForTurn()
    if (left > 0 && waiting.length === 0) {
      left--
      work()
    } else waiting.push(work)
  }
}
