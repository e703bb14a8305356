/** Every expected failure of IO. Each edge maps these to its own language: HTTP status, close code, exit code. */
export type AppErrorCode =
  | 'input/invalid'
  | 'input/too-large'
  | 'access/missing-token'
  | 'access/unknown-token'
  | 'access/expired-link'
  | 'access/passphrase-needed'
  | 'access/wrong-passphrase'
  | 'access/removed'
  | 'access/role'
  | 'access/foreign-origin'
  | 'access/sign-in-needed'
  | 'access/sign-in-failed'
  | 'access/sign-in-unavailable'
  | 'access/last-facilitator'
  | 'access/too-many-failures'
  | 'access/no-link'
  | 'access/no-person'
  | 'limit/reached'
  | 'board/not-found'
  | 'board/archived'
  | 'board/no-version'
  | 'board/too-many-versions'
  | 'board/save-failed'
  | 'board/too-large'
  | 'server/overloaded'
  | 'server/start-failed'

/** An expected failure. `details` carries ids and sizes, never tokens or note text. */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: AppErrorCode,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = options.details ?? {}
  }
}
