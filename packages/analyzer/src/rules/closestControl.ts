import { PHASES, type Localized, type Note, type NoteId, type Phase } from '@pathwall/domain'
import type { ControlState } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import { inPhases } from './inPhases.ts'
import { quote } from './quote.ts'
import type { ReadControl, Reading } from './rule.ts'

/** Controls that a rule asks for, and where. All five phases: wherever they stand. */
export interface Wanted {
  anyOf: readonly string[]
  phases: readonly Phase[]
}

/** What comes closest to a control that the map does not have. */
export interface Closest {
  /** How it falls short, as the end of a sentence: `“Scan?” at “Build” is only a question.` */
  words: Localized
  notes: NoteId[]
}

/** Whether the map has one of the wanted controls: active, recognised, in one of the phases, bound to a step or not. */
export function hasControl(reading: Reading, wanted: Wanted): boolean {
  return controlsOf(reading, wanted).length > 0
}

/** The wanted controls that the map has. */
export function controlsOf(reading: Reading, wanted: Wanted): ReadControl[] {
  return namedControls(reading, wanted, 'active').filter(({ phase }) => isInPhases(phase, wanted))
}

/** A medium or deliverable in one of the phases that names a wanted control: it may be there, and have the wrong colour. */
export function misplacedControl(reading: Reading, wanted: Wanted): Closest | undefined {
  const found = wanted.anyOf
    .flatMap((id) => reading.misplaced.get(id) ?? [])
    .filter((note) => isInPhases(note.phase ?? reading.stepOf.get(note.id)?.phase ?? null, wanted))
    .sort((a, b) => byCode(a.id, b.id))
  return closest(found, ({ text, kind }) => ({
    en: `${quote(text)} may be it, but it is a ${kind === 'media' ? 'medium' : 'deliverable'} and no control.`,
    de: `${quote(text, 'de')} könnte es sein, ist aber ein ${kind === 'media' ? 'Medium' : 'Ergebnis'} und keine Kontrolle.`,
  }))
}

/** What else there is of the wanted controls. A plan in the right place comes first, then what is in place elsewhere. */
export function closestControl(reading: Reading, wanted: Wanted): Closest | undefined {
  return (
    unproven(reading, wanted, ({ phase }) => isInPhases(phase, wanted)) ??
    closest(namedControls(reading, wanted, 'active'), ({ note, phase }) => ({
      en: `${quote(note.text)} stands ${isPhase(phase) ? inPhases([phase], 'en') : 'in no phase'}.`,
      de: `${quote(note.text, 'de')} steht ${isPhase(phase) ? inPhases([phase], 'de') : 'in keiner Phase'}.`,
    })) ??
    unproven(reading, wanted, () => true)
  )
}

/** The sentence that says what is missing, without its full stop, and what comes closest to it. */
export function missingBut(missing: Localized, found: Closest | undefined): Localized {
  if (found === undefined) return { en: `${missing.en}.`, de: `${missing.de}.` }
  return { en: `${missing.en}: ${found.words.en}`, de: `${missing.de}: ${found.words.de}` }
}

const SHORTCOMINGS: readonly (readonly [ControlState, Localized])[] = [
  ['planned', { en: 'is only planned', de: 'ist nur geplant' }],
  ['question', { en: 'is only a question', de: 'ist nur eine Frage' }],
  ['negated', { en: 'says that it is not in place', de: 'sagt, dass es fehlt' }],
]

function unproven(reading: Reading, wanted: Wanted, isMeant: (control: ReadControl) => boolean): Closest | undefined {
  for (const [state, words] of SHORTCOMINGS) {
    const found = closest(namedControls(reading, wanted, state).filter(isMeant), ({ note, steps: [step] }) => ({
      en: `${quote(note.text)}${step === undefined ? '' : ` at ${quote(step.title)}`} ${words.en}.`,
      de: `${quote(note.text, 'de')}${step === undefined ? '' : ` bei ${quote(step.title, 'de')}`} ${words.de}.`,
    }))
    if (found !== undefined) return found
  }
  return undefined
}

function closest<T extends ReadControl | Note>(found: readonly T[], say: (item: T) => Localized): Closest | undefined {
  const [first] = found
  return first === undefined ? undefined : { words: say(first), notes: [...new Set(found.map(idOf))] }
}

function idOf(item: ReadControl | Note): NoteId {
  return 'note' in item ? item.note.id : item.id
}

const controlsById = new WeakMap<Reading, ReadonlyMap<string, readonly ReadControl[]>>()

/** Controls that stand for one of the wanted ones in this state, in reading order. */
function namedControls(reading: Reading, { anyOf }: Wanted, state: ControlState): ReadControl[] {
  let byId = controlsById.get(reading)
  if (byId === undefined) controlsById.set(reading, (byId = listByCatalogueId(reading)))
  const named = new Set<ReadControl>()
  for (const id of anyOf)
    for (const control of byId.get(id) ?? []) if (control.matches[id] === state) named.add(control)
  if (anyOf.length === 1) return [...named]
  return named.size === 0 ? [] : reading.controls.filter((control) => named.has(control))
}

/** Read once for all rules. */
function listByCatalogueId({ controls }: Reading): Map<string, ReadControl[]> {
  const byId = new Map<string, ReadControl[]>()
  for (const control of controls)
    for (const id of Object.keys(control.matches)) {
      const there = byId.get(id)
      if (there === undefined) byId.set(id, [control])
      else there.push(control)
    }
  return byId
}

function isInPhases(phase: Phase | null, { phases }: Wanted): boolean {
  return phase === null ? PHASES.every((each) => phases.includes(each)) : phases.includes(phase)
}

function isPhase(phase: Phase | null): phase is Phase {
  return phase !== null && PHASES.includes(phase)
}
