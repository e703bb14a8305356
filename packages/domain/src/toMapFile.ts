import { MAP_FIELDS } from './mapFile.ts'
import type { Extra, PathMap } from './pathMap.ts'

/** The `p2p-map/1` JSON value of a map. Fields that this version does not know stand again where they came from. */
export function toMapFile(map: PathMap): Record<string, unknown> {
  const { phases, notes, arrows, frames, decisions, suppressions, ...rest } = map
  return {
    ...unfold(rest, MAP_FIELDS.map),
    phases: phases.map((area) => unfold(area, MAP_FIELDS.phases)),
    notes: notes.map((note) => unfold(note, MAP_FIELDS.notes)),
    arrows: arrows.map((arrow) => unfold(arrow, MAP_FIELDS.arrows)),
    frames: frames.map((frame) => unfold(frame, MAP_FIELDS.frames)),
    decisions: decisions.map((decision) => unfold(decision, MAP_FIELDS.decisions)),
    suppressions: suppressions.map((suppression) => unfold(suppression, MAP_FIELDS.suppressions)),
  }
}

/** What is called extra but bears a known name did not come from a parser: it must not speak for the known field. */
function unfold({ extra = {}, ...known }: { extra?: Extra }, fields: ReadonlySet<string>): Record<string, unknown> {
  const strange = Object.entries(extra).filter(([name]) => !fields.has(name) && name !== '__proto__')
  return { ...known, ...Object.fromEntries(strange) }
}
