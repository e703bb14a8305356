import { parsePass } from './boardAnswers.ts'

/** For this tab only: who comes back another day is asked again. */
const passes = new Map<string, string>()

/** The proof that this tab gave a link's passphrase; undefined when it has not. */
export function keptPass(boardId: string, token: string): string | undefined {
  const key = keyOf(boardId, token)
  try {
    return passes.get(key) ?? parsePass({ pass: sessionStorage.getItem(key) })
  } catch {
    return undefined
  }
}

/** Keeps a proof until the tab is closed. */
export function keepPass(boardId: string, token: string, pass: string): void {
  const key = keyOf(boardId, token)
  passes.set(key, pass)
  try {
    sessionStorage.setItem(key, pass)
  } catch {
    // It holds until the page is loaded anew.
  }
}

/** By the end of the token: which link it is, without keeping the link a second time. */
function keyOf(boardId: string, token: string): string {
  return `pathwall:pass:${boardId}:${token.slice(-8)}`
}
