import { AppError, type Role } from '@pathwall/domain'
import type { BoardStorage } from '@pathwall/storage'
import { findOpenGrant } from './findOpenGrant.ts'
import type { Passes } from './pass.ts'
import { personIdOf, type Personal } from './personId.ts'

/** What access looks things up in. */
export interface Access {
  storage: Pick<BoardStorage, 'readHead' | 'findGrant' | 'findPerson'>
  passes: Passes
}

/** What a caller shows at the door. */
export interface Credentials extends Personal {
  /** Of the link. */
  token: string | undefined
  pass: string | undefined
}

export interface AccessRequest extends Credentials {
  boardId: string
  /** Milliseconds since 1970. */
  now: number
  /** When the pass had to be valid; now, if not said. Who is in stays in. */
  enteredAt?: number
}

/** What somebody may do on a board, and by what. */
export interface BoardAccess {
  /** What a facilitator decided about the person, else the link's role. */
  role: Role
  /** The role allows it and the board is not archived. */
  mayEdit: boolean
  isArchived: boolean
  grantRole: Role
  tokenHash: string
  /** When the link ends, ms since 1970. */
  expiresAt: number | undefined
  /** Undefined for somebody who shows no more than a link. */
  personId: string | undefined
  /** By the identity, else as noted on an earlier visit; undefined for somebody new. */
  personName: string | undefined
  accessVersion: number
}

/**
 * What a caller may do on a board; never more than its link's grant and the facilitators' decisions say at this moment.
 * @throws AppError `access/missing-token`, `access/unknown-token`, `access/expired-link`, `access/passphrase-needed`,
 * `access/removed`, `board/not-found`
 */
export async function authorize({ storage, passes }: Access, request: AccessRequest): Promise<BoardAccess> {
  const { boardId, pass, now, enteredAt = now } = request
  const { head, grant } = await findOpenGrant(storage, request)
  const { tokenHash, passphraseHash } = grant
  const isKnown =
    passphraseHash === undefined ||
    (pass !== undefined && (await passes.isValid(pass, { boardId, tokenHash, passphraseHash }, enteredAt)))
  if (!isKnown)
    throw new AppError('access/passphrase-needed', 'The link has a passphrase, and it has to be given first.')
  const personId = personIdOf(boardId, request)
  const person = personId === undefined ? undefined : await storage.findPerson(boardId, personId)
  if (person?.isRemoved === true)
    throw new AppError('access/removed', 'A facilitator has removed you from this board. Ask them to let you in again.')
  const role = person?.role ?? grant.role
  return {
    role,
    mayEdit: role !== 'viewer' && !head.isArchived,
    isArchived: head.isArchived,
    grantRole: grant.role,
    tokenHash,
    expiresAt: grant.expiresAt,
    personId,
    personName: request.identity?.name ?? person?.name,
    accessVersion: head.accessVersion,
  }
}
