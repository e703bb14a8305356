import type { Language, Localized } from '@pathwall/domain'
import type { ControlState, Step } from '../analysis.ts'
import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import { quote } from './quote.ts'
import type { Reading, Rule } from './rule.ts'
import { severityOfPhase } from './severityOfPhase.ts'
import { suggestedAt } from './suggestedAt.ts'

/** A step whose controls are all planned, doubted or denied. Stands in for COV-01 there. */
export const onlyPlannedControl: Rule = {
  id: 'COV-03',
  severity: 'phase',
  title: { en: 'Only a planned or doubtful control', de: 'Nur eine geplante oder fragliche Kontrolle' },
  when: {
    en: 'A step has controls, but every one of them is planned, in question or denied, and nothing is decided about it. Stands in for COV-01 there.',
    de: 'Ein Schritt hat Kontrollen, aber jede ist geplant, fraglich oder verneint, und nichts ist über ihn entschieden. Steht dort statt COV-01.',
  },
  why: {
    en: 'Something that does not exist yet does not protect.',
    de: 'Was es noch nicht gibt, schützt nicht.',
  },
  todo: {
    en: 'First find out whether it is in place today, and if it is, say so on its note. Else put a date and an owner on the plan, and decide what holds until then.',
    de: 'Zuerst klären, ob es das heute schon gibt, und wenn ja, es auf dem Zettel sagen. Sonst dem Plan ein Datum und jemanden geben, der ihn verantwortet, und entscheiden, was bis dahin gilt.',
  },
  source: 'The method: the map shows the reality of the team.',
  suggest: [],
  frameworks: [],
  find: eachStep((reading, step) =>
    step.state === 'planned'
      ? {
          ...aboutStep(reading, step, severityOfPhase(reading, step.phase), messageFor(reading, step)),
          related: step.controls,
          suggest: suggestedAt(reading, step),
        }
      : undefined,
  ),
}

const WORDS: Record<ControlState, Localized> = {
  active: { en: 'in place', de: 'vorhanden' },
  planned: { en: 'planned', de: 'geplant' },
  question: { en: 'in question', de: 'fraglich' },
  negated: { en: 'not in place', de: 'nicht vorhanden' },
}

function messageFor({ notes, bindings }: Reading, step: Step): Localized {
  const controlsIn = (language: Language): string =>
    step.controls
      .map((id) => {
        const state = WORDS[bindings[id]?.state ?? 'question'][language]
        return `${quote(notes.get(id)?.text ?? '', language)} ${language === 'de' ? 'ist' : 'is'} ${state}`
      })
      .join(', ')
  return {
    en: `Nothing protects ${quote(step.title)} today: ${controlsIn('en')}.`,
    de: `Nichts schützt ${quote(step.title, 'de')} heute: ${controlsIn('de')}.`,
  }
}
