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

/** That the wall and the roster name `nobody` (`no product owner`), as a sentence without its full stop. */
export function nobodyNamed(reading: Reading, nobody: Localized): Localized {
  const looked = [peopleNotes(peopleOf(reading).length), rosterEntries(reading.session.roster.length)].flat()
  if (looked.length === 0)
    return {
      en: 'Nobody is named, neither on the wall nor on the roster',
      de: 'Niemand ist genannt, weder an der Wand noch auf der Teilnehmerliste',
    }
  return namesNobody(looked, nobody)
}

/** `looked`: where nobody is named, as `peopleNotes` says it. */
export function namesNobody(looked: readonly Localized[], nobody: Localized): Localized {
  const en = looked.map((words) => words.en)
  const de = looked.map((words) => words.de)
  const isOne = looked.length === 1 && en[0]?.startsWith(ONE) === true
  return {
    en: `${capitalised(listOf(en, 'and', 'en'))} ${isOne ? 'names' : 'name'} ${nobody.en}`,
    de: `${capitalised(listOf(de, 'and', 'de'))} steht ${nobody.de}`,
  }
}

const ONE = 'the one '

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `the 3 people notes` and `auf 3 Zetteln für Personen`; nothing when there are none. */
export function peopleNotes(count: number): Localized[] {
  if (count === 0) return []
  return [
    count === 1
      ? { en: `${ONE}people note`, de: 'auf dem einen Zettel für Personen' }
      : { en: `the ${count} people notes`, de: `auf ${count} Zetteln für Personen` },
  ]
}

function rosterEntries(count: number): Localized[] {
  if (count === 0) return []
  return [
    count === 1
      ? { en: `${ONE}line of the roster`, de: 'in der einen Zeile der Teilnehmerliste' }
      : { en: `the ${count} lines of the roster`, de: `in ${count} Zeilen der Teilnehmerliste` },
  ]
}
