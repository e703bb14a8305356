import { aboutStep } from './aboutStep.ts'
import { quote } from './quote.ts'
import type { Rule } from './rule.ts'
import { severityOfPhase } from './severityOfPhase.ts'

/** A step at which no control stands and about which nothing is decided. */
export const stepWithoutControl: Rule = {
  id: 'COV-01',
  title: 'Step has no security control',
  why: 'Controls belong alongside each step; a step without one is where the team looks first.',
  source: 'The method: security controls stand alongside each step, and the path is searched for gaps in them.',
  find: (reading) =>
    reading.steps
      .filter(({ state }) => state === 'gap')
      .map((step) =>
        aboutStep(reading, step, severityOfPhase(step.phase), `No security control stands at ${quote(step.title)}.`),
      ),
}
