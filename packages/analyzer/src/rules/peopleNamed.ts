import type { Localized, Note } from '@pathwall/domain'
import { kindsOf } from './kindsOfStep.ts'
import { listOf } from './listOf.ts'
import { namesOneOf, type WordList } from './namesOneOf.ts'
import type { Reading } from './rule.ts'

const peopleOfReading = new WeakMap<Reading, readonly Note[]>()

/** Every people note of the map, step by step; read once for all rules. */
export function peopleOf(reading: Reading): readonly Note[] {
  const known = peopleOfReading.get(reading)
  if (known !== undefined) return known
  const people = reading.steps.flatMap((step) => kindsOf(reading, step).people)
  peopleOfReading.set(reading, people)
  return people
}

/** Whether somebody on the wall or on the roster of the session has this role. */
export function isRoleNamed(reading: Reading, role: WordList): boolean {
  return (
    peopleOf(reading).some(({ text }) => namesOneOf(text, role)) ||
    reading.session.roster.some((entry) => namesOneOf(entry.role, role) || namesOneOf(entry.name, role))
  )
}

/** That nobody on the wall or on the roster has a role, as a sentence without its full stop. */
export function nobodyIs(reading: Reading, role: Localized): Localized {
  const looked = [peopleNotes(peopleOf(reading).length), rosterEntries(reading.session.roster.length)].flat()
  if (looked.length === 0)
    return {
      en: 'Nobody is named, neither on the wall nor on the roster',
      de: 'Niemand ist genannt, weder an der Wand noch auf der Teilnehmerliste',
    }
  const en = looked.map((words) => words.en)
  const de = looked.map((words) => words.de)
  return {
    en: `Nobody on ${listOf(en, 'and', 'en')} is ${role.en}`,
    de: `Niemand auf ${listOf(de, 'and', 'de')} ist ${role.de}`,
  }
}

/** `3 people notes`, after "on"; nothing when there are none. */
export function peopleNotes(count: number): Localized[] {
  if (count === 0) return []
  return [
    count === 1
      ? { en: 'the only people note', de: 'dem einzigen Zettel für Personen' }
      : { en: `${count} people notes`, de: `${count} Zetteln für Personen` },
  ]
}

function rosterEntries(count: number): Localized[] {
  if (count === 0) return []
  return [
    count === 1
      ? { en: 'the only line of the roster', de: 'der einzigen Zeile der Teilnehmerliste' }
      : { en: `${count} lines of the roster`, de: `${count} Zeilen der Teilnehmerliste` },
  ]
}
