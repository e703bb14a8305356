import { memo, useMemo, useRef } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { keepEqual } from '../board/keepEqual.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { StateIcon } from '../ui/StateIcon.tsx'
import { CoverageBar } from './CoverageBar.tsx'
import styles from './CoverageStrip.module.css'
import { phaseName } from '../findings/phaseName.ts'
import { readCoverage, type PhaseCoverage } from './readCoverage.ts'

/** Coverage of each phase, which is also the way there. */
export function CoverageStrip() {
  const map = useBoard((state) => state.map)
  const analysis = useBoard((state) => state.analysis)
  const kept = useRef<PhaseCoverage[]>(undefined)
  const phases = useMemo(() => (kept.current = keepEqual(kept.current, readCoverage(map, analysis))), [map, analysis])
  return (
    <nav className={styles.strip} aria-label={t('coverage.label')}>
      <ul className={styles.phases}>
        {phases.map((coverage) => (
          <PhaseItem key={coverage.phase} coverage={coverage} />
        ))}
      </ul>
    </nav>
  )
}

const PhaseItem = memo(function PhaseItem({ coverage }: { coverage: PhaseCoverage }) {
  const { revealPhase, reveal } = useBoardCommands()
  useLanguage()
  const unplaced = useBoard((state) => (coverage.phase === 'unplaced' ? state.analysis.steps : undefined))
  const { phase, covered, accepted, planned, gap, judged } = coverage
  const name = phaseName(phase)
  const go = (): void => {
    if (phase !== 'unplaced') revealPhase(phase)
    else reveal(unplaced?.filter((step) => step.phase === null).flatMap((step) => step.notes) ?? [])
  }
  const isEmpty = judged === 0
  return (
    <li className={styles.item}>
      <button type="button" className={styles.phase} data-empty={isEmpty} onClick={go}>
        <span className="visually-hidden">
          {isEmpty
            ? t('coverage.nothing', { phase: name })
            : t('coverage.phase', { phase: name, covered, accepted, judged, gap, planned })}
        </span>
        <span className={styles.name} aria-hidden>
          {name}
        </span>
        <span className={styles.gaps} aria-hidden>
          {gap > 0 && (
            <>
              <StateIcon state="gap" size={14} />
              {gap}
            </>
          )}
        </span>
        <CoverageBar {...coverage} />
        {!isEmpty && (
          <span className={styles.share} aria-hidden>
            {t('coverage.share', { covered, judged })}
          </span>
        )}
      </button>
    </li>
  )
})
