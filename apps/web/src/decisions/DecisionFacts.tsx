import { CalendarClock, CircleAlert } from 'lucide-react'
import { t, useLanguage } from '../messages/messages.ts'
import styles from './DecisionFacts.module.css'
import { formatDay } from './formatDay.ts'
import type { DecisionEntry } from './readDecisions.ts'

/** What was decided, by whom, why, and until when; what somebody has to do about it stands out. */
export function DecisionFacts({ decision, due, past }: Pick<DecisionEntry, 'decision' | 'due' | 'past'>) {
  const language = useLanguage()
  const { decision: kind, owner = '', reason = '', by = '', date = '', review = '' } = decision
  const day = (value: string): string => formatDay(value, language)
  const recorded =
    by !== '' && date !== ''
      ? t('decision.byOn', { by, date: day(date) })
      : by !== ''
        ? t('decision.by', { by })
        : date === ''
          ? undefined
          : t('decision.on', { date: day(date) })
  return (
    <div className={styles.facts}>
      <p className={styles.kind}>
        {t(`decision.done.${kind}`)}
        <span className={styles.owner}>{owner === '' ? t('decision.noOwner') : t('decision.ownerIs', { owner })}</span>
      </p>
      <p className={styles.reason}>{reason === '' ? t('decision.noReason') : reason}</p>
      {past !== null && <p className={styles.quiet}>{t(PAST[past])}</p>}
      {due === null ? (
        past === null && (
          <p className={styles.quiet}>
            {review === '' ? t('decision.noReview') : t('decision.reviewOn', { date: day(review) })}
          </p>
        )
      ) : (
        <p className={styles.due} data-due={due}>
          {due === 'incomplete' ? <CircleAlert size={14} aria-hidden /> : <CalendarClock size={14} aria-hidden />}
          {due === 'review'
            ? t('decision.overdue', { date: day(review) })
            : t(due === 'old' ? 'decision.old' : 'decision.incomplete')}
        </p>
      )}
      {recorded !== undefined && <p className={styles.quiet}>{recorded}</p>}
    </div>
  )
}

const PAST = {
  covered: 'decision.covered',
  'step-gone': 'decision.stepGone',
  'finding-gone': 'decision.findingGone',
} as const
