import { loadKept, saveKept } from '../ui/deviceStorage.ts'
import { isBoardWord } from './boardLink.ts'

const KEY = 'pathwall:person'
let forThisVisit: string | undefined

/**
 * By this secret the server knows this browser again, so that a facilitator's decisions about a person hold; another one
 * for every board is all that is made of it there. Where the browser keeps nothing it lasts for this visit.
 */
export function personKey(): string {
  const kept = loadKept(KEY)
  if (isBoardWord(kept)) return kept
  forThisVisit ??= randomWord()
  saveKept(KEY, forThisVisit)
  return forThisVisit
}

/** 256 random bits, `[A-Za-z0-9_-]{43}`. */
function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
