import {
  MAP_LIMITS,
  TEMPLATES,
  createTemplateMap,
  parsePathMap,
  toIssues,
  type Issue,
  type PathMap,
} from '@pathwall/domain'
import { z } from 'zod'
import { parseJson, type NotJson } from '../http/parseJson.ts'

/** What a request to make a board asks for, or what is wrong with it. */
export type Seed =
  | { kind: 'map'; map: PathMap }
  /** It is not even JSON. */
  | ({ kind: 'unreadable' } & NotJson)
  /** Places in a map are named as they stand in its file. */
  | { kind: 'invalid'; message: string; issues: readonly Issue[] }

const boardRequest = z.strictObject({
  title: z.string().trim().min(1).max(MAP_LIMITS.titleLength).optional(),
  template: z.enum(TEMPLATES).optional(),
  map: z.unknown().optional(),
})

/** Reads the body of a request to make a board. */
export function readSeed(body: Uint8Array): Seed {
  const json = parseJson(body)
  if (!json.ok) return { kind: 'unreadable', ...json.problem }
  const parsed = boardRequest.safeParse(json.value, { reportInput: true })
  if (!parsed.success) return invalid('The request is not valid; no board was made', toIssues(parsed.error))
  const { title, template, map: file } = parsed.data
  if (file === undefined)
    return { kind: 'map', map: createTemplateMap(template ?? 'path-to-production', title ?? 'Untitled board') }
  if (template !== undefined)
    return invalid('The request is not valid; no board was made', [
      { path: 'template', message: 'cannot go together with a map: leave one of them out' },
    ])
  const map = parsePathMap(file)
  if (!map.ok) return invalid('The map is not valid; no board was made', map.issues)
  return { kind: 'map', map: title === undefined ? map.value : { ...map.value, title } }
}

function invalid(message: string, issues: readonly Issue[]): Seed {
  return { kind: 'invalid', message, issues }
}
