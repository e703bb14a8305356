import { findJsonError, parsePathMap } from '@pathwall/domain'
import { MAX_FILE_BYTES, type FileProblem } from './fileProblem.ts'

export type MapFileResult = { ok: true; file: unknown; title: string } | { ok: false; problem: FileProblem }

/**
 * Reads a map file as far as it can be judged here: size, text, JSON, and every rule of the format. `file` is the JSON
 * value as it came, with all its fields. Nothing is sent.
 */
export async function readMapFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<MapFileResult> {
  if (file.size > MAX_FILE_BYTES) return refused({ kind: 'tooLarge', sizeBytes: file.size })
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return refused({ kind: 'unreadable' })
  }
  const text = decode(bytes)
  return text === undefined ? refused({ kind: 'notText' }) : readMapText(text)
}

function readMapText(text: string): MapFileResult {
  if (text.trim() === '') return refused({ kind: 'empty' })
  const error = findJsonError(text)
  if (error !== undefined)
    return refused(error.near === '' ? { kind: 'cutOff', line: error.line } : { kind: 'notJson', ...error })
  const file: unknown = JSON.parse(text)
  const parsed = parsePathMap(file)
  if (!parsed.ok) return refused({ kind: 'issues', issues: parsed.issues })
  return { ok: true, file, title: parsed.value.title }
}

/** UTF-8, with or without a byte order mark; undefined for any other bytes. */
function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function refused(problem: FileProblem): MapFileResult {
  return { ok: false, problem }
}
