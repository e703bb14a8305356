import type { AppErrorCode } from '@pathwall/domain'
import type { LoggedUpdate } from './boardStorage.ts'
import { ThreadError } from './threadError.ts'

/** What the storage's thread is started with. */
export interface SqliteThreadData {
  folder: string
  maxSizeBytes: number | undefined
  groupCommitMs: number
}

/** The methods of the boards that can be called from the other thread. */
export type BoardMethod = 'createBoard' | 'hasBoard' | 'findRole' | 'load' | 'saveSnapshot' | 'check'

/** One call of `append`, waiting for the group it is committed with. */
export interface Append {
  boardId: string
  updates: readonly LoggedUpdate[]
}

export type SqliteRequest =
  | { id: number; type: 'call'; method: BoardMethod; args: unknown[] }
  | { id: number; type: 'append'; append: Append }
  | { id: number; type: 'close' }

/** Id 0 answers the start. */
export interface SqliteReply {
  id: number
  value?: unknown
  error?: SentError
}

/** An error as it crosses to the other thread. */
export interface SentError {
  code: AppErrorCode | undefined
  message: string
  details: Record<string, unknown>
}

export function toSentError(error: unknown): SentError {
  if (error instanceof ThreadError) return { code: error.code, message: error.message, details: error.details }
  const message = error instanceof Error ? error.message : String(error)
  const reason = error instanceof Error && 'code' in error ? { reason: String(error.code) } : {}
  return { code: undefined, message, details: reason }
}
