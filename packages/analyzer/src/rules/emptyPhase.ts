import { PHASES, type Localized, type Phase } from '@pathwall/domain'
import { isWholePath } from './aboutMap.ts'
import { inPhases } from './inPhases.ts'
import type { Reading, Rule } from './rule.ts'

/** A phase in which nothing happens. */
export const emptyPhase: Rule = {
  id: 'STR-06',
  severity: 'high',
  title: { en: 'Empty phase', de: 'Leere Phase' },
  when: {
    en: 'One of the five phases has no step with a medium or a deliverable. Not asked before the map has enough steps to be judged as a whole.',
    de: 'Eine der fünf Phasen hat keinen Schritt mit einem Medium oder Ergebnis. Wird erst gefragt, wenn die Karte genug Schritte hat, um als Ganzes bewertet zu werden.',
  },
  why: {
    en: 'A blind spot: the path runs from the first discussion to live operation, and something happens in each part of it.',
    de: 'Ein blinder Fleck: Der Pfad führt vom ersten Gespräch bis in den Betrieb, und in jedem Teil davon geschieht etwas.',
  },
  todo: {
    en: 'Invite somebody who works there and ask: who, through which medium, and what comes out of it?',
    de: 'Jemanden dazuholen, der dort arbeitet, und fragen: wer, über welches Medium, und was kommt dabei heraus?',
  },
  source: 'The method: the session walks through all phases in their order.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    if (!isWholePath(reading)) return []
    const filled = new Set(reading.steps.filter(({ state }) => state !== 'none').map(({ phase }) => phase))
    return PHASES.filter((phase) => !filled.has(phase)).map((phase) => ({
      severity: 'high',
      message: messageFor(reading, phase),
      targetKind: 'phase',
      targets: [],
      phase,
      identity: [phase],
    }))
  },
}

function messageFor({ steps, controls }: Reading, phase: Phase): Localized {
  const [en, de] = [inPhases([phase], 'en'), inPhases([phase], 'de')]
  if (steps.some((step) => step.phase === phase))
    return {
      en: `There are people ${en}, but nothing that they do.`,
      de: `Es gibt Personen ${de}, aber nichts, was sie tun.`,
    }
  if (controls.some((control) => control.phase === phase))
    return {
      en: `There are controls ${en}, but no step for them.`,
      de: `Es gibt Kontrollen ${de}, aber keinen Schritt für sie.`,
    }
  return { en: `There is no step ${en}.`, de: `Es gibt keinen Schritt ${de}.` }
}
