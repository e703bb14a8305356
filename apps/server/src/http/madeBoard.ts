import { ROLES } from '@pathwall/domain'
import type { CreatedBoard } from '../boards/createBoard.ts'
import type { RouteAnswer } from './route.ts'

/** What whoever made a board is told: the only time that the tokens are. `base` has no slash at the end. */
export function madeBoard({ id, tokens }: CreatedBoard, title: string, base: string): RouteAnswer {
  const links = Object.fromEntries(ROLES.map((role) => [role, `${base}/b/${id}#${tokens[role]}`]))
  return { status: 201, headers: { location: `/api/boards/${id}` }, body: { id, title, tokens, links } }
}
