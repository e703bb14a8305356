import type { Language, Note } from '@pathwall/domain'
import { aboutNotes } from './aboutNotes.ts'
import { listOf } from './listOf.ts'
import { quote } from './quote.ts'
import type { Reading, Rule } from './rule.ts'

/** A medium or deliverable that reads like a control. */
export const possiblyWrongColour: Rule = {
  id: 'STR-11',
  severity: 'info',
  title: { en: 'Possibly the wrong colour', de: 'Vielleicht die falsche Farbe' },
  when: {
    en: 'A medium or deliverable names a practice of the catalogue, and its step has no active control of that kind. Names of tools and of people do not count.',
    de: 'Ein Medium oder Ergebnis nennt eine Praktik aus dem Katalog, und sein Schritt hat keine solche aktive Kontrolle. Namen von Werkzeugen und Personen zählen nicht.',
  },
  why: {
    en: 'If it is a control, the step looks less protected than it is. Until it is one, rules that miss this control call it possible.',
    de: 'Ist es eine Kontrolle, wirkt der Schritt weniger geschützt, als er ist. Bis dahin nennen Regeln, denen diese Kontrolle fehlt, sie nur möglich.',
  },
  todo: {
    en: 'If it checks or protects something, make it a control note. If it is only where people meet or what they make, leave it.',
    de: 'Wenn er etwas prüft oder schützt, den Zettel zur Kontrolle machen. Sagt er nur, wo man sich trifft oder was entsteht, ihn so lassen.',
  },
  source: 'The method: four colours keep people, media, deliverables and controls apart.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const idsOf = new Map<Note, string[]>()
    for (const [id, notes] of reading.misplaced)
      for (const note of notes) idsOf.set(note, [...(idsOf.get(note) ?? []), id])
    return [...idsOf].map(([note, ids]) => ({
      ...aboutNotes([note], note.phase ?? reading.stepOf.get(note.id)?.phase ?? null, 'info', {
        en: `${quote(note.text)} is a ${note.kind === 'media' ? 'medium' : 'deliverable'}, but reads like the control ${titlesOf(reading, ids, 'en')}.`,
        de: `${quote(note.text, 'de')} ist ein ${note.kind === 'media' ? 'Medium' : 'Ergebnis'}, liest sich aber wie die Kontrolle ${titlesOf(reading, ids, 'de')}.`,
      }),
      suggest: ids.toSorted(),
    }))
  },
}

function titlesOf({ catalogue }: Reading, ids: readonly string[], language: Language): string {
  const titles = ids.map((id) => quote(catalogue.get(id)?.title[language] ?? id, language))
  return listOf(titles.toSorted(), 'or', language)
}
