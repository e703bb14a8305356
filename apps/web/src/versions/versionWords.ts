import { wordsOfFailure } from '../access/wordsOfFailure.ts'
import { t } from '../messages/messages.ts'
import type { Failure } from '../session/askServer.ts'
import type { Differences } from './readDifferences.ts'
import type { BoardVersion } from './versionAnswers.ts'

/** What a version is called: its name, or why it was kept. */
export function titleOfVersion({ name, kind }: BoardVersion): string {
  return name === '' ? t(`versions.kind.${kind}`) : name
}

/** Day and time, e.g. "12 May 2026, 14:03". */
export function momentOf({ at }: Pick<BoardVersion, 'at'>, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** "Since then: 12 notes added, 3 controls removed and 2 gaps closed." */
export function wordsOfDifferences(differences: Differences, language: string): string {
  if (differences.length === 0) return t('versions.sinceNothing')
  const words = differences.map(([difference, count]) => t(`versions.diff.${difference}`, { count }))
  return t('versions.since', { changes: new Intl.ListFormat(language).format(words) })
}

/** Why something about a version was not done, that nothing was changed, and what to do. */
export function wordsOfVersionFailure(failure: Failure): string {
  if (failure.code === 'board/no-version') return t('versions.failed.gone')
  if (failure.code === 'board/too-many-versions') return t('versions.failed.tooMany')
  if (failure.code === 'board/archived') return t('versions.archived')
  return wordsOfFailure(failure)
}
