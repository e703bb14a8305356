import type { Step } from '../analysis.ts'
import { createListMemory } from '../ground/createListMemory.ts'
import { aboutSteps } from './aboutStep.ts'
import { quoteSome } from './quoteSome.ts'
import type { Hit, Rule } from './rule.ts'
import { connectedGroups, stepGraph } from './stepGraph.ts'

/** A path of its own beside the main one. */
export const separateChain: Rule = {
  id: 'STR-07',
  severity: 'medium',
  title: { en: 'Separate chain', de: 'Getrennte Kette' },
  when: {
    en: 'Arrows connect 2 or more steps with each other, but not with the largest connected group of steps.',
    de: 'Pfeile verbinden 2 oder mehr Schritte miteinander, aber nicht mit der größten zusammenhängenden Gruppe.',
  },
  why: {
    en: 'Two paths that never meet: either a hand-over is missing on the wall, or something reaches production past the controls of the main path.',
    de: 'Zwei Pfade, die sich nie treffen: Entweder fehlt eine Übergabe an der Wand, oder etwas gelangt an den Kontrollen des Hauptpfads vorbei in die Produktion.',
  },
  todo: {
    en: 'Ask where it comes from and where it ends. Draw the missing arrow, or judge it as a path to production of its own.',
    de: 'Fragen, woher sie kommt und wo sie endet. Den fehlenden Pfeil ziehen oder sie als eigenen Pfad in die Produktion bewerten.',
  },
  source: 'The method: the steps are brought into one logical order.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    const groups = connectedGroups(reading.steps, stepGraph(reading))
    let main: { group: readonly Step[]; weight: number } | undefined
    for (const group of groups) {
      const weight = countJudged(group)
      if (main === undefined || weight > main.weight) main = { group, weight }
    }
    return groups
      .filter((group) => group !== main?.group && countJudged(group) >= 2)
      .map((group) =>
        inSameGroup(group, null, () => {
          const titles = group.filter(({ state }) => state !== 'none').map(({ title }) => title)
          return aboutSteps(reading, group, 'medium', {
            en: `${quoteSome(titles)} are connected with each other, but no arrow joins them to the rest of the path.`,
            de: `${quoteSome(titles, 'de')} sind miteinander verbunden, aber kein Pfeil verbindet sie mit dem übrigen Pfad.`,
          })
        }),
      )
  },
}

/** Steps are the same objects while they have not changed. */
const inSameGroup = createListMemory<Step, Hit>()

function countJudged(group: readonly Step[]): number {
  return group.filter(({ state }) => state !== 'none').length
}
