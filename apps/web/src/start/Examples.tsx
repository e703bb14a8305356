import { ArrowRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { t } from '../messages/messages.ts'
import { loadExample, loadExamples, type Answer, type Example } from './boardsApi.ts'
import { CreationNote } from './CreationNote.tsx'
import { FailureNote } from './FailureNote.tsx'
import styles from './Rows.module.css'
import { useCreateBoard } from './useCreateBoard.ts'

/** Real maps to look at: each opens as a board of one's own. */
export function Examples() {
  const [answer, setAnswer] = useState<Answer<Example[]>>()
  const [round, setRound] = useState(0)
  const { creation, create } = useCreateBoard()
  useEffect(() => {
    let isCurrent = true
    void loadExamples().then((loaded) => {
      if (isCurrent) setAnswer(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [round])

  return (
    <section className={styles.section} aria-labelledby="examples">
      <h2 id="examples">{t('start.examples')}</h2>
      <p className={styles.quiet}>{t('start.examplesLead')}</p>
      {answer === undefined && <p className={styles.waiting}>{t('start.examplesLoading')}</p>}
      {answer?.ok === false && (
        <FailureNote
          title={t(`start.failed.${answer.failure.reason}`)}
          safe={t('start.failed.safe')}
          action={{
            label: t('start.failed.retry'),
            onClick: () => {
              setAnswer(undefined)
              setRound(round + 1)
            },
          }}
        />
      )}
      {answer?.ok === true && answer.value.length === 0 && <p className={styles.waiting}>{t('start.examplesNone')}</p>}
      {answer?.ok === true && answer.value.length > 0 && (
        <ul className={styles.rows}>
          {answer.value.map(({ name, title, notes }) => (
            <li key={name} className={styles.row}>
              <button
                type="button"
                className={styles.open}
                disabled={creation.status === 'working'}
                onClick={() =>
                  create(async () => {
                    const example = await loadExample(name)
                    return example.ok ? { ok: true, value: { map: example.value } } : example
                  })
                }
              >
                <span className={styles.name}>{title}</span>
                {notes !== undefined && <span className={styles.quiet}>{t('start.notes', { count: notes })}</span>}
                <ArrowRight size={16} aria-hidden className={styles.arrow} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <CreationNote creation={creation} working={t('start.openingExample')} />
    </section>
  )
}
