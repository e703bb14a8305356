import { aboutStep } from './aboutStep.ts'
import { kindsOf } from './kindsOfStep.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'
import { stepGraph } from './stepGraph.ts'

/** A result that is used although nobody makes it. */
export const deliverableWithoutProducer: Rule = {
  id: 'STR-01',
  severity: 'low',
  title: { en: 'Deliverable without producer', de: 'Ergebnis ohne Urheber' },
  when: {
    en: 'A step has deliverables but no medium, no people and nothing that leads to it. A step that is not connected at all is STR-08 instead.',
    de: 'Ein Schritt hat Ergebnisse, aber kein Medium, keine Personen und nichts, was zu ihm führt. Ein Schritt ganz ohne Verbindung ist stattdessen STR-08.',
  },
  why: {
    en: 'Where nobody is known to make it, nobody answers for its security.',
    de: 'Wo niemand weiß, wer es macht, steht auch niemand für seine Sicherheit ein.',
  },
  todo: {
    en: 'Say who makes it and how, or draw the arrow from the step it comes out of.',
    de: 'Sagen, wer es macht und wie – oder den Pfeil von dem Schritt ziehen, aus dem es kommt.',
  },
  source: 'The method: every deliverable is made by a group of people and acted on by another.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const graph = stepGraph(reading)
    return reading.steps
      .filter((step) => {
        const { people, media, deliverables } = kindsOf(reading, step)
        const isBare = deliverables.length > 0 && media.length === 0 && people.length === 0
        return isBare && graph.before(step).length === 0 && graph.after(step).length > 0
      })
      .map((step) => {
        const texts = kindsOf(reading, step).deliverables.map(({ text }) => text)
        const users = graph.after(step).map(({ title }) => title)
        return aboutStep(reading, step, 'low', {
          en: `It is not shown who makes ${quoteSome(texts)} for ${quoteSome(users)}.`,
          de: `Wer ${quoteSome(texts, 'de')} für ${quoteSome(users, 'de')} macht, ist nicht zu sehen.`,
        })
      })
  },
}
