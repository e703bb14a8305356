import type { CatalogueControl } from '@pathwall/catalog'
import type { Language } from '@pathwall/domain'

/** What stands on the note of a control that was chosen while one typed: its title, unless one's own words say more. */
export function textOfChosen(typed: string, { title, match }: CatalogueControl, language: Language): string {
  const beginning = typed.trim().toLowerCase()
  const isBeginning = [title.en, title.de, ...match.en, ...match.de].some((words) =>
    words.toLowerCase().startsWith(beginning),
  )
  return isBeginning ? title[language] : typed
}
