import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { StateIcon } from '../ui/StateIcon.tsx'
import { countGaps } from './countGaps.ts'
import styles from './FindingsSummary.module.css'

/** How many steps have no control and what else was found, in two lines. */
export function FindingsSummary({ openCount, children }: { openCount: number; children: ReactNode }) {
  return (
    <header className={styles.summary}>
      <Headline openCount={openCount} />
      {children}
    </header>
  )
}

function Headline({ openCount }: { openCount: number }) {
  const gaps = useBoard(({ analysis }) => countGaps(analysis))
  const others = Math.max(0, openCount - gaps)
  const steps = useBoard(({ analysis }) => analysis.summary.steps)
  const noteCount = useBoard(({ map }) => map.notes.length)
  const judged = steps.covered + steps.accepted + steps.planned + steps.gap
  if (judged === 0) return <p className={styles.empty}>{t(noteCount === 0 ? 'findings.empty' : 'findings.noSteps')}</p>
  return (
    <div>
      {gaps === 0 ? (
        <h2 className={styles.headline} data-state="covered">
          <CircleCheck size={20} aria-hidden />
          {t(steps.covered === judged ? 'findings.allCovered' : 'findings.noGap')}
        </h2>
      ) : (
        <h2 className={styles.headline} data-state="gap">
          <StateIcon state="gap" size={20} />
          {t('findings.count', { count: gaps })}
        </h2>
      )}
      <p className={styles.total}>
        {t('findings.ofJudged', { count: judged })} · {t('findings.others', { count: others })}
      </p>
    </div>
  )
}
