import { PHASES, type Note } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import { aboutMap } from './aboutMap.ts'
import { closestControl, hasControl, misplacedControl, missingBut, type Wanted } from './closestControl.ts'
import { kindsOf } from './kindsOfStep.ts'
import { namesOneOf } from './namesOneOf.ts'
import { quoteSome } from './quoteSome.ts'
import type { Reading, Rule } from './rule.ts'
import { CONTAINER } from './wordLists.ts'

/** Software travels in containers, and nobody looks into them. */
export const noImageScan: Rule = {
  id: 'DEL-03',
  severity: 'high',
  title: { en: 'Containers without an image scan', de: 'Container ohne Image-Scan' },
  when: {
    en: 'A medium or deliverable speaks of containers, images, Docker, Kubernetes, Helm or OpenShift, and no active control anywhere is a container scan.',
    de: 'Ein Medium oder Ergebnis spricht von Containern, Images, Docker, Kubernetes, Helm oder OpenShift, und keine aktive Kontrolle irgendwo ist ein Container-Scan.',
  },
  why: {
    en: 'What lies beneath your code in the image has weaknesses too, and it ages while nobody builds.',
    de: 'Auch was im Image unter eurem Code liegt, hat Schwachstellen – und altert, während niemand baut.',
  },
  todo: {
    en: 'Scan every image before it is pushed, and those that run again and again.',
    de: 'Jedes Image prüfen, bevor es in die Registry kommt, und die laufenden immer wieder.',
  },
  source: 'The method: containers and runtime environments are inspected regularly.',
  suggest: ['container-scan'],
  frameworks: [],
  find: (reading) => {
    const containers = containersOn(reading)
    if (containers.length === 0 || hasControl(reading, SCAN)) return []
    const closest = misplacedControl(reading, SCAN) ?? closestControl(reading, SCAN)
    const texts = containers.map(({ text }) => text)
    const missing = {
      en: `${quoteSome(texts)} ${texts.length === 1 ? 'speaks' : 'speak'} of containers, and no image scan looks into them`,
      de: `${quoteSome(texts, 'de')} ${texts.length === 1 ? 'spricht' : 'sprechen'} von Containern, und kein Image-Scan schaut hinein`,
    }
    const related = [...containers.map(({ id }) => id), ...(closest?.notes ?? [])]
    return aboutMap(reading, 'high', missingBut(missing, closest), { related })
  },
}

const SCAN: Wanted = { anyOf: ['container-scan'], phases: PHASES }

/** A step is the same object while its notes have not changed. */
const known = new WeakMap<Step, readonly Note[]>()

function containersOn(reading: Reading): Note[] {
  return reading.steps.flatMap((step) => {
    const before = known.get(step)
    if (before !== undefined) return before
    const { media, deliverables } = kindsOf(reading, step)
    const found = [...media, ...deliverables].filter(({ text }) => namesOneOf(text, CONTAINER))
    known.set(step, found)
    return found
  })
}
