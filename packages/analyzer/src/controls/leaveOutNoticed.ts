import { CONTROL_STATE_WORDS } from '@pathwall/catalog'
import type { Token } from '../matching/readTokens.ts'
import { Phrases } from './phrases.ts'
import { LEFT_OUT } from './readClause.ts'

const NOTICING = new Set(CONTROL_STATE_WORDS.noticing)
const BEING = new Set(CONTROL_STATE_WORDS.beingWords)
const ANY = new Set(CONTROL_STATE_WORDS.anyWords)
const LAPSED = new Phrases(CONTROL_STATE_WORDS.lapsed)

/** The same words, but what an alarm or a check is there for says nothing about it: `Alert: certificate expired`. */
export function leaveOutNoticed(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.map(({ word }) => word)
  if (LAPSED.findIn(words).length === 0) return tokens
  const left = new Set<number>()
  let isNoticed = false
  let isSomethingElse = false
  for (const [index, { word, border }] of tokens.entries()) {
    if (border === 'list' || border === 'line') isNoticed = isSomethingElse = false
    const length = isSomethingElse ? LAPSED.lengthAt(words, index) : 0
    for (let offset = 0; offset < length; offset++) left.add(index + offset)
    const isObject = index > 0 && border === 'none' && ANY.has(word)
    isSomethingElse ||= isObject || (isNoticed && !BEING.has(word))
    isNoticed ||= NOTICING.has(word)
  }
  return tokens.map((token, index) => (left.has(index) ? { ...token, word: LEFT_OUT } : token))
}
