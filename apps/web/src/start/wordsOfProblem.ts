import type { Issue } from '@pathwall/domain'
import { t } from '../messages/messages.ts'
import { MAX_FILE_BYTES, type FileProblem } from './fileProblem.ts'

const MEGABYTE = 1024 * 1024

/** Why a file was not opened, in the reader's language, and the places in it that are not right. */
export function wordsOfProblem(problem: FileProblem): { detail?: string; issues?: Issue[] } {
  switch (problem.kind) {
    case 'several':
      return { detail: t('start.fileOne') }
    case 'noParser':
      return { detail: t('start.failed.unreachable') }
    case 'tooLarge':
      return {
        detail: t('start.fileTooLarge', {
          size: Math.ceil((problem.sizeBytes / MEGABYTE) * 10) / 10,
          limit: MAX_FILE_BYTES / MEGABYTE,
        }),
      }
    case 'unreadable':
      return { detail: t('start.fileUnreadable') }
    case 'notText':
      return { detail: t('start.fileNotText') }
    case 'empty':
      return { detail: t('start.fileEmpty') }
    case 'cutOff':
      return { detail: t('start.fileCutOff', { line: problem.line }) }
    case 'notJson':
      return { detail: t('start.fileNotJson', { line: problem.line, column: problem.column, near: problem.near }) }
    case 'issues':
      return { issues: problem.issues }
  }
}
