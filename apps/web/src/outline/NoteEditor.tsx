import type { NoteKind } from '@pathwall/domain'
import { Check, X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { t } from '../messages/messages.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import styles from './NoteEditor.module.css'

/** What follows the saving: the row gets the focus, the next note is begun, or the focus stays where it went. */
export type AfterSaving = 'focus' | 'next' | 'nothing'

export interface NoteEditing {
  onDraft: (text: string) => void
  onSave: (text: string, then: AfterSaving) => void
  onCancel: () => void
}

export interface NoteEditorProps extends NoteEditing {
  kind: NoteKind
  label: string
  text: string
  /** What the person must know before saving; null: nothing. */
  hint: string | null
}

/** A field for a note's text. The draft is its own: what others write meanwhile does not touch it. */
export function NoteEditor({ kind, label, text, hint, onDraft, onSave, onCancel }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  const hintId = useId()
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const finish = (how: () => void): void => {
    if (isDone.current) return
    isDone.current = true
    how()
  }
  const save = (then: AfterSaving): void => finish(() => onSave(field.current?.value ?? text, then))
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') finish(onCancel)
    else if (event.key === 'Enter' && !event.shiftKey) save(event.ctrlKey || event.metaKey ? 'next' : 'focus')
    else return
    event.preventDefault()
  }
  // Going to another window is no decision about the draft.
  const onBlur = (event: FocusEvent): void => {
    if (document.hasFocus() && !event.currentTarget.contains(event.relatedTarget)) save('nothing')
  }
  return (
    <div className={styles.editor} onBlur={onBlur}>
      <span className={styles.paper} data-paper={kind}>
        <KindIcon kind={kind} size={16} />
        <textarea
          ref={field}
          className={styles.field}
          aria-label={label}
          aria-describedby={hintId}
          rows={1}
          defaultValue={text}
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </span>
      <span className={styles.foot}>
        <span id={hintId} className={styles.hint} data-urgent={hint !== null}>
          {hint ?? t('outline.editKeys')}
        </span>
        <IconButton label={t('outline.save')} onClick={() => save('focus')}>
          <Check size={16} aria-hidden />
        </IconButton>
        <IconButton label={t('outline.cancel')} onClick={() => finish(onCancel)}>
          <X size={16} aria-hidden />
        </IconButton>
      </span>
    </div>
  )
}
