import { normaliseText } from '@pathwall/catalog'
import type { Localized, Note, Phase } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import { createListMemory } from '../ground/createListMemory.ts'
import { rememberByText } from '../ground/rememberByText.ts'
import { aboutNotes } from './aboutNotes.ts'
import { kindsOf } from './kindsOfStep.ts'
import { placeInWords } from './placeInWords.ts'
import { quote } from './quote.ts'
import type { Hit, Reading, Rule } from './rule.ts'

/** The same thing said twice where once is enough. */
export const duplicateNote: Rule = {
  id: 'STR-10',
  severity: 'info',
  title: { en: 'Duplicate note', de: 'Doppelter Zettel' },
  when: {
    en: 'Two notes of the same kind say the same in one step, or two deliverables say the same in one phase. The same people in several steps are normal.',
    de: 'Zwei Zettel derselben Art sagen in einem Schritt dasselbe, oder zwei Ergebnisse in einer Phase. Dieselben Personen in mehreren Schritten sind normal.',
  },
  why: {
    en: 'Either one of them is too much, or they are different things, and nobody can tell which is protected by what.',
    de: 'Entweder ist einer zu viel, oder es sind verschiedene Dinge, und niemand kann sagen, welches wodurch geschützt ist.',
  },
  todo: {
    en: 'Merge them, or write on each what is different about it. If it is the same thing further along, join the steps with an arrow.',
    de: 'Zusammenlegen oder auf jeden schreiben, was an ihm anders ist. Ist es dasselbe ein Stück weiter, die Schritte mit einem Pfeil verbinden.',
  },
  source: 'The method: duplicates and closely related notes are brought together.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    // A control can stand at several steps with its double; the finding is one.
    const hits = new Map(inSteps(reading).map((hit) => [hit.identity.join('\n'), hit]))
    return [...hits.values(), ...inPhases(reading)]
  },
}

const meaningOf = rememberByText((text) => normaliseText(text) || text.trim())

/** Notes that say the same, each with its doubles; what stands alone is left out. */
function doubles(notes: readonly Note[]): Note[][] {
  if (notes.length < 2) return []
  const groups = new Map<string, Note[]>()
  for (const note of notes) {
    const key = `${note.kind} ${meaningOf(note.text)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [note])
    else group.push(note)
  }
  return groups.size === notes.length ? [] : [...groups.values()].filter((group) => group.length > 1)
}

const known = new WeakMap<Step, readonly Hit[]>()

/** Deliverables in a phase are compared with all others there. A step that has not changed is the same object again. */
function inSteps(reading: Reading): Hit[] {
  return reading.steps.flatMap((step) => {
    let hits = known.get(step)
    if (hits === undefined) {
      const notes = [...step.notes, ...step.controls].flatMap((id) => reading.notes.get(id) ?? [])
      const compared = notes.filter((note) => note.kind !== 'deliverable' || phaseOf(note, step) === null)
      hits = doubles(compared).map((group) => aboutNotes(group, step.phase, 'info', messageFor(group, null)))
      known.set(step, hits)
    }
    return hits
  })
}

function inPhases(reading: Reading): Hit[] {
  const byPhase = new Map<Phase, Note[]>()
  for (const step of reading.steps)
    for (const note of kindsOf(reading, step).deliverables) {
      const phase = phaseOf(note, step)
      if (phase === null) continue
      const notes = byPhase.get(phase)
      if (notes === undefined) byPhase.set(phase, [note])
      else notes.push(note)
    }
  return [...byPhase].flatMap(([phase, notes]) =>
    inSamePhase(notes, phase, () =>
      doubles(notes).map((group) => aboutNotes(group, phase, 'info', messageFor(group, phase))),
    ),
  )
}

/** A phase in which nothing has changed is not compared again. */
const inSamePhase = createListMemory<Note, Hit[]>()

function phaseOf(note: Note, step: Step): Phase | null {
  return note.phase ?? step.phase
}

function messageFor(group: readonly Note[], phase: Phase | null): Localized {
  const text = group[0]?.text ?? ''
  const count = group.length
  const en = phase === null ? 'in the same step' : placeInWords(phase, 'en')
  const de = phase === null ? 'im selben Schritt' : placeInWords(phase, 'de')
  return {
    en: `${quote(text)} appears ${count === 2 ? 'twice' : `${count} times`} ${en}.`,
    de: `${quote(text, 'de')} steht ${count === 2 ? 'zweimal' : `${count}-mal`} ${de}.`,
  }
}
