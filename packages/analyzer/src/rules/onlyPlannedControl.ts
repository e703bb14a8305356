import type { ControlState, Step } from '../analysis.ts'
import { aboutStep } from './aboutStep.ts'
import { quote } from './quote.ts'
import type { Reading, Rule } from './rule.ts'
import { severityOfPhase } from './severityOfPhase.ts'

/** A step whose controls are all planned, doubted or denied. Stands in for COV-01 there. */
export const onlyPlannedControl: Rule = {
  id: 'COV-03',
  title: 'Only a planned or doubtful control',
  why: 'Something that does not exist yet does not protect.',
  source: 'The method: the map shows the reality of the team.',
  find: (reading) =>
    reading.steps
      .filter(({ state }) => state === 'planned')
      .map((step) => aboutStep(reading, step, severityOfPhase(step.phase), messageFor(reading, step))),
}

const WORDS: Record<ControlState, string> = {
  active: 'in place',
  planned: 'planned',
  question: 'in question',
  negated: 'not in place',
}

function messageFor({ notes, bindings }: Reading, step: Step): string {
  const controls = step.controls.map((id) => {
    const state = bindings[id]?.state ?? 'question'
    return `${quote(notes.get(id)?.text ?? '')} is ${WORDS[state]}`
  })
  return `Nothing protects ${quote(step.title)} today: ${controls.join(', ')}.`
}
