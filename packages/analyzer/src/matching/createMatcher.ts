import { normaliseText, type CatalogueControl } from '@pathwall/catalog'
import { Phrases } from '../controls/phrases.ts'
import { readControlState } from '../controls/readControlState.ts'
import type { Matcher } from './matcher.ts'

/** A matcher for this catalogue. */
export function createMatcher(catalogue: readonly CatalogueControl[]): Matcher {
  const strong = catalogue.map(({ id, match: { en, de, tools } }) => ({
    id,
    practices: new Phrases([...en, ...de].map(normaliseText)),
    tools: new Phrases(tools.map(normaliseText)),
  }))
  return {
    catalogue,
    match: (text) => {
      const words = normaliseText(text).split(' ')
      const found = strong.filter(({ practices, tools }) =>
        [practices, tools].some((list) => list.findIn(words).length > 0),
      )
      const state = readControlState(text)
      return Object.fromEntries(found.map(({ id }) => [id, state]))
    },
    practicesIn: (text) => {
      const words = normaliseText(text).split(' ')
      return strong.filter(({ practices }) => practices.findIn(words).length > 0).map(({ id }) => id)
    },
  }
}
