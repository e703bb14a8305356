import type { DocumentTask } from './documentTasks.ts'

/** One piece of work for the thread; it gets the next when it has answered. */
export interface DocumentRequest {
  id: number
  task: DocumentTask
  input: readonly unknown[]
}

export type DocumentReply = { id: number; value: unknown } | { id: number; error: string }
