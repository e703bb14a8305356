/**
 * The y-websocket protocol as Pathwall speaks it. Types 0-3 are y-websocket's own; PATHWALL is sent only to
 * clients that asked for it with `?pathwall=1` in the URL, because other clients log an error for unknown types.
 */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, pathwall: 100 } as const

/**
 * Body of a PATHWALL message, after the type.
 * Client to server: `barrier` varuint n, the first one behind the client's answer to the server's sync step 1, without
 * which there is none. Server to client: `durable` varuint n - everything this connection sent before barrier n is stored; `storage` varuint 0 (failing, kept in memory, retried) or 1 (working);
 * `role` varstring facilitator | editor | viewer, once after the connection opened.
 */
export const PATHWALL = { barrier: 0, durable: 1, storage: 2, role: 3 } as const

/** Subprotocols of the upgrade: the fixed one the server answers with, and the prefix that carries the token. */
export const SUBPROTOCOL = 'pathwall.v1'
export const TOKEN_SUBPROTOCOL_PREFIX = 'pathwall.token.'

/** Close codes. 4400-4499 are permanent for the stock client: it does not reconnect. */
export const CLOSE = {
  restart: 1012,
  overload: 1013,
  unauthorized: 4401,
  forbidden: 4403,
  notFound: 4404,
  timedOut: 4408,
  protocolViolation: 4409,
  tooLarge: 4413,
  tooMany: 4429,
} as const

/** Root names a board document may have; an update that names another one is refused. All three are Y.Maps. */
export const ROOTS = ['records', 'meta', 'decisions'] as const
