import { normaliseText } from '@pathwall/catalog'
import type { Localized, Note, Phase } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import { rememberByText } from '../ground/rememberByText.ts'
import { aboutNotes } from './aboutNotes.ts'
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
    const inPhase = new Map<string, Note[]>()
    const hits = new Map<string, Hit>()
    for (const step of reading.steps) {
      const { twice, outputs } = wordsIn(reading, step)
      // A control can stand at several steps with its double; the finding is one.
      for (const notes of twice) addHit(hits, notes, step.phase, 'step')
      for (const [words, note] of outputs) add(inPhase, words, note)
    }
    for (const notes of inPhase.values()) addHit(hits, notes, phaseOf(reading, notes), 'phase')
    return [...hits.values()]
  },
}

interface WordsOfStep {
  /** Notes of one kind that say the same, two or more. */
  twice: readonly (readonly Note[])[]
  /** Its deliverables, with what they say and where. */
  outputs: readonly (readonly [words: string, note: Note])[]
}

/** A step is the same object while neither its notes nor its controls have changed. */
const known = new WeakMap<Step, WordsOfStep>()

function wordsIn({ notes }: Reading, step: Step): WordsOfStep {
  const before = known.get(step)
  if (before !== undefined) return before
  const alike = new Map<string, Note[]>()
  const outputs: [string, Note][] = []
  for (const id of [...step.notes, ...step.controls]) {
    const note = notes.get(id)
    if (note === undefined) continue
    const words = wordsOf(note.text)
    const phase = note.kind === 'deliverable' ? (note.phase ?? step.phase) : null
    if (phase === null) add(alike, `${note.kind} ${words}`, note)
    else outputs.push([`${phase} ${words}`, note])
  }
  const found = { twice: [...alike.values()].filter(({ length }) => length > 1), outputs }
  known.set(step, found)
  return found
}

const wordsOf = rememberByText((text) => normaliseText(text) || text.trim())

function add(map: Map<string, Note[]>, name: string, note: Note): void {
  const notes = map.get(name)
  if (notes === undefined) map.set(name, [note])
  else notes.push(note)
}

function phaseOf(reading: Reading, [first]: readonly Note[]): Phase | null {
  return first === undefined ? null : (first.phase ?? reading.stepOf.get(first.id)?.phase ?? null)
}

function addHit(hits: Map<string, Hit>, notes: readonly Note[], phase: Phase | null, place: 'step' | 'phase'): void {
  const [first] = notes
  if (first === undefined || notes.length < 2) return
  const hit = aboutNotes(notes, phase, 'info', messageFor(first, notes.length, place === 'phase' ? phase : null))
  hits.set(hit.identity.join('\n'), hit)
}

function messageFor({ text }: Note, count: number, phase: Phase | null): Localized {
  const en = phase === null ? 'in the same step' : placeInWords(phase, 'en')
  const de = phase === null ? 'im selben Schritt' : placeInWords(phase, 'de')
  return {
    en: `${quote(text)} appears ${count === 2 ? 'twice' : `${count} times`} ${en}.`,
    de: `${quote(text, 'de')} steht ${count === 2 ? 'zweimal' : `${count}-mal`} ${de}.`,
  }
}
