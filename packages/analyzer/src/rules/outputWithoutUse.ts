import { aboutStep } from './aboutStep.ts'
import { kindsOf } from './kindsOfStep.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'
import { stepGraph } from './stepGraph.ts'

/** A result with which nothing happens. */
export const outputWithoutUse: Rule = {
  id: 'STR-02',
  severity: 'low',
  title: { en: 'Nothing happens with the output', de: 'Mit dem Ergebnis geschieht nichts' },
  when: {
    en: 'Something leads to a step before operations that has a deliverable, but nothing leads on from it. A step that is not connected at all is STR-08 instead.',
    de: 'Zu einem Schritt vor dem Betrieb, der ein Ergebnis hat, führt etwas hin, aber nichts von ihm weiter. Ein Schritt ganz ohne Verbindung ist stattdessen STR-08.',
  },
  why: {
    en: 'Either the path is not complete here, and what follows is unguarded, or the work is waste.',
    de: 'Entweder ist der Pfad hier nicht vollständig und das Weitere unbewacht, oder die Arbeit ist umsonst.',
  },
  todo: {
    en: 'Draw the arrow to whoever uses it next. If nobody does, ask why it is made.',
    de: 'Den Pfeil zu denen ziehen, die es als Nächste verwenden. Verwendet es niemand, fragen, warum es entsteht.',
  },
  source: 'The method: the group shows where information flows, from the first discussion to live operation.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const graph = stepGraph(reading)
    return reading.steps
      .filter(
        (step) =>
          step.phase !== 'operations' &&
          kindsOf(reading, step).deliverables.length > 0 &&
          graph.after(step).length === 0 &&
          graph.before(step).length > 0,
      )
      .map((step) => {
        const texts = kindsOf(reading, step).deliverables.map(({ text }) => text)
        return aboutStep(reading, step, 'low', {
          en: `Nothing leads on from ${quoteSome(texts)}.`,
          de: `Von ${quoteSome(texts, 'de')} führt nichts weiter.`,
        })
      })
  },
}
