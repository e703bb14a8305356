import type { ComponentProps } from 'react'
import styles from './Button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here. `danger`: cannot be taken back. `quiet`: without a border, for rows and bars. */
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet'
  size?: 'medium' | 'small'
}

/** A button with a verb on it. Takes everything that a button takes. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  className = '',
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={`${styles.button} ${className}`} data-variant={variant} data-size={size} />
  )
}
