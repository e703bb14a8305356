import { useCallback, useEffect, useState } from 'react'
import type { Answer, Failure } from '../session/askServer.ts'

export type Load<T> = { status: 'loading' } | { status: 'failed'; failure: Failure } | { status: 'ready'; value: T }

/**
 * What the server answers, asked again whenever `ask` or `news` changes; until the next answer the last one stands. `ask`
 * must be the same function for the same question.
 */
export function useAnswer<T>(ask: () => Promise<Answer<T>>, news: number): { load: Load<T>; reload: () => void } {
  const [load, setLoad] = useState<Load<T>>({ status: 'loading' })
  const [again, setAgain] = useState(0)
  useEffect(() => {
    let isWanted = true
    void ask().then((answer) => {
      if (!isWanted) return
      setLoad(answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', failure: answer.failure })
    })
    return () => {
      isWanted = false
    }
  }, [ask, news, again])
  const reload = useCallback(() => setAgain((count) => count + 1), [])
  return { load, reload }
}
