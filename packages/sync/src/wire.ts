/**
 * The y-websocket protocol as Pathwall speaks it. Types 0-3 are y-websocket's own; PATHWALL is sent only to
 * clients that asked for it with `?pathwall=1` in the URL, because other clients log an error for unknown types.
 */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, pathwall: 100 } as const

/**
 * Body of a PATHWALL message, after the type.
 * Client to server: `barrier` varuint n, the first one behind the client's answer to the server's sync step 1, without
 * which there is none. Server to client: `durable` varuint n - everything this connection sent before barrier n is stored; `storage` varuint 0 (failing, kept in memory, retried) or 1 (working);
 * once after the connection opened, in this order: `role` varstring facilitator | editor | viewer and
 * varstring the role of the link by which the client came, `board` varuint 1 when
 * archived else 0, `person` varstring the client's own id on this board; whenever it happens: `notice` varstring, one of NOTICES.
 */
export const PATHWALL = { barrier: 0, durable: 1, storage: 2, role: 3, board: 4, notice: 5, person: 6 } as const

/** What may have changed beside the document; whoever shows it asks for it anew over HTTP. */
export const NOTICES = ['people', 'links', 'board', 'versions', 'session'] as const

export type BoardNotice = (typeof NOTICES)[number]

/**
 * Subprotocols of the upgrade: the fixed one the server answers with, and the prefixes that carry the link's token, the
 * secret of this device, and the proof that somebody knew the link's passphrase.
 */
export const SUBPROTOCOL = 'pathwall.v1'
export const TOKEN_SUBPROTOCOL_PREFIX = 'pathwall.token.'
export const PERSON_SUBPROTOCOL_PREFIX = 'pathwall.person.'
export const PASS_SUBPROTOCOL_PREFIX = 'pathwall.pass.'

/** Close codes. 4400-4499 are permanent for the stock client: it does not reconnect. */
export const CLOSE = {
  restart: 1012,
  overload: 1013,
  unauthorized: 4401,
  passphraseNeeded: 4402,
  forbidden: 4403,
  notFound: 4404,
  timedOut: 4408,
  protocolViolation: 4409,
  deleted: 4410,
  roleChanged: 4412,
  tooLarge: 4413,
  tooMany: 4429,
} as const

/** Reasons of a close that tell more than its code; the protocol allows 123 bytes. */
export const CLOSE_REASON = {
  /** With 4401. */
  linkExpired: 'the link has expired',
  linkChanged: 'the link was renewed or revoked',
  /** With 4403. */
  removed: 'removed by a facilitator',
  /** With 4412 and 4403: what this device holds may never come in; it is to begin with an empty document. */
  roleChanged: 'your role changed: begin afresh',
  madeWhileViewing: 'made while only viewing: begin afresh',
  /** With 4412: connect again as you are. */
  newRole: 'your role changed: connect again',
  archived: 'the board was archived: connect again',
  reopened: 'the board is open again: connect again',
} as const

/** Root names a board document may have; an update that names another one is refused. All three are Y.Maps. */
export const ROOTS = ['records', 'meta', 'decisions', 'suppressions'] as const
