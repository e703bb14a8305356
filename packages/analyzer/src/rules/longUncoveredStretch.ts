import type { Step } from '../analysis.ts'
import { createListMemory } from '../ground/createListMemory.ts'
import { aboutSteps } from './aboutStep.ts'
import { longestWalk } from './longestWalk.ts'
import { quote } from './quote.ts'
import type { Hit, Reading, Rule } from './rule.ts'
import { connectedGroups, stepGraph } from './stepGraph.ts'

/** Steps one after the other at which nothing is in place. */
export const longUncoveredStretch: Rule = {
  id: 'COV-04',
  severity: 'high',
  title: { en: 'Long uncovered stretch', de: 'Lange Strecke ohne Kontrolle' },
  when: {
    en: 'Arrows lead through 3 or more steps in a row that have no active control and about which nothing is decided. One finding for each connected group of such steps that holds such a row. The number is a setting.',
    de: 'Pfeile führen durch 3 oder mehr Schritte hintereinander, die keine aktive Kontrolle haben und über die nichts entschieden ist. Ein Befund für jede zusammenhängende Gruppe solcher Schritte, in der es so eine Folge gibt. Die Zahl ist einstellbar.',
  },
  why: {
    en: 'Work travels a long way, and nothing on it would stop or notice a problem.',
    de: 'Arbeit legt einen weiten Weg zurück, und nichts auf ihm würde ein Problem aufhalten oder bemerken.',
  },
  todo: {
    en: 'Find the one hand-over on this stretch where a check costs least and stops most, and put a control there first.',
    de: 'Die eine Übergabe auf dieser Strecke suchen, an der eine Prüfung am wenigsten kostet und am meisten aufhält, und dort zuerst eine Kontrolle einführen.',
  },
  source: 'The method: the path is read as a stream of value, from end to end, and searched for gaps.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const graph = stepGraph(reading)
    const uncovered = reading.steps.filter(({ state }) => state === 'gap' || state === 'planned')
    return connectedGroups(uncovered, graph).flatMap((group) =>
      inSameGroup(group, reading.flows, () => findStretch(reading, group)),
    )
  },
}

/** Steps are the same objects while they have not changed, and flows are the same list. */
const inSameGroup = createListMemory<Step, Hit[]>()

function findStretch(reading: Reading, group: readonly Step[]): Hit[] {
  const walk = longestWalk(group, stepGraph(reading).after)
  if (walk === undefined || walk.length < Math.max(2, reading.settings.longStretchSteps)) return []
  const { from, to, length } = walk
  const besides = group.length - length
  const more = {
    en: besides === 0 ? '' : `, nor at ${besides} more connected with them`,
    de:
      besides === 0
        ? ''
        : besides === 1
          ? ', auch bei 1 weiteren Schritt nicht, der daran hängt'
          : `, auch bei ${besides} weiteren Schritten nicht, die daran hängen`,
  }
  return [
    aboutSteps(reading, group, 'high', {
      en: `From ${quote(from.title)} to ${quote(to.title)} no control is in place at ${length} steps in a row${more.en}.`,
      de: `Von ${quote(from.title, 'de')} bis ${quote(to.title, 'de')} ist bei ${length} Schritten hintereinander keine Kontrolle vorhanden${more.de}.`,
    }),
  ]
}
