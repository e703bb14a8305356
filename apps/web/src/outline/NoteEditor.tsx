import type { NoteKind } from '@pathwall/domain'
import { Check, X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { t, useLanguage } from '../messages/messages.ts'
import { SuggestionList } from '../notes/SuggestionList.tsx'
import { textOfChosen } from '../notes/textOfChosen.ts'
import { useControlPlace, type ControlAt } from '../notes/useControlPlace.ts'
import { useSuggestions } from '../notes/useSuggestions.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './NoteEditor.module.css'

/** What follows the saving: the row gets the focus, the next note is begun, or the focus stays where it went. */
export type AfterSaving = 'focus' | 'next' | 'nothing'

export interface NoteEditing {
  onDraft: (text: string) => void
  /** `pinned`: the catalogue entries that the control was said to be. */
  onSave: (text: string, then: AfterSaving, pinned?: readonly string[]) => void
  onCancel: () => void
}

export interface NoteEditorProps extends NoteEditing {
  kind: NoteKind
  label: string
  text: string
  /** What the person must know before saving; null: nothing. */
  hint: string | null
  /** Where the control stands, so that what fits there is suggested; null: it is no control. */
  at: ControlAt | null
}

/** A field for a note's text. The draft is its own: what others write meanwhile does not touch it. */
export function NoteEditor({ kind, label, text, hint, at, onDraft, onSave, onCancel }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  const hintId = useId()
  const language = useLanguage()
  const [typed, setTyped] = useState(text)
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
  const list = useSuggestions(typed, useControlPlace(at), (control) =>
    finish(() => {
      onSave(textOfChosen(field.current?.value ?? text, control, language), 'focus', [control.id])
      announce(t('pin.didPin', { title: control.title[language] }))
    }),
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (list.takeKey(event.nativeEvent)) return event.preventDefault()
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
          onChange={(event) => {
            onDraft(event.target.value)
            setTyped(event.target.value)
          }}
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
      {list.isShown && <SuggestionList {...list} />}
    </div>
  )
}
