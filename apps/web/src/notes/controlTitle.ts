import { CATALOGUE, type CatalogueControl } from '@pathwall/catalog'
import type { Language } from '@pathwall/domain'

const byId: ReadonlyMap<string, CatalogueControl> = new Map(CATALOGUE.map((control) => [control.id, control]))

/** What a catalogue entry is called; an entry of somebody's own catalogue is called by its id. */
export function controlTitle(id: string, language: Language): string {
  return byId.get(id)?.title[language] ?? id
}
