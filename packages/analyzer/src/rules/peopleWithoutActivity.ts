import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import { kindsOf } from './kindsOfStep.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'

/** People of whom it is not said what they do. */
export const peopleWithoutActivity: Rule = {
  id: 'STR-05',
  severity: 'low',
  title: { en: 'People without activity', de: 'Personen ohne Tätigkeit' },
  when: {
    en: 'People stand by themselves, with no medium and no deliverable.',
    de: 'Personen stehen für sich, ohne Medium und ohne Ergebnis.',
  },
  why: {
    en: 'They have a part in the path, but nobody can see which. What they hand over is not judged.',
    de: 'Sie haben eine Rolle auf dem Pfad, aber welche, sieht niemand. Was sie übergeben, wird nicht bewertet.',
  },
  todo: {
    en: 'Say how they meet the others (a medium) or what they make (a deliverable), or move them to the step they belong to.',
    de: 'Sagen, wie sie den anderen begegnen (ein Medium) oder was sie machen (ein Ergebnis), oder sie zu dem Schritt rücken, zu dem sie gehören.',
  },
  source: 'The method: the map starts with the groups of people and goes on with what they do.',
  suggest: [],
  frameworks: [],
  find: eachStep((reading, step) => {
    if (step.state !== 'none') return undefined
    const texts = kindsOf(reading, step).people.map(({ text }) => text)
    return aboutStep(reading, step, 'low', {
      en: `No activity is shown for ${quoteSome(texts)}.`,
      de: `Für ${quoteSome(texts, 'de')} ist keine Tätigkeit zu sehen.`,
    })
  }),
}
