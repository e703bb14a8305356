import type { NoteKind } from '@pathwall/domain'

export interface PastedNote {
  kind: NoteKind
  text: string
}

/** Words before a colon that choose the kind, English and German; compared in lower case. */
const KIND_WORDS: Record<string, NoteKind> = {
  p: 'people',
  people: 'people',
  person: 'people',
  who: 'people',
  personen: 'people',
  leute: 'people',
  menschen: 'people',
  wer: 'people',
  m: 'media',
  media: 'media',
  medium: 'media',
  meeting: 'media',
  how: 'media',
  medien: 'media',
  termin: 'media',
  wie: 'media',
  d: 'deliverable',
  deliverable: 'deliverable',
  deliverables: 'deliverable',
  what: 'deliverable',
  ergebnis: 'deliverable',
  ergebnisse: 'deliverable',
  was: 'deliverable',
  c: 'control',
  control: 'control',
  controls: 'control',
  kontrolle: 'control',
  kontrollen: 'control',
  maßnahme: 'control',
  massnahme: 'control',
}

/** A pasted list longer than this is cut; a wall of several hundred notes is full. */
const MAX_PASTED_NOTES = 500

/** One note per line that is not blank. A known word and a colon choose the kind; other lines are `fallback`. */
export function readPastedNotes(text: string, fallback: NoteKind): PastedNote[] {
  const notes: PastedNote[] = []
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const trimmed = line.replace(/^\s*(?:[-*•–]\s+)?/, '').trimEnd()
    if (trimmed === '') continue
    const { kind, rest } = splitKind(trimmed)
    const words = rest.trim()
    if (words === '' && kind !== undefined) continue
    notes.push({ kind: kind ?? fallback, text: words })
    if (notes.length === MAX_PASTED_NOTES) break
  }
  return notes
}

function splitKind(line: string): { kind: NoteKind | undefined; rest: string } {
  const colon = line.indexOf(':')
  if (colon <= 0 || colon > 20) return { kind: undefined, rest: line }
  const word = line.slice(0, colon).trim().toLowerCase()
  const kind = Object.hasOwn(KIND_WORDS, word) ? KIND_WORDS[word] : undefined
  return kind === undefined ? { kind: undefined, rest: line } : { kind, rest: line.slice(colon + 1) }
}
