import { normaliseText } from '@pathwall/catalog'
import type { Note } from '@pathwall/domain'
import { rememberByText } from '../ground/rememberByText.ts'
import { aboutMap } from './aboutMap.ts'
import { peopleIn } from './peopleIn.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'

/** Hardly anybody seems to bring input. */
export const fewSourcesOfInput: Rule = {
  id: 'ROL-05',
  severity: 'medium',
  title: { en: 'Sources of input are missing', de: 'Quellen des Inputs fehlen' },
  when: {
    en: 'Fewer than 2 people notes in input say different things; setting inputGroups.',
    de: 'Weniger als 2 Zettel für Personen im Input nennen Verschiedenes; Einstellung inputGroups.',
  },
  why: {
    en: 'The path begins with those from whom input for the product comes, and they are usually numerous. Whoever is forgotten comes in unseen.',
    de: 'Der Pfad beginnt bei denen, von denen der Input fürs Produkt kommt, und das sind meist viele. Wer vergessen wird, kommt ungesehen herein.',
  },
  todo: {
    en: 'Ask who has asked for something in the last months: customers, sales, legal, operations, other teams. Put each of them into input.',
    de: 'Fragen, wer in den letzten Monaten etwas wollte: Kundschaft, Vertrieb, Rechtsabteilung, Betrieb, andere Teams. Jede Gruppe in den Input setzen.',
  },
  source: 'The method: start with the groups of people where the input for the product comes from.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const people = peopleIn(reading, 'input')
    const names = differentTexts(people)
    if (names.length >= reading.settings.inputGroups) return []
    const message =
      names.length === 0
        ? { en: 'No group of people stands in input.', de: 'Im Input steht keine Gruppe von Personen.' }
        : {
            en: `Only ${quoteSome(names)} ${names.length === 1 ? 'brings' : 'bring'} input.`,
            de: `Nur ${quoteSome(names, 'de')} ${names.length === 1 ? 'bringt' : 'bringen'} Input.`,
          }
    return aboutMap(reading, 'medium', message, { related: people.map(({ id }) => id) })
  },
}

function differentTexts(people: readonly Note[]): string[] {
  const said = new Map<string, string>()
  for (const { text } of people) if (!said.has(wordsOf(text))) said.set(wordsOf(text), text)
  return [...said.values()]
}

const wordsOf = rememberByText(normaliseText)
