import { CATALOGUE, USUAL_CONTROLS } from '@pathwall/catalog'
import { PHASES, type Phase } from '@pathwall/domain'
import { rememberByText } from '../ground/rememberByText.ts'
import { namesOneOf } from '../rules/namesOneOf.ts'
import { STEP_TOPICS } from './stepTopics.ts'

export interface StepInWords {
  /** Of its people, media and deliverables, in any order. */
  texts: readonly string[]
  /** null: in none. */
  phase: Phase | null
  /** Catalogue ids of what already stands there: not suggested again. */
  taken: readonly string[]
  /** How many at most. */
  limit: number
}

const FIRST = 12
const NEXT = 3
const LEAST = 2
const AT_ITS_PHASE = 4
const ALSO_AT_ITS_PHASE = 2
const ELSEWHERE = -6

/**
 * Catalogue ids of controls that would do a step good, the best first: what its words speak of, weighed with its phase, then
 * what usually stands in the phase. Pure.
 */
export function suggestForStep({ texts, phase, taken, limit }: StepInWords): string[] {
  const usual = usualIn(phase)
  const scores = new Map(usual.map((id, place) => [id, -place - 1] as const))
  for (const [id, points] of pointsFor(texts)) {
    const score = points + fitOf(id, phase) + usualnessOf(usual.indexOf(id))
    if (score > 0) scores.set(id, score)
  }
  return [...scores]
    .filter(([id]) => !taken.includes(id))
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([id]) => id)
}

/** A topic counts once however many notes name it; what several topics ask for is asked for more. */
function pointsFor(texts: readonly string[]): Map<string, number> {
  const points = new Map<string, number>()
  const named = new Set(texts.flatMap(topicsIn))
  for (const topic of STEP_TOPICS)
    if (named.has(topic))
      topic.suggest.forEach((id, place) => {
        const worth = topic.weight * Math.max(LEAST, FIRST - NEXT * place)
        points.set(id, (points.get(id) ?? 0) + worth)
      })
  return points
}

const topicsIn = rememberByText((text) =>
  STEP_TOPICS.filter(({ words }) => words.some((list) => namesOneOf(text, list))),
)

const byId = new Map(CATALOGUE.map((control) => [control.id, control]))

function fitOf(id: string, phase: Phase | null): number {
  const control = byId.get(id)
  if (phase === null || control === undefined) return 0
  if (control.phase === phase) return AT_ITS_PHASE
  return control.phase === 'cross' || control.alsoIn.includes(phase) ? ALSO_AT_ITS_PHASE : ELSEWHERE
}

/** Decides between two that the words ask for alike. */
function usualnessOf(place: number): number {
  return place < 0 ? 0 : 1 / (place + 1)
}

/** Of no phase, or of one that there is not: the first ones of every phase, then the second ones. */
function usualIn(phase: Phase | null): readonly string[] {
  return phase !== null && PHASES.includes(phase) ? USUAL_CONTROLS[phase] : USUAL_ANYWHERE
}

const USUAL_ANYWHERE: readonly string[] = [
  ...new Set(
    PHASES.flatMap((phase) => USUAL_CONTROLS[phase].map((id, place) => ({ id, place })))
      .sort((a, b) => a.place - b.place)
      .map(({ id }) => id),
  ),
]
