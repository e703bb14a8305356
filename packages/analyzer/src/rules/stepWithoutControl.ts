import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import { quote } from './quote.ts'
import type { Rule } from './rule.ts'
import { severityOfPhase } from './severityOfPhase.ts'
import { suggestedAt } from './suggestedAt.ts'

/** A step at which no control stands and about which nothing is decided. */
export const stepWithoutControl: Rule = {
  id: 'COV-01',
  severity: 'phase',
  title: { en: 'Step has no security control', de: 'Schritt ohne Sicherheitskontrolle' },
  when: {
    en: 'A step with at least one medium or deliverable has no control at all, and nothing is decided about it.',
    de: 'Ein Schritt mit mindestens einem Medium oder Ergebnis hat gar keine Kontrolle, und nichts ist über ihn entschieden.',
  },
  why: {
    en: 'Controls belong alongside each step; a step without one is where the team looks first.',
    de: 'Kontrollen gehören neben jeden Schritt; wo keine steht, schaut das Team zuerst hin.',
  },
  todo: {
    en: 'Put the control that is really in place beside the step, or decide with the business to accept, avoid, transfer or mitigate the risk.',
    de: 'Die Kontrolle, die es wirklich gibt, neben den Schritt setzen – oder mit dem Business entscheiden: Risiko akzeptieren, vermeiden, übertragen oder mindern.',
  },
  source: 'The method: security controls stand alongside each step, and the path is searched for gaps in them.',
  suggest: [],
  frameworks: [],
  find: eachStep((reading, step) =>
    step.state === 'gap'
      ? {
          ...aboutStep(reading, step, severityOfPhase(reading, step.phase), {
            en: `No security control stands at ${quote(step.title)}.`,
            de: `Bei ${quote(step.title, 'de')} steht keine Sicherheitskontrolle.`,
          }),
          suggest: suggestedAt(reading, step),
        }
      : undefined,
  ),
}
