import { aboutStep } from './aboutStep.ts'
import { quote } from './quote.ts'
import type { Rule } from './rule.ts'
import { stepGraph } from './stepGraph.ts'

/** A step to which nothing leads and from which nothing goes on. */
export const stepNotConnected: Rule = {
  id: 'STR-08',
  severity: 'low',
  title: { en: 'Step not connected', de: 'Schritt ohne Verbindung' },
  when: {
    en: 'No arrow leads from another step to a step with a medium or a deliverable, and none leads on from it.',
    de: 'Kein Pfeil führt von einem anderen Schritt zu einem Schritt mit Medium oder Ergebnis, und keiner von ihm weiter.',
  },
  why: {
    en: 'It is on the wall but not on the path: nobody sees what it depends on and who depends on it.',
    de: 'Er steht an der Wand, aber nicht auf dem Pfad: Niemand sieht, wovon er abhängt und wer von ihm.',
  },
  todo: {
    en: 'Draw the arrow from what comes before and to what comes next. If there is neither, ask what the step is for.',
    de: 'Den Pfeil von dem ziehen, was vorher kommt, und zu dem, was folgt. Gibt es beides nicht, fragen, wozu der Schritt da ist.',
  },
  source: 'The method: the steps are brought into a logical order.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const { before, after } = stepGraph(reading)
    return reading.steps
      .filter((step) => step.state !== 'none' && before(step).length === 0 && after(step).length === 0)
      .map((step) =>
        aboutStep(reading, step, 'low', {
          en: `No arrow leads to ${quote(step.title)} or on from it.`,
          de: `Zu ${quote(step.title, 'de')} führt kein Pfeil und keiner von dort weiter.`,
        }),
      )
  },
}
