import { CircleCheck } from 'lucide-react'
import { t } from '../messages/messages.ts'
import { StateIcon } from '../ui/StateIcon.tsx'
import { useViewSettings } from '../ui/viewSettings.ts'
import styles from './GapsSummary.module.css'
import type { Gaps } from './readGaps.ts'

/** How many steps have no control, in one line, and whether the wall shows their marks. */
export function GapsSummary({ gaps }: { gaps: Gaps }) {
  const areMarksShown = useViewSettings((settings) => settings.markMode === 'full')
  return (
    <header className={styles.summary}>
      <Headline {...gaps} />
      <button
        type="button"
        role="switch"
        aria-checked={areMarksShown}
        className={styles.marks}
        onClick={() => useViewSettings.setState({ markMode: areMarksShown ? 'quiet' : 'full' })}
      >
        <span className={styles.track} aria-hidden />
        {t('findings.marks')}
      </button>
    </header>
  )
}

function Headline({ gapCount, judgedCount, planned, noteCount }: Gaps) {
  if (judgedCount === 0)
    return <p className={styles.empty}>{t(noteCount === 0 ? 'findings.empty' : 'findings.noSteps')}</p>
  if (gapCount === 0)
    return (
      <h2 className={styles.headline} data-state="covered">
        <CircleCheck size={20} aria-hidden />
        {t(planned.length === 0 ? 'findings.allCovered' : 'findings.noGap')}
      </h2>
    )
  return (
    <div>
      <h2 className={styles.headline} data-state="gap">
        <StateIcon state="gap" size={20} />
        {t('findings.count', { count: gapCount })}
      </h2>
      <p className={styles.total}>{t('findings.ofJudged', { count: judgedCount })}</p>
    </div>
  )
}
