import { parsePass } from './boardAnswers.ts'

/** For this tab only: who comes back another day is asked again. */
const passes = new Map<string, string>()
const listeners = new Set<() => void>()

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
  for (const listener of listeners) listener()
}

/** Calls back whenever a proof has been kept. Returns the function that ends it. */
export function onPassKept(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** By the end of the token: which link it is, without keeping the link a second time. */
function keyOf(boardId: string, token: string): string {
  return `pathwall:pass:${boardId}:${token.slice(-8)}`
}
