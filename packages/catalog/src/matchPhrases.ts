import type { MatchPhrases } from './catalogueControl.ts'

/** The phrases of a control, each kind as a list with commas. */
export function matchPhrases(
  lists: Partial<Record<Exclude<keyof MatchPhrases, 'genericDefault' | 'practices'>, string>> & {
    genericDefault?: true
  },
): MatchPhrases {
  const { genericDefault = false, en, de, tools, weak, exclude, generic } = lists
  return {
    en: splitPhrases(en),
    de: splitPhrases(de),
    tools: splitPhrases(tools),
    weak: splitPhrases(weak),
    exclude: splitPhrases(exclude),
    generic: splitPhrases(generic),
    genericDefault,
  }
}

/** A list with commas as its phrases. */
export function splitPhrases(list = ''): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
