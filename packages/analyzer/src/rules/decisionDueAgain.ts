import type { Decision } from '@pathwall/domain'
import { dayNumber, sayDay } from './dayNumber.ts'
import { decidedPlaces, isWholeDecision, verbOf, type DecidedPlace } from './decidedPlaces.ts'
import { newestOf } from './newestOf.ts'
import type { Hit, Rule } from './rule.ts'

/** A decision that was made long ago, or should have been looked at again. */
export const decisionDueAgain: Rule = {
  id: 'DEC-02',
  severity: 'low',
  title: { en: 'Decision is due for review', de: 'Entscheidung steht zur Überprüfung an' },
  when: {
    en: 'What is decided about a step without a control, or about another finding, is older than 365 days on the day of the judgement, or past its review date. The number of days is a setting.',
    de: 'Was über einen Schritt ohne Kontrolle oder einen anderen Befund entschieden ist, ist am Tag der Bewertung älter als 365 Tage, oder das Datum seiner Überprüfung ist vorbei. Die Zahl der Tage ist einstellbar.',
  },
  why: {
    en: 'Systems, teams and threats change. What was fine then may not be fine today, and the people who agreed may have left.',
    de: 'Systeme, Teams und Bedrohungen ändern sich. Was damals in Ordnung war, ist es heute vielleicht nicht, und die damals zugestimmt haben, sind vielleicht nicht mehr da.',
  },
  todo: {
    en: 'Ask again: does it still hold? Then confirm it with a new date, or close the gap.',
    de: 'Noch einmal fragen, ob es noch gilt. Dann mit neuem Datum bestätigen oder die Lücke schließen.',
  },
  source: 'Our own: an exception that nobody asks about again becomes the rule.',
  suggest: [],
  frameworks: [],
  isAskedLast: true,
  find: (reading, found) => {
    const today = dayNumber(reading.today)
    if (today === undefined) return []
    return decidedPlaces(reading, found).flatMap((place) => judge(place, today, reading.settings.decisionMaxAgeDays))
  },
}

function judge({ decisions, risk, hit }: DecidedPlace, today: number, maxAgeDays: number): Hit[] {
  const decision = governing(decisions)
  if (decision === undefined) return []
  const review = dayNumber(decision.review)
  const date = dayNumber(decision.date)
  const what = {
    en: `The decision to ${verbOf(decision, 'en')} ${risk.en}`,
    de: `Die Entscheidung, ${risk.de} zu ${verbOf(decision, 'de')},`,
  }
  if (review !== undefined && review < today)
    return [
      hit({
        en: `${what.en} was to be looked at again by ${sayDay(review, 'en')}.`,
        de: `${what.de} sollte bis zum ${sayDay(review, 'de')} überprüft werden.`,
      }),
    ]
  if (date === undefined || today - date <= maxAgeDays) return []
  return [
    hit({
      en: `${what.en} was made on ${sayDay(date, 'en')}, more than ${maxAgeDays} days ago.`,
      de: `${what.de} ist vom ${sayDay(date, 'de')} und damit älter als ${maxAgeDays} Tage.`,
    }),
  ]
}

/** The one that counts: the newest that is whole, else the newest. */
function governing(decisions: readonly Decision[]): Decision | undefined {
  return newestOf(decisions.filter(isWholeDecision)) ?? newestOf(decisions)
}
