import styles from './CoverageBar.module.css'
import type { PhaseCoverage } from './readCoverage.ts'

const STATES = ['covered', 'accepted', 'planned', 'gap'] as const

/** A phase's steps as one bar: plain is covered, hatched accepted, dotted planned, empty a gap. For the eye only. */
export function CoverageBar(counts: PhaseCoverage) {
  return (
    <span className={styles.bar} aria-hidden>
      {STATES.map(
        (state) =>
          counts[state] > 0 && (
            <span key={state} className={styles.part} data-state={state} style={{ flexGrow: counts[state] }} />
          ),
      )}
    </span>
  )
}
