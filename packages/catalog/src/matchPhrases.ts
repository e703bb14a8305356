import type { MatchPhrases } from './catalogueControl.ts'

/** The phrases of a control, each kind as a list with commas. */
export function matchPhrases(
  lists: Partial<Record<Exclude<keyof MatchPhrases, 'genericDefault'>, string>> & { genericDefault?: true },
): MatchPhrases {
  const { genericDefault = false, en, de, tools, weak, exclude, generic } = lists
  return {
    en: split(en),
    de: split(de),
    tools: split(tools),
    weak: split(weak),
    exclude: split(exclude),
    generic: split(generic),
    genericDefault,
  }
}

function split(list = ''): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
