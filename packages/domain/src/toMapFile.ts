import type { Extra, PathMap } from './pathMap.ts'

/** The `p2p-map/1` JSON value of a map. Fields that this version does not know stand again where they came from. */
export function toMapFile(map: PathMap): Record<string, unknown> {
  const { extra, phases, notes, arrows, frames, decisions, ...rest } = map
  return {
    ...rest,
    ...extra,
    phases: phases.map(unfold),
    notes: notes.map(unfold),
    arrows: arrows.map(unfold),
    frames: frames.map(unfold),
    decisions: decisions.map(unfold),
  }
}

function unfold<T extends { extra?: Extra }>({ extra, ...known }: T): Record<string, unknown> {
  return { ...extra, ...known }
}
