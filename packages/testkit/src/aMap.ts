import {
  PHASES,
  PHASE_GAP,
  type Arrow,
  type Decision,
  type Note,
  type NoteKind,
  type PathMap,
  type Phase,
  type StepFrame,
  type Suppression,
} from '@pathwall/domain'

/** What stands at a step, one note per text. Without media or deliverables the step has one of each; without people or controls, none. */
export interface StepParts {
  /** Default `development`; null for a step outside all phases. */
  phase?: Phase | null
  people?: readonly string[]
  media?: readonly string[]
  deliverables?: readonly string[]
  controls?: readonly string[]
  /** Top left corner in map units. Default: right of the phase's other steps, well apart from them. */
  at?: { x: number; y: number }
}

const PHASE_WIDTH = 8_000
const PHASE_HEIGHT = 4_000
const NOTE_PITCH = 210
const STEP_PITCH = 1_200
const ROWS = [
  ['people', 'p'],
  ['media', 'm'],
  ['deliverable', 'd'],
  ['control', 'c'],
] as const satisfies readonly (readonly [NoteKind, string])[]

/** Starts a map with five wide phases and nothing in them. */
export function aMap(title = 'A map'): MapBuilder {
  return new MapBuilder(title)
}

/**
 * Notes of the step `Ship` are called `Ship-p1`, `Ship-m1`, `Ship-d1`, `Ship-c1` and stand close
 * together, one row per kind; different steps stand far apart.
 */
export class MapBuilder {
  private readonly map: PathMap
  private readonly stepsInPhase = new Map<Phase | null, number>()

  constructor(title: string) {
    this.map = {
      schema: 'p2p-map/1',
      title,
      phases: PHASES.map((id, index) => ({
        id,
        order: index + 1,
        x: index * (PHASE_WIDTH + PHASE_GAP),
        y: 0,
        w: PHASE_WIDTH,
        h: PHASE_HEIGHT,
      })),
      lanes: [],
      notes: [],
      arrows: [],
      frames: [],
      decisions: [],
      suppressions: [],
    }
  }

  /** Adds a step; without parts it is a medium and a deliverable. */
  withStep(name: string, { phase = 'development', at, ...parts }: StepParts = {}): this {
    const count = this.stepsInPhase.get(phase) ?? 0
    this.stepsInPhase.set(phase, count + 1)
    const left = (phase === null ? -1 : PHASES.indexOf(phase)) * (PHASE_WIDTH + PHASE_GAP)
    const corner = at ?? { x: left + 100 + count * STEP_PITCH, y: 200 }
    const texts: Record<NoteKind, readonly string[]> = {
      people: parts.people ?? [],
      media: parts.media ?? [name],
      deliverable: parts.deliverables ?? [`${name} result`],
      control: parts.controls ?? [],
    }
    let y = corner.y
    for (const [kind, letter] of ROWS) {
      texts[kind].forEach((text, index) =>
        this.withNote({
          id: `${name}-${letter}${index + 1}`,
          kind,
          text,
          x: corner.x + index * NOTE_PITCH,
          y,
          ...(phase === null ? {} : { phase }),
        }),
      )
      if (texts[kind].length > 0) y += NOTE_PITCH
    }
    return this
  }

  /** Adds one note; by default a control in no phase at 0, 0 whose text is its id. */
  withNote(note: Partial<Note> & Pick<Note, 'id'>): this {
    this.map.notes.push({ kind: 'control', text: note.id, x: 0, y: 0, ...note })
    return this
  }

  /** Connects two notes; the arrow is called `from>to`. */
  withArrow(from: string, to: string, arrow: Partial<Arrow> = {}): this {
    this.map.arrows.push({ id: `${from}>${to}`, from, to, ...arrow })
    return this
  }

  withFrame(frame: Partial<StepFrame> & Pick<StepFrame, 'id'>): this {
    this.map.frames.push({ title: frame.id, x: 0, y: 0, w: 1_000, h: 1_000, ...frame })
    return this
  }

  /** Adds a decision, by default one to accept with owner and reason. */
  withDecision(decision: Partial<Decision> & Pick<Decision, 'notes'>): this {
    this.map.decisions.push({ decision: 'accept', owner: 'Anna', reason: 'Known and small', ...decision })
    return this
  }

  /** Says of a finding, by its fingerprint, that it is not relevant here. */
  withSuppression(suppression: Partial<Suppression> & Pick<Suppression, 'finding'>): this {
    this.map.suppressions.push({ rule: 'DEV-04', reason: 'Not how we work', ...suppression })
    return this
  }

  /** A copy; the builder can go on. */
  build(): PathMap {
    const { phases, notes, arrows, frames, decisions, suppressions, ...rest } = this.map
    const copies = <T extends object>(items: readonly T[]): T[] => items.map((item) => ({ ...item }))
    return {
      ...rest,
      phases: copies(phases),
      notes: copies(notes),
      arrows: copies(arrows),
      frames: copies(frames),
      decisions: copies(decisions),
      suppressions: copies(suppressions),
    }
  }
}
