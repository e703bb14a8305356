import type { StrideCategory } from '@pathwall/catalog'
import type { Language, Localized } from '@pathwall/domain'
import { aboutMap } from './aboutMap.ts'
import { listOf } from './listOf.ts'
import type { Rule } from './rule.ts'

/** A kind of attack to which no control answers. */
export const unansweredStride: Rule = {
  id: 'BAL-05',
  severity: 'info',
  title: { en: 'A STRIDE category has no answer', de: 'Ein STRIDE-Buchstabe ohne Antwort' },
  when: {
    en: 'No recognised active control answers to one or more of the STRIDE categories. Controls that answer to all six, such as threat modelling, do not count.',
    de: 'Auf eine oder mehrere der STRIDE-Kategorien antwortet keine erkannte aktive Kontrolle. Kontrollen, die auf alle sechs antworten, etwa eine Bedrohungsanalyse, zählen nicht.',
  },
  why: {
    en: 'Each letter is a way in which somebody can do harm; a letter without an answer has probably never been asked.',
    de: 'Jeder Buchstabe ist ein Weg, Schaden anzurichten; nach einem ohne Antwort hat vermutlich noch niemand gefragt.',
  },
  todo: {
    en: 'Take each of these letters along the path and ask at every step: how could that happen here?',
    de: 'Mit jedem dieser Buchstaben den Pfad entlanggehen und bei jedem Schritt fragen: Wie könnte das hier passieren?',
  },
  source: 'The method: STRIDE as a guide through threat modelling.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const missing = CATEGORIES.filter(({ id }) => reading.coverage.perStride[id].controls === 0)
    if (missing.length === 0) return []
    const message = missing.length === CATEGORIES.length ? NO_ANSWER_AT_ALL : noAnswerTo(missing)
    return aboutMap(reading, 'info', message, { suggest: missing.flatMap(({ suggest }) => suggest) })
  },
}

const NO_ANSWER_AT_ALL: Localized = {
  en: 'No control in place answers to any of the six STRIDE categories.',
  de: 'Keine vorhandene Kontrolle antwortet auf einen der sechs STRIDE-Buchstaben.',
}

function noAnswerTo(missing: readonly Category[]): Localized {
  const listed = (language: Language): string =>
    listOf(
      missing.map(({ words }) => words[language]),
      'or',
      language,
    )
  return {
    en: `No control in place answers to ${listed('en')}.`,
    de: `Keine vorhandene Kontrolle antwortet auf ${listed('de')}.`,
  }
}

interface Category {
  id: StrideCategory
  words: Localized
  suggest: readonly string[]
}

const CATEGORIES: readonly Category[] = [
  {
    ...{ id: 'spoofing', words: { en: 'spoofing (a false identity)', de: 'Spoofing (falsche Identität)' } },
    suggest: ['strong-authentication'],
  },
  {
    ...{
      id: 'tampering',
      words: { en: 'tampering (changed data or code)', de: 'Tampering (veränderte Daten oder Programme)' },
    },
    suggest: ['code-review', 'artifact-signing'],
  },
  {
    ...{
      id: 'repudiation',
      words: { en: 'repudiation (nobody did it)', de: 'Repudiation (niemand will es gewesen sein)' },
    },
    suggest: ['audit-trail'],
  },
  {
    id: 'information-disclosure',
    words: {
      en: 'information disclosure (data in wrong hands)',
      de: 'Information Disclosure (Daten in falschen Händen)',
    },
    suggest: ['encryption', 'secrets-management'],
  },
  {
    ...{ id: 'denial-of-service', words: { en: 'denial of service (an outage)', de: 'Denial of Service (Ausfall)' } },
    suggest: ['traffic-protection', 'resilience'],
  },
  {
    id: 'elevation-of-privilege',
    words: {
      en: 'elevation of privilege (more rights than granted)',
      de: 'Elevation of Privilege (mehr Rechte als erteilt)',
    },
    suggest: ['least-privilege'],
  },
]
