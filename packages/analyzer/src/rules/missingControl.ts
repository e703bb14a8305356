import { CATALOGUE } from '@pathwall/catalog'
import type { Language, Localized, Phase } from '@pathwall/domain'
import type { Severity } from '../analysis.ts'
import { aboutMap } from './aboutMap.ts'
import { closestControl, hasControl, misplacedControl, missingBut, type Wanted } from './closestControl.ts'
import { inPhases } from './inPhases.ts'
import { listOf } from './listOf.ts'
import { quote } from './quote.ts'
import type { Hit, Reading, Rule } from './rule.ts'

/** What a rule about a control that no map should lack says in its own words. */
export interface MissingControl extends Pick<Rule, 'id' | 'title' | 'why' | 'todo' | 'source' | 'frameworks'> {
  severity: Severity
  /** Any one of these will do, the best first: they are what is suggested, too. */
  anyOf: readonly string[]
  phases: readonly Phase[]
  /** What is not there and where, as a sentence without its full stop: `No threat modelling in refinement`. */
  missing: Localized
}

/**
 * A rule that fires when no active control in these phases stands for any of these catalogue entries. It says what comes
 * closest. Where only a note of another kind names one, it is an info: the control may be there and have the wrong colour.
 */
export function missingControl({ anyOf, phases, missing, ...words }: MissingControl): Rule {
  const wanted: Wanted = { anyOf, phases }
  return {
    ...words,
    suggest: anyOf,
    when: { en: whenInEnglish(wanted), de: whenInGerman(wanted) },
    find: (reading) => (hasControl(reading, wanted) ? [] : findMissing(reading, wanted, words.severity, missing)),
  }
}

function findMissing(reading: Reading, wanted: Wanted, severity: Severity, missing: Localized): Hit[] {
  const misplaced = misplacedControl(reading, wanted)
  const closest = misplaced ?? closestControl(reading, wanted)
  return aboutMap(reading, misplaced === undefined ? severity : 'info', missingBut(missing, closest), {
    related: closest?.notes ?? [],
    ...(misplaced === undefined ? {} : { possible: true }),
  })
}

function whenInEnglish({ anyOf, phases }: Wanted): string {
  const kinds = anyOf.length === 1 ? 'stands for' : 'stands for any of'
  return (
    `No active control ${inPhases(phases, 'en')} ${kinds} ${titlesOf(anyOf, 'en')}. ` +
    'If a medium or deliverable there names one, this is only an info: the control may be there and have the wrong colour.'
  )
}

function whenInGerman({ anyOf, phases }: Wanted): string {
  const kinds = anyOf.length === 1 ? 'steht für' : 'steht für eines von'
  return (
    `Keine aktive Kontrolle ${inPhases(phases, 'de')} ${kinds} ${titlesOf(anyOf, 'de')}. ` +
    'Nennt ein Medium oder Ergebnis dort eines davon, ist es nur ein Hinweis: Vielleicht hat die Kontrolle nur die falsche Farbe.'
  )
}

function titlesOf(ids: readonly string[], language: Language): string {
  const titles = ids.map((id) => quote(CATALOGUE.find((control) => control.id === id)?.title[language] ?? id, language))
  return listOf(titles, 'or', language)
}
