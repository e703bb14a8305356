import { normaliseText, PREDICATE_WORDS, type CatalogueControl } from '@pathwall/catalog'
import type { MatchWay } from './matcher.ts'
import { Vocabulary } from './vocabulary.ts'

/** Stands in a phrase for up to `LONGEST_GAP` words: `nightly … scan`. */
const GAP = '…'

/** Stand, in either language, between what is done and the thing to which it is done. */
const LINKS = ['of', 'for']
const PREDICATES = new Set(PREDICATE_WORDS)

/** A phrase of the catalogue. */
export interface Phrase {
  control: CatalogueControl
  /** As the catalogue writes it. */
  text: string
  /** Null: it means something else, whatever it looks like. */
  how: MatchWay | null
  /** Whether it counts on control notes, and whether it does on media and deliverables. */
  isForControls: boolean
  isForOthers: boolean
}

/** All phrases that begin with the same words. */
export interface PhraseNode {
  next: Map<string, PhraseNode>
  /** Where it goes on after some other words. */
  afterGap: PhraseNode | undefined
  phrases: Phrase[]
}

/** The phrases of a catalogue as a tree of words, and the words themselves. */
export interface PhraseTree {
  root: PhraseNode
  vocabulary: Vocabulary
}

export function createPhraseTree(catalogue: readonly CatalogueControl[]): PhraseTree {
  const phrases = catalogue.flatMap(phrasesOf)
  const vocabulary = new Vocabulary(new Set(phrases.flatMap(({ text }) => wordsOf(text.replaceAll(GAP, ' ')))))
  const root = emptyNode()
  for (const phrase of phrases) {
    const parts = phrase.text.split(GAP).map((part) => wordsOf(part).flatMap((word) => vocabulary.read(word).lexemes))
    for (const order of ordersOf(phrase, parts)) plant(root, phrase, order)
  }
  return { root, vocabulary }
}

function plant(root: PhraseNode, phrase: Phrase, parts: readonly (readonly string[])[]): void {
  let node = root
  for (const [index, part] of parts.entries()) {
    if (index > 0) node = node.afterGap ??= emptyNode()
    for (const lexeme of part) {
      const next = node.next.get(lexeme) ?? emptyNode()
      node.next.set(lexeme, next)
      node = next
    }
  }
  if (node !== root && !node.phrases.includes(phrase)) node.phrases.push(phrase)
}

/** The orders in which people put the same words: image scan, scan of images; signed commits, commits are signed. */
function ordersOf({ how }: Phrase, parts: readonly (readonly string[])[]): (readonly (readonly string[])[])[] {
  const [words = [], ...others] = parts
  const [first = '', second = '', ...further] = words
  const orders = [parts]
  if (how !== 'strong' || others.length > 0 || second === '') return orders
  if (further.length === 0) orders.push(...LINKS.map((link) => [[second, link, first]]))
  if (PREDICATES.has(first) && further.length < 2) orders.push([[second, ...further, first]])
  return orders
}

function phrasesOf(control: CatalogueControl): Phrase[] {
  const { en, de, tools, weak, exclude, generic } = control.match
  const own = [...en, ...de]
  const { practices = own } = control.match
  const elsewhere = practices.filter((text) => !own.includes(text))
  const named = new Set(practices)
  const as = (texts: readonly string[], how: MatchWay | null): Phrase[] =>
    texts.map((text) => ({
      ...{ control, text, how, isForControls: true },
      isForOthers: how === null || how === 'generic' || (how === 'strong' && named.has(text)),
    }))
  return [
    ...as(own, 'strong'),
    ...as(tools, 'tool'),
    ...as(generic, 'generic'),
    ...as(weak, 'weak'),
    ...as(exclude, null),
    ...as(elsewhere, 'strong').map((phrase) => ({ ...phrase, isForControls: false })),
  ]
}

function wordsOf(text: string): string[] {
  return normaliseText(text)
    .split(' ')
    .filter((word) => word !== '')
}

function emptyNode(): PhraseNode {
  return { next: new Map(), afterGap: undefined, phrases: [] }
}
