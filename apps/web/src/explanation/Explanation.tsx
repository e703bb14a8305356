import { useEffect, useEffectEvent, useRef } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import type { ShownFinding } from '../findings/calmFindings.ts'
import { phaseOf } from '../findings/phaseOf.ts'
import { isAboutGap } from '../findings/isAboutGap.ts'
import { phaseName } from '../findings/phaseName.ts'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { closeFinding } from '../findings/selectedFinding.ts'
import { useCanEdit } from '../findings/useCanEdit.ts'
import { t } from '../messages/messages.ts'
import { useEscape } from '../ui/useEscape.ts'
import { Answer } from './Answer.tsx'
import { AboutRule } from './AboutRule.tsx'
import styles from './Explanation.module.css'
import { ExplanationBar } from './ExplanationBar.tsx'
import { FindingNotes } from './FindingNotes.tsx'
import { showExplained } from './explainedNotes.ts'
import { SuggestedControls } from './SuggestedControls.tsx'
import { useExplainedFinding } from './useExplainedFinding.ts'

export interface ExplanationProps {
  fingerprint: string
  /** The list that it was opened from, for the way to the next one. */
  entries: readonly ShownFinding[]
}

/** One finding: what was found and where, why it matters, what would close it, and how to answer it. */
export function Explanation({ fingerprint, entries }: ExplanationProps) {
  const { finding, isThere, isAccepted } = useExplainedFinding(fingerprint)
  const { lookAt, revealPhase } = useBoardCommands()
  const canEdit = useCanEdit()
  const article = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEscape(article, closeFinding)
  const shown = finding === undefined ? '' : [...finding.targets, ...(finding.related ?? [])].join(' ')
  // Whoever came by a link is here before the wall is.
  const isWallThere = useBoard(({ people }) => people.length > 0)
  const isKnown = finding !== undefined
  useEffect(() => showExplained(shown === '' ? [] : shown.split(' ')), [shown])
  const showPlace = useEffectEvent(() => {
    lookAt(shown === '' ? [] : shown.split(' '))
    if (shown === '' && finding?.targetKind === 'phase' && finding.phase !== undefined) revealPhase(finding.phase)
  })
  useEffect(() => {
    // Once, when it is opened: later, the wall is where its reader has moved it.
    if (isWallThere && isKnown) showPlace()
  }, [fingerprint, isWallThere, isKnown])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [fingerprint])
  useEffect(() => {
    // What was pressed to close it is gone with it; what has come of it is said at the top.
    if (!isThere && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true })
      heading.current?.scrollIntoView({ block: 'nearest' })
    }
  }, [isThere])
  if (finding === undefined)
    return (
      <article ref={article} className={styles.explanation}>
        <ExplanationBar fingerprint={fingerprint} entries={entries} />
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {t('explain.gone.title')}
        </h2>
        <p>{t('explain.gone')}</p>
      </article>
    )
  const phase = phaseOf(finding)
  return (
    <article ref={article} className={styles.explanation} data-finding={finding.ruleId}>
      <ExplanationBar fingerprint={fingerprint} entries={entries} />
      <header className={styles.head}>
        <p className={styles.facts}>
          <SeverityMark severity={finding.severity} />
          {phase !== null && <span>{phaseName(phase)}</span>}
          {finding.possible === true && <span>{t('findings.possible')}</span>}
        </p>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {finding.title}
        </h2>
        <p className={styles.message}>{finding.message}</p>
        {finding.possible === true && <p className={styles.quiet}>{t('findings.possibleWhy')}</p>}
        {!isThere && !isAccepted && (
          <p className={styles.closed} role="status">
            {t('explain.closedNow')}
          </p>
        )}
      </header>
      <FindingNotes finding={finding} canEdit={canEdit} />
      <section>
        <h3 className={styles.heading}>{t('explain.why')}</h3>
        <p>{finding.why}</p>
      </section>
      <section>
        <h3 className={styles.heading}>{t('explain.close')}</h3>
        <p>{finding.todo}</p>
        <SuggestedControls finding={finding} canEdit={canEdit} isThere={isThere} />
      </section>
      <Answer finding={finding} canEdit={canEdit} isThere={isThere} isAboutStep={isAboutGap(finding)} />
      <AboutRule finding={finding} />
    </article>
  )
}
