import { useId, type ComponentProps } from 'react'
import styles from './TextField.module.css'

export interface TextFieldProps extends ComponentProps<'input'> {
  label: string
  /** Said below the field; replaced by the error when there is one. */
  hint?: string
  error?: string | undefined
}

/** A labelled line of text, with what is wrong with it right beneath. */
export function TextField({ label, hint, error, className = '', ...rest }: TextFieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        type="text"
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={styles.note} data-error={error !== undefined}>
          {note}
        </p>
      )}
    </div>
  )
}
