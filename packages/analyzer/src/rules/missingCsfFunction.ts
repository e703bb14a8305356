import type { CsfFunction } from '@pathwall/catalog'
import type { Localized } from '@pathwall/domain'
import { aboutMap } from './aboutMap.ts'
import { listOf } from './listOf.ts'
import type { Rule } from './rule.ts'

/** The controls leave out a part of what an incident asks for. */
export const missingCsfFunction: Rule = {
  id: 'BAL-03',
  severity: 'low',
  title: { en: 'A NIST CSF function is missing', de: 'Eine Funktion des NIST CSF fehlt' },
  when: {
    en: 'No recognised active control belongs to one or more of identify, protect, detect, respond and recover.',
    de: 'Zu einer oder mehreren der Funktionen Identify, Protect, Detect, Respond und Recover gehört keine erkannte aktive Kontrolle.',
  },
  why: {
    en: 'Countermeasures should cover all phases of an incident, from knowing what you have to being back at work.',
    de: 'Gegenmaßnahmen sollten alle Phasen eines Vorfalls abdecken: vom Wissen, was man hat, bis man wieder arbeitet.',
  },
  todo: {
    en: 'Play an incident through from the first sign to the end, and add a control where nobody would know what to do.',
    de: 'Einen Vorfall vom ersten Anzeichen bis zum Ende durchspielen und dort eine Kontrolle ergänzen, wo niemand weiterwüsste.',
  },
  source: 'The method: tabletop exercises ask for each function of the NIST Cybersecurity Framework.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const missing = FUNCTIONS.filter(({ id }) => reading.coverage.perCsfFunction[id].controls === 0)
    if (missing.length === 0) return []
    const message = {
      en: `No control in place helps to ${listOf(
        missing.map(({ words }) => words.en),
        'or',
        'en',
      )}.`,
      de: `Keine vorhandene Kontrolle hilft beim ${listOf(
        missing.map(({ words }) => words.de),
        'or',
        'de',
      )}.`,
    }
    return aboutMap(reading, 'low', message, { suggest: missing.flatMap(({ suggest }) => suggest) })
  },
}

const FUNCTIONS: readonly { id: CsfFunction; words: Localized; suggest: readonly string[] }[] = [
  {
    ...{ id: 'identify', words: { en: 'identify', de: 'Identifizieren' } },
    suggest: ['asset-library', 'threat-modeling'],
  },
  {
    ...{ id: 'protect', words: { en: 'protect', de: 'Schützen' } },
    suggest: ['code-review', 'automated-tests'],
  },
  {
    ...{ id: 'detect', words: { en: 'detect', de: 'Erkennen' } },
    suggest: ['alerting', 'monitoring'],
  },
  {
    ...{ id: 'respond', words: { en: 'respond', de: 'Reagieren' } },
    suggest: ['sop', 'on-call-rota'],
  },
  {
    ...{ id: 'recover', words: { en: 'recover', de: 'Wiederherstellen' } },
    suggest: ['backup-restore', 'automated-rollback'],
  },
]
