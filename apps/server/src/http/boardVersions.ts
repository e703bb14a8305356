import { AppError } from '@pathwall/domain'
import type { VersionInfo, VersionKind } from '@pathwall/storage'
import { z } from 'zod'
import { createKeyedTurns } from '../access/createKeyedTurns.ts'
import { facilitator, type BoardCaller } from './boardCaller.ts'
import type { RouteRequest } from './route.ts'

/** A version as people are told of it. */
export interface VersionAnswer {
  id: string
  kind: VersionKind
  name: string | null
  at: string
  /** The name of whoever asked for it; null for the server itself. */
  by: string | null
  counts: Readonly<Record<string, number>>
}

export function toVersionAnswer({ id, kind, name, at, by, counts }: VersionInfo): VersionAnswer {
  return { id, kind, name: name ?? null, at: new Date(at).toISOString(), by: by ?? null, counts }
}

export const versionName = z.strictObject({ name: z.string().trim().min(1).max(80) })

/** Anybody on a board may ask for versions of it to be read, which takes a while: one after the other for each board. */
export const versionTurns = createKeyedTurns(50)

/** Ids of versions are asked for as they stand in the path; storage knows which there are. */
export function versionIdOf(params: Readonly<Record<string, string>>): string {
  return params['version'] ?? ''
}

/** Lets facilitators through who may change the map. @throws as `facilitator`, and AppError `board/archived` */
export async function mapFacilitator(route: RouteRequest): Promise<BoardCaller> {
  const caller = await facilitator(route)
  if (!caller.isArchived) return caller
  throw new AppError('board/archived', 'The board is archived. Take it out of the archive first; nothing was changed.')
}
