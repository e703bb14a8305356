import type { AppErrorCode } from '@pathwall/domain'
import type { Append } from './sqliteLog.ts'
import type { SqliteMethods } from './sqliteMethods.ts'
import { ThreadError } from './threadError.ts'

/** What the storage's thread is started with. */
export interface SqliteThreadData {
  folder: string
  maxSizeBytes: number | undefined
  groupCommitMs: number
}

export type SqliteRequest =
  | { id: number; type: 'call'; method: keyof SqliteMethods; args: unknown[] }
  | { id: number; type: 'append'; append: Append }
  | { id: number; type: 'close' }

/** Goes with a reply that answers nothing: its value is a `StorageTrouble`. */
export const TROUBLE_ID = -1

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
