import type { Phase } from '@pathwall/domain'
import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import { kindsOf } from './kindsOfStep.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'

/** Later, a medium may well be all there is: a running system is no meeting. */
const EARLY: ReadonlySet<Phase | null> = new Set<Phase>(['input', 'refinement', 'development'])

/** A meeting that leaves no trace. */
export const mediumWithoutOutput: Rule = {
  id: 'STR-04',
  severity: 'info',
  title: { en: 'Medium without output', de: 'Medium ohne Ergebnis' },
  when: {
    en: 'A step in input, refinement or development has a medium but no deliverable.',
    de: 'Ein Schritt im Input, in der Verfeinerung oder in der Entwicklung hat ein Medium, aber kein Ergebnis.',
  },
  why: {
    en: 'What matters leaves a trace: a protocol, a decision, a ticket. Without one, nobody can check it later.',
    de: 'Was zählt, hinterlässt eine Spur: ein Protokoll, eine Entscheidung, ein Ticket. Ohne sie kann später niemand etwas nachprüfen.',
  },
  todo: {
    en: 'Add what comes out of it, even if it is only an agreement. If nothing does, leave it or ask whether it is needed.',
    de: 'Ergänzen, was dabei herauskommt, und sei es nur eine Absprache. Kommt nichts heraus, es so lassen oder fragen, ob es nötig ist.',
  },
  source: 'The method: what is discussed is found again in protocols and reports.',
  suggest: [],
  frameworks: [],
  find: eachStep((reading, step) => {
    const { media, deliverables } = kindsOf(reading, step)
    if (!EARLY.has(step.phase) || media.length === 0 || deliverables.length > 0) return undefined
    const texts = media.map(({ text }) => text)
    return aboutStep(reading, step, 'info', {
      en: `Nothing is shown to come out of ${quoteSome(texts)}.`,
      de: `Was bei ${quoteSome(texts, 'de')} herauskommt, ist nicht zu sehen.`,
    })
  }),
}
