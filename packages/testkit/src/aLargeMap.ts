import { PHASES, type Note, type NoteKind, type PathMap, type Phase } from '@pathwall/domain'
import { seededRandom, type SeededRandom } from './seededRandom.ts'

const NOTE_PITCH = 210
/** Between the corners of neighbouring steps: far enough that nobody takes two for one. */
const STEP_PITCH = { x: 1_000, y: 1_250 }
const ROWS = 4
const PHASE_GAP = 400

const WORDS: Record<NoteKind, readonly string[]> = {
  people: ['Product Owner', 'Dev team', 'QA', 'Ops on call', 'Agency (external)', 'Tech lead', 'Data analysts'],
  media: ['Sprint planning', 'Pull request', 'Build pipeline', 'Mail to the team', 'Ticket board', 'Weekly call'],
  deliverable: ['User stories', 'Feature branch', 'Container image', 'Release notes', 'Test report', 'API contract'],
  control: ['Code review', 'Dependency scan', 'Penetration test (planned)', 'Smoke tests', 'Change approval', 'MFA ?'],
}

/**
 * A map with exactly `notes` notes as a team would leave it: steps of people, media, deliverables and perhaps controls in
 * five phases, four rows in each, handed on by arrows and now and then back. The same for the same arguments.
 */
export function aLargeMap(notes: number, seed = 1): PathMap {
  const random = seededRandom(seed)
  const steps: Note[][] = []
  for (let left = notes; left > 0;) {
    const step = aStep(random, steps.length).slice(0, left)
    steps.push(step)
    left -= step.length
  }
  placeSteps(steps)
  return {
    schema: 'p2p-map/1',
    title: `${notes} notes`,
    phases: PHASES.map((id, index) => ({ id, order: index + 1 })),
    lanes: [],
    notes: steps.flat(),
    arrows: connectSteps(random, steps),
    frames: [],
    decisions: [],
    suppressions: [],
  }
}

/** People, media, deliverables and controls of one step, one row per kind, at 0, 0. */
function aStep(random: SeededRandom, index: number): Note[] {
  const counts: readonly (readonly [NoteKind, number])[] = [
    ['people', random.integer(0, 3)],
    ['media', 1],
    ['deliverable', random.integer(1, 2)],
    ['control', random.chance(0.6) ? random.integer(1, 2) : 0],
  ]
  let row = 0
  return counts.flatMap(([kind, count]) => {
    const y = NOTE_PITCH * (count > 0 ? row++ : row)
    return Array.from({ length: count }, (_, column): Note => ({
      id: `s${index}-${kind}${column}`,
      kind,
      text: random.pick(WORDS[kind]),
      x: column * NOTE_PITCH,
      y,
    }))
  })
}

function placeSteps(steps: readonly Note[][]): void {
  const perPhase = Math.max(1, Math.ceil(steps.length / PHASES.length))
  const phaseWidth = Math.ceil(perPhase / ROWS) * STEP_PITCH.x + PHASE_GAP
  steps.forEach((step, index) => {
    const phaseIndex = Math.floor(index / perPhase)
    const place = index % perPhase
    const phase: Phase | undefined = PHASES[phaseIndex]
    for (const note of step) {
      if (phase !== undefined) note.phase = phase
      note.x += phaseIndex * phaseWidth + Math.floor(place / ROWS) * STEP_PITCH.x
      note.y += (place % ROWS) * STEP_PITCH.y
    }
  })
}

/** Each step hands its deliverable to the next one of its row; every tenth sends something back. */
function connectSteps(random: SeededRandom, steps: readonly Note[][]): PathMap['arrows'] {
  const noteOf = (index: number, kind: NoteKind): string | undefined =>
    steps[index]?.find((note) => note.kind === kind)?.id
  return steps.flatMap((_, index) => {
    const back = random.chance(0.1) ? random.integer(0, index) : index
    const targets = [index + ROWS, ...(back === index ? [] : [back])]
    return targets.flatMap((target) => {
      const from = noteOf(index, 'deliverable')
      const to = noteOf(target, 'media')
      return from === undefined || to === undefined ? [] : [{ id: `a${index}-${target}`, from, to }]
    })
  })
}
