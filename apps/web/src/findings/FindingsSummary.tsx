import type { Severity } from '@pathwall/analyzer'
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { StateIcon } from '../ui/StateIcon.tsx'
import { countGaps } from './countGaps.ts'
import styles from './FindingsSummary.module.css'

/** How many steps have no control and what else was found, in two lines. */
export function FindingsSummary({ counts, children }: { counts: Record<Severity, number>; children: ReactNode }) {
  return (
    <header className={styles.summary}>
      <Headline counts={counts} />
      {children}
    </header>
  )
}

function Headline({ counts }: { counts: Record<Severity, number> }) {
  const gaps = useBoard(({ analysis }) => countGaps(analysis))
  const { high } = counts
  const findings = counts.high + counts.medium + counts.low + counts.info
  const steps = useBoard(({ analysis }) => analysis.summary.steps)
  const noteCount = useBoard(({ map }) => map.notes.length)
  const judged = steps.covered + steps.accepted + steps.planned + steps.gap
  if (judged === 0) return <p className={styles.empty}>{t(noteCount === 0 ? 'findings.empty' : 'findings.noSteps')}</p>
  return (
    <div>
      {gaps === 0 ? (
        // What else is open may weigh more than a step: then nothing is ticked off.
        <h2 className={styles.headline} data-state={high === 0 ? 'covered' : 'open'}>
          {high === 0 ? <CircleCheck size={20} aria-hidden /> : <CircleAlert size={20} aria-hidden />}
          {t('findings.noGap')}
        </h2>
      ) : (
        <h2 className={styles.headline} data-state="gap">
          <StateIcon state="gap" size={20} />
          {t('findings.count', { count: gaps })}
        </h2>
      )}
      <p className={styles.total}>
        {t('findings.onWall', { count: judged })} · {t('findings.all', { count: findings, high })}
      </p>
    </div>
  )
}
