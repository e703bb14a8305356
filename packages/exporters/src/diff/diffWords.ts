import type { FindingThen, StepState } from '@pathwall/analyzer'
import type { DecisionKind, Language, NoteKind } from '@pathwall/domain'

/** Sections of a comparison, in the order in which a lead reads them. */
export const DIFF_SECTIONS = [
  'opened',
  'closed',
  'decided',
  'suppressed',
  'reopened',
  'controlsAdded',
  'controlsRemoved',
  'notesAdded',
  'notesRemoved',
  'notesChanged',
  'arrowsAdded',
  'arrowsRemoved',
  'framesAdded',
  'framesRemoved',
  'decisionsAdded',
  'decisionsRemoved',
  'decisionsChanged',
] as const
export type DiffSection = (typeof DIFF_SECTIONS)[number]

/** The words around a comparison, for people. */
export interface DiffWords {
  sections: Readonly<Record<DiffSection, string>>
  same: string
  title: (before: string, after: string) => string
  moved: (count: number) => string
  other: string
  coverage: (before: string, after: string) => string
  kinds: Readonly<Record<NoteKind, string>>
  states: Readonly<Record<StepState | 'absent', string>>
  decisions: Readonly<Record<DecisionKind, string>>
  statuses: Readonly<Record<FindingThen['status'], string>>
}

const en: DiffWords = {
  sections: {
    opened: 'Newly open',
    closed: 'Closed',
    decided: 'Decided',
    suppressed: 'Called not relevant',
    reopened: 'Open again',
    controlsAdded: 'Controls added',
    controlsRemoved: 'Controls removed',
    notesAdded: 'Notes added',
    notesRemoved: 'Notes removed',
    notesChanged: 'Notes changed',
    arrowsAdded: 'Arrows added',
    arrowsRemoved: 'Arrows removed',
    framesAdded: 'Frames added',
    framesRemoved: 'Frames removed',
    decisionsAdded: 'Decisions recorded',
    decisionsRemoved: 'Decisions withdrawn',
    decisionsChanged: 'Decisions changed',
  },
  same: 'The maps are alike.',
  title: (before, after) => `“${before}” is now “${after}”`,
  moved: (count) => `${count} ${count === 1 ? 'note' : 'notes'} moved`,
  other: 'Something else differs too: frames, arrows, areas of phases, or fields of other tools',
  coverage: (before, after) => `Steps with a control or an accepted risk: ${before}, now ${after}`,
  kinds: { people: 'people', media: 'medium', deliverable: 'deliverable', control: 'control' },
  states: {
    covered: 'covered',
    planned: 'only planned',
    gap: 'no control',
    accepted: 'accepted',
    none: 'not judged',
    absent: 'not there',
  },
  decisions: { accept: 'accept', avoid: 'avoid', transfer: 'transfer', mitigate: 'mitigate' },
  statuses: { open: 'open', decided: 'decided', suppressed: 'not relevant', absent: 'not found' },
}

const de: DiffWords = {
  sections: {
    opened: 'Neu offen',
    closed: 'Erledigt',
    decided: 'Entschieden',
    suppressed: 'Hier nicht relevant',
    reopened: 'Wieder offen',
    controlsAdded: 'Kontrollen hinzugekommen',
    controlsRemoved: 'Kontrollen weggefallen',
    notesAdded: 'Zettel hinzugekommen',
    notesRemoved: 'Zettel weggefallen',
    notesChanged: 'Zettel geändert',
    arrowsAdded: 'Pfeile hinzugekommen',
    arrowsRemoved: 'Pfeile weggefallen',
    framesAdded: 'Rahmen hinzugekommen',
    framesRemoved: 'Rahmen weggefallen',
    decisionsAdded: 'Entscheidungen festgehalten',
    decisionsRemoved: 'Entscheidungen zurückgezogen',
    decisionsChanged: 'Entscheidungen geändert',
  },
  same: 'Die Karten sind gleich.',
  title: (before, after) => `„${before}“ heißt jetzt „${after}“`,
  moved: (count) => `${count} Zettel verschoben`,
  other: 'Auch anderes ist verschieden: Rahmen, Pfeile, Flächen der Phasen oder Felder anderer Werkzeuge',
  coverage: (before, after) => `Schritte mit Kontrolle oder akzeptiertem Risiko: ${before}, jetzt ${after}`,
  kinds: { people: 'Beteiligte', media: 'Medium', deliverable: 'Ergebnis', control: 'Kontrolle' },
  states: {
    covered: 'abgedeckt',
    planned: 'nur geplant',
    gap: 'ohne Kontrolle',
    accepted: 'akzeptiert',
    none: 'nicht bewertet',
    absent: 'nicht da',
  },
  decisions: { accept: 'akzeptieren', avoid: 'vermeiden', transfer: 'übertragen', mitigate: 'mindern' },
  statuses: { open: 'offen', decided: 'entschieden', suppressed: 'nicht relevant', absent: 'nicht gefunden' },
}

export const DIFF_WORDS: Readonly<Record<Language, DiffWords>> = { en, de }
