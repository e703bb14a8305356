import type { Localized, Note } from '@pathwall/domain'
import { aboutNotes } from './aboutNotes.ts'
import { placeInWords } from './placeInWords.ts'
import type { Rule } from './rule.ts'

/** A note without a word. */
export const emptyNote: Rule = {
  id: 'STR-13',
  severity: 'info',
  title: { en: 'Empty note', de: 'Leerer Zettel' },
  when: {
    en: 'A note has no text, or only spaces.',
    de: 'Ein Zettel hat keinen Text oder nur Leerzeichen.',
  },
  why: {
    en: 'It belongs to no step and counts for nothing. Perhaps somebody still wanted to say something.',
    de: 'Er gehört zu keinem Schritt und zählt nichts. Vielleicht wollte jemand noch etwas sagen.',
  },
  todo: { en: 'Fill it in or delete it.', de: 'Beschriften oder löschen.' },
  source: 'Our own: an empty note cannot be judged, and is easily overlooked on a large wall.',
  suggest: [],
  frameworks: [],
  find: ({ map, notes }) => {
    const empty = new Map<string, Note>()
    for (const note of map.notes) if (note.text.trim() === '' && !notes.has(note.id)) empty.set(note.id, note)
    return [...empty.values()].map((note) => aboutNotes([note], note.phase ?? null, 'info', messageFor(note)))
  },
}

const KINDS: Readonly<Record<Note['kind'], Localized>> = {
  people: { en: 'A people note', de: 'Ein Zettel für Personen' },
  media: { en: 'A medium note', de: 'Ein Zettel für ein Medium' },
  deliverable: { en: 'A deliverable note', de: 'Ein Zettel für ein Ergebnis' },
  control: { en: 'A control note', de: 'Ein Zettel für eine Kontrolle' },
}

function messageFor({ kind, phase }: Note): Localized {
  const { en, de } = Object.hasOwn(KINDS, kind) ? KINDS[kind] : { en: 'A note', de: 'Ein Zettel' }
  return {
    en: `${en} ${placeInWords(phase, 'en')} is empty.`,
    de: `${de} ${placeInWords(phase, 'de')} ist leer.`,
  }
}
