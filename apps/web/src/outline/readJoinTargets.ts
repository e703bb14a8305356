import type { NoteId, Phase } from '@pathwall/domain'
import type { ShownState } from '../ui/StateIcon.tsx'
import { hasEveryWord } from './foldText.ts'
import type { OutlinePhase } from './readOutline.ts'

/** A step with which another one can be made one. */
export interface JoinTarget {
  step: string
  title: string
  state: ShownState
  phase: Phase | null
  notes: NoteId[]
}

/** The other steps whose notes have every word of the query: those of the step's own phase first, then in the outline's order. */
export function readJoinTargets(outline: readonly OutlinePhase[], step: string, query: string): JoinTarget[] {
  const own = outline.find(({ steps }) => steps.some(({ id }) => id === step))?.phase
  const targets = outline.flatMap(({ phase, steps }) =>
    steps
      .filter(({ id, title, notes }) => {
        const words = [title, ...notes.map(({ text }) => text)].join(' ')
        return id !== step && hasEveryWord(words, query)
      })
      .map(({ id, title, state, notes }) => ({ step: id, title, state, phase, notes: notes.map((note) => note.id) })),
  )
  return [...targets.filter(({ phase }) => phase === own), ...targets.filter(({ phase }) => phase !== own)]
}
