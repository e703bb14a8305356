import type { Issue } from '@pathwall/domain'

/** A map file is text; the largest map the format allows is far below this. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024

/** Why a map file was not opened. */
export type FileProblem =
  | { kind: 'tooLarge'; sizeBytes: number }
  | { kind: 'several' | 'noParser' | 'unreadable' | 'notText' | 'empty' }
  | { kind: 'cutOff'; line: number }
  | { kind: 'notJson'; line: number; column: number; near: string }
  | { kind: 'issues'; issues: Issue[] }
