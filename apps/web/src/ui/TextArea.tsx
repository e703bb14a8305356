import { useId, type ComponentProps } from 'react'
import styles from './TextField.module.css'

export interface TextAreaProps extends ComponentProps<'textarea'> {
  label: string
  error?: string | undefined
}

/** A labelled text of some lines, with what is wrong with it right beneath. */
export function TextArea({ label, error, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        rows={3}
        {...rest}
        id={id}
        className={`${styles.input} ${styles.area}`}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-note`}
      />
      {error !== undefined && (
        <p id={`${id}-note`} className={styles.note} data-error>
          {error}
        </p>
      )}
    </div>
  )
}
