import { aboutMap } from './aboutMap.ts'
import { closestControl, hasControl, misplacedControl, missingBut, type Wanted } from './closestControl.ts'
import type { Reading, Rule } from './rule.ts'

/** What live operation teaches reaches nobody who could act on it. */
export const noFeedbackFromProduction: Rule = {
  id: 'OPS-06',
  severity: 'medium',
  title: { en: 'Production does not talk back', de: 'Aus der Produktion kommt nichts zurück' },
  when: {
    en: 'No flow leads from a step in operations to a step in an earlier phase, and no active control in operations brings feedback from production.',
    de: 'Kein Fluss führt von einem Schritt im Betrieb zu einem Schritt in einer früheren Phase, und keine aktive Kontrolle im Betrieb bringt Rückmeldungen aus der Produktion.',
  },
  why: {
    en: 'What live operation teaches must reach the backlog, else the same thing happens again.',
    de: 'Was der Betrieb lehrt, muss ins Backlog gelangen, sonst passiert dasselbe noch einmal.',
  },
  todo: {
    en: 'Draw the arrow that is there already, from bugs, incidents and metrics back to where you plan. If there is none, agree on one.',
    de: 'Den Pfeil zeichnen, den es schon gibt: von Bugs, Vorfällen und Kennzahlen zurück dorthin, wo ihr plant. Gibt es keinen, einen vereinbaren.',
  },
  source: 'The method: information about how the live system behaves is fed back into development.',
  suggest: ['production-feedback'],
  frameworks: [],
  find: (reading) => {
    if (flowsBack(reading) || hasControl(reading, FEEDBACK)) return []
    const closest = misplacedControl(reading, FEEDBACK) ?? closestControl(reading, FEEDBACK)
    const missing = {
      en: 'Nothing flows from operations back to an earlier phase',
      de: 'Aus dem Betrieb fließt nichts in eine frühere Phase zurück',
    }
    return aboutMap(reading, 'medium', missingBut(missing, closest), { related: closest?.notes ?? [] })
  },
}

const FEEDBACK: Wanted = { anyOf: ['production-feedback'], phases: ['operations'] }

function flowsBack({ flows, stepById }: Reading): boolean {
  return flows.some(({ from, to }) => {
    const earlier = stepById.get(to)?.phase ?? 'operations'
    return stepById.get(from)?.phase === 'operations' && earlier !== 'operations'
  })
}
