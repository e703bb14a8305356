import type { CatalogueControl } from '@pathwall/catalog'
import type { Language } from '@pathwall/domain'

const PLANNED = { en: 'planned', de: 'geplant' } as const satisfies Record<Language, string>

/** What stands on the note of a control that is not there yet, so that it counts as planned. */
export function plannedTitle({ title }: CatalogueControl, language: Language): string {
  return `${title[language]} (${PLANNED[language]})`
}
