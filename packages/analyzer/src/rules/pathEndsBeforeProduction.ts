import { PHASES, type Localized } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import { aboutMap } from './aboutMap.ts'
import { placeInWords } from './placeInWords.ts'
import { quote } from './quote.ts'
import type { Reading, Rule } from './rule.ts'
import { stepGraph } from './stepGraph.ts'

/** No way along the arrows from an idea to a running system. */
export const pathEndsBeforeProduction: Rule = {
  id: 'STR-12',
  severity: 'medium',
  title: { en: 'Path does not reach production', de: 'Pfad erreicht die Produktion nicht' },
  when: {
    en: 'No chain of arrows leads from a step in input or refinement to a step in operations.',
    de: 'Keine Kette von Pfeilen führt von einem Schritt im Input oder in der Verfeinerung zu einem Schritt im Betrieb.',
  },
  why: {
    en: 'The map shows how an idea becomes a running feature. Where the chain breaks, nobody sees how changes get in.',
    de: 'Die Karte zeigt, wie aus einer Idee eine laufende Funktion wird. Wo die Kette reißt, sieht niemand, wie Änderungen hineinkommen.',
  },
  todo: {
    en: 'Take one feature that went live lately and follow it: draw the arrow wherever it changed hands.',
    de: 'Eine Funktion nehmen, die zuletzt live ging, und ihr folgen: überall einen Pfeil ziehen, wo sie den Besitzer wechselte.',
  },
  source: 'The method: the path runs from the start of a discussion to deployment and operation.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const starts = reading.steps.filter(({ phase }) => phase === 'input' || phase === 'refinement')
    const reached = walkFrom(reading, starts)
    if ([...reached].some(({ phase }) => phase === 'operations')) return []
    return aboutMap(reading, 'medium', messageFor(reading, starts, reached))
  },
}

function walkFrom(reading: Reading, starts: readonly Step[]): Set<Step> {
  const { after } = stepGraph(reading)
  const reached = new Set(starts)
  // A set that grows while it is walked through: each step once.
  for (const step of reached) for (const next of after(step)) reached.add(next)
  return reached
}

function messageFor(reading: Reading, starts: readonly Step[], reached: ReadonlySet<Step>): Localized {
  if (!reading.steps.some(({ phase }) => phase === 'operations'))
    return { en: 'The path has no step in operations.', de: 'Der Pfad hat keinen Schritt im Betrieb.' }
  if (starts.length === 0)
    return {
      en: 'The path has no step in input or refinement from which it could start.',
      de: 'Der Pfad hat im Input und in der Verfeinerung keinen Schritt, bei dem er beginnen könnte.',
    }
  const [farthest] = reading.steps.filter((step) => reached.has(step)).toSorted((a, b) => rankOf(b) - rankOf(a))
  const title = farthest?.title ?? ''
  const phase = farthest?.phase
  return {
    en: `From input and refinement the arrows lead no further than to ${quote(title)} ${placeInWords(phase, 'en')}.`,
    de: `Vom Input und von der Verfeinerung führen die Pfeile nur bis ${quote(title, 'de')} ${placeInWords(phase, 'de')}.`,
  }
}

function rankOf({ phase }: Step): number {
  return phase === null ? -1 : PHASES.indexOf(phase)
}
