import type { Phase } from '@pathwall/domain'
import { aboutMap } from './aboutMap.ts'
import { inPhases } from './inPhases.ts'
import { quoteSome } from './quoteSome.ts'
import type { ReadControl, Rule } from './rule.ts'

/** No control stands before delivery. */
export const firstControlInDelivery: Rule = {
  id: 'BAL-02',
  severity: 'high',
  title: { en: 'First control only in delivery', de: 'Erste Kontrolle erst in der Auslieferung' },
  when: {
    en: 'There are active controls in delivery or operations, but none in input, refinement or development.',
    de: 'In der Auslieferung oder im Betrieb gibt es aktive Kontrollen, aber keine im Input, in der Verfeinerung oder in der Entwicklung.',
  },
  why: {
    en: 'Everything before is unguarded, and what goes wrong there is found when it is most expensive.',
    de: 'Alles davor ist ungeschützt, und was dort schiefgeht, fällt erst auf, wenn es am teuersten ist.',
  },
  todo: {
    en: 'Ask what can go wrong before you build, and look at the code before you merge it.',
    de: 'Fragen, was schiefgehen kann, bevor ihr baut, und auf den Code schauen, bevor ihr ihn mergt.',
  },
  source: 'The method: shift security left.',
  suggest: ['threat-modeling', 'code-review'],
  frameworks: [],
  find: (reading) => {
    const active = reading.controls.filter(({ state }) => state === 'active')
    if (active.some(isIn('input', 'refinement', 'development'))) return []
    for (const phase of ['delivery', 'operations'] as const) {
      const first = active.filter(isIn(phase)).map(({ note }) => note)
      if (first.length === 0) continue
      const texts = first.map(({ text }) => text)
      const begins = {
        en: `The path has its first control ${inPhases([phase], 'en')}`,
        de: `Die erste Kontrolle steht ${inPhases([phase], 'de')}`,
      }
      const message = { en: `${begins.en}: ${quoteSome(texts)}.`, de: `${begins.de}: ${quoteSome(texts, 'de')}.` }
      return aboutMap(reading, 'high', message, { related: first.map(({ id }) => id) })
    }
    return []
  },
}

function isIn(...phases: Phase[]): (control: ReadControl) => boolean {
  return ({ phase }) => phase !== null && phases.includes(phase)
}
