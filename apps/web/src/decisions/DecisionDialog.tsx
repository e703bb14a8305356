import { DECISION_KINDS, type Decision, type DecisionKind } from '@pathwall/domain'
import { useId, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import {
  useBoard,
  useBoardCommands,
  useBoardState,
  type DecisionFields,
  type DecisionTarget,
} from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './DecisionDialog.module.css'
import { halfAYearAfter } from './halfAYearAfter.ts'
import { readOwners } from './readOwners.ts'

const OWNER_LENGTH = 200
const REASON_LENGTH = 2_000

export interface DecisionDialogProps {
  target: DecisionTarget
  /** What it is about, in words. */
  subject: string
  /** Given: it is changed. */
  former?: Decision
  onClose: () => void
}

/** What is decided, who answers for it and why: without these two it is none. And when to look at it again. */
export function DecisionDialog({ target, subject, former, onClose }: DecisionDialogProps) {
  const { decide } = useBoardCommands()
  const board = useBoardState()
  const today = useBoard((state) => state.today)
  const [owners] = useState(() => readOwners(board.getState().map, board.getState().people))
  const [seen] = useState(former)
  const [decision, setDecision] = useState<DecisionKind | undefined>(former?.decision)
  const [owner, setOwner] = useState(former?.owner ?? '')
  const [reason, setReason] = useState(former?.reason ?? '')
  const [date, setDate] = useState(former?.date ?? today)
  const [review, setReview] = useState(former === undefined ? halfAYearAfter(today) : (former.review ?? ''))
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const ownersId = useId()
  const kindErrorId = useId()
  const isKindMissing = isTried && decision === undefined
  const isReviewEarly = review !== '' && review <= date
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (decision === undefined || owner.trim() === '' || reason.trim() === '' || date === '' || isReviewEarly) {
      flushSync(() => setTried(true))
      form.current
        ?.querySelector<HTMLElement>('fieldset[aria-invalid="true"] input, [aria-invalid="true"]:not(fieldset)')
        ?.focus()
      return
    }
    // What this person left as it was may have been changed by somebody else in the meantime.
    const said = { decision, owner: owner.trim(), reason: reason.trim(), date, review: review || null }
    decide(target, seen === undefined ? said : changesOf(seen, said))
    announce(t('decision.recorded'))
    onClose()
  }
  const title =
    former !== undefined
      ? t('decision.titleEdit')
      : t(target.finding === undefined ? 'decision.titleGap' : 'decision.titleFinding')
  return (
    <Dialog title={title} description={subject} isOpen onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <fieldset
          className={styles.kinds}
          role="radiogroup"
          aria-invalid={isKindMissing}
          aria-describedby={isKindMissing ? kindErrorId : undefined}
        >
          <legend className={styles.legend}>{t('decision.kind')}</legend>
          {isKindMissing && (
            <p id={kindErrorId} className={styles.error}>
              {t('decision.kindMissing')}
            </p>
          )}
          {DECISION_KINDS.map((kind, index) => (
            <label key={kind} className={styles.kind}>
              <input
                type="radio"
                name="decision"
                value={kind}
                checked={decision === kind}
                required
                onChange={() => setDecision(kind)}
                {...((former === undefined ? index === 0 : decision === kind) && { 'data-first-focus': true })}
              />
              <span>
                <span className={styles.kindName}>{t(`decision.kind.${kind}`)}</span>
                <span className={styles.kindWhat}>{t(`decision.what.${kind}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          label={t('decision.owner')}
          hint={t('decision.ownerHint')}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
          error={isTried && owner.trim() === '' ? t('decision.ownerMissing') : undefined}
          maxLength={OWNER_LENGTH}
          list={ownersId}
          autoComplete="off"
          required
        />
        <datalist id={ownersId}>
          {owners.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <TextArea
          label={t('decision.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={isTried && reason.trim() === '' ? t('decision.reasonMissing') : undefined}
          maxLength={REASON_LENGTH}
          required
        />
        <div className={styles.days}>
          <TextField
            type="date"
            label={t('decision.date')}
            value={date}
            max={today}
            onChange={(event) => setDate(event.target.value)}
            error={isTried && date === '' ? t('decision.dateMissing') : undefined}
            required
          />
          <TextField
            type="date"
            label={t('decision.review')}
            value={review}
            onChange={(event) => setReview(event.target.value)}
            error={isTried && isReviewEarly ? t('decision.reviewEarly') : undefined}
          />
        </div>
        <Button variant="primary" type="submit" className={styles.submit ?? ''}>
          {t(former === undefined ? 'decision.save' : 'decision.saveEdit')}
        </Button>
      </form>
    </Dialog>
  )
}

function changesOf(seen: Decision, said: DecisionFields): Partial<DecisionFields> {
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => value !== (seen[field as keyof DecisionFields] ?? null)),
  )
}
