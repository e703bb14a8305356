import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import { kindsOf } from './kindsOfStep.ts'
import { namesOneOf } from './namesOneOf.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'
import { AUTOMATION } from './wordLists.ts'

/** A meeting without participants. */
export const mediumWithoutPeople: Rule = {
  id: 'STR-03',
  severity: 'low',
  title: { en: 'Medium without people', de: 'Medium ohne Personen' },
  when: {
    en: 'A step has a medium but no people, and no medium in it names something that works by itself: a pipeline, a job, a bot, a tool.',
    de: 'Ein Schritt hat ein Medium, aber keine Personen, und keines seiner Medien nennt etwas, das von selbst läuft: eine Pipeline, einen Job, einen Bot, ein Werkzeug.',
  },
  why: {
    en: 'Where nobody is known to take part, nobody can be asked to protect or improve it.',
    de: 'Wo niemand weiß, wer teilnimmt, kann auch niemand gebeten werden, es zu schützen oder zu verbessern.',
  },
  todo: {
    en: 'Put the people beside it who meet or work there. If a machine does it, name the machine.',
    de: 'Die Personen dazusetzen, die sich dort treffen oder dort arbeiten. Macht es eine Maschine, die Maschine nennen.',
  },
  source: 'The method: groups of people and the media through which they meet belong together.',
  suggest: [],
  frameworks: [],
  find: eachStep((reading, step) => {
    const { people, media } = kindsOf(reading, step)
    if (people.length > 0 || media.length === 0) return undefined
    const texts = media.map(({ text }) => text)
    if (texts.some((text) => namesOneOf(text, AUTOMATION))) return undefined
    return aboutStep(reading, step, 'low', {
      en: `Nobody is shown to take part in ${quoteSome(texts)}.`,
      de: `Wer an ${quoteSome(texts, 'de')} beteiligt ist, ist nicht zu sehen.`,
    })
  }),
}
