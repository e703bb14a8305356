import type { Language } from '@pathwall/domain'
import { controlTitle, type Judging } from '../board/judging.ts'
import { t } from '../messages/messages.ts'
import type { Meaning } from './readMeaning.ts'

/**
 * What a control note is taken for, in a few words: the first entry with its state, and how many more there are. Beside
 * one that is in place only those count that are, too: what the note denies is no more of it.
 */
export function meaningWords({ basis, entries }: Meaning, judging: Judging, language: Language): string {
  const [first, ...rest] = entries
  if (first === undefined) return t(basis === 'own' ? 'meaning.own' : 'meaning.unknown')
  const title = controlTitle(first.id, judging, language)
  const words = first.state === 'active' ? title : t(`meaning.state.${first.state}`, { title })
  const more = rest.filter(({ state }) => first.state !== 'active' || state === 'active')
  return more.length === 0 ? words : t('meaning.more', { title: words, count: more.length })
}

/** The same, with every entry. */
export function wholeMeaning({ basis, entries }: Meaning, judging: Judging, language: Language): string {
  if (entries.length < 2) return meaningWords({ basis, entries }, judging, language)
  return entries.map((entry) => meaningWords({ basis, entries: [entry] }, judging, language)).join(' · ')
}
