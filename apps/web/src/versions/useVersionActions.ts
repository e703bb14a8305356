import { useState } from 'react'
import { t } from '../messages/messages.ts'
import type { Answer } from '../session/askServer.ts'
import { boardPath } from '../session/boardLink.ts'
import { rememberBoard } from '../session/recentBoards.ts'
import type { VersionRequests } from './versionRequests.ts'
import { wordsOfVersionFailure } from './versionWords.ts'

/** What was done, and what one may want to do next. */
export interface VersionOutcome {
  words: string
  /** By which it can be undone. */
  undoVersion?: string
  /** Where a new board is. */
  path?: string
}

export interface VersionActionsOptions {
  requests: VersionRequests
  onChanged: () => void
}

/** What can be done with versions, one at a time, and what has come of it. */
export function useVersionActions({ requests, onChanged }: VersionActionsOptions) {
  const [outcome, setOutcome] = useState<VersionOutcome>()
  const [failure, setFailure] = useState<string>()
  const [isWorking, setWorking] = useState(false)

  const perform = async <T>(
    ask: () => Promise<Answer<T>>,
    toOutcome: (value: T) => VersionOutcome,
  ): Promise<boolean> => {
    setWorking(true)
    setFailure(undefined)
    const answer = await ask()
    setWorking(false)
    if (answer.ok) setOutcome(toOutcome(answer.value))
    else setFailure(wordsOfVersionFailure(answer.failure))
    // Also when it failed: perhaps what was shown is no longer so.
    onChanged()
    return answer.ok
  }

  return {
    outcome,
    failure,
    isWorking,
    restore: (id: string, when: string) =>
      perform(
        () => requests.restore(id),
        ({ undoVersion, hasChanged }) =>
          hasChanged
            ? { words: t('versions.restored', { when }), undoVersion }
            : { words: t('versions.restoredNothing') },
      ),
    undo: (id: string) =>
      perform(
        () => requests.restore(id),
        () => ({ words: t('versions.undone') }),
      ),
    copy: (id: string, title: string) =>
      perform(
        () => requests.copy(id, title),
        (board) => {
          rememberBoard({ id: board.id, title: board.title, tokens: board.tokens, openedAt: Date.now() })
          return { words: t('versions.copied'), path: boardPath(board.id, board.tokens.facilitator) }
        },
      ),
    rename: (id: string, name: string) =>
      perform(
        () => requests.rename(id, name),
        (version) => ({ words: t('versions.named', { name: version.name }) }),
      ),
  }
}
