import type { ComponentProps } from 'react'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What the button does: its accessible name, and its tooltip. */
  label: string
  /** A key that does the same, shown in the tooltip. */
  shortcut?: string
  size?: 'medium' | 'small'
}

/** A button that shows only an icon (as children; the icon is hidden from assistive technology). */
export function IconButton({ label, shortcut, size = 'medium', className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut !== undefined && { shortcut })}>
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        {...rest}
        className={`${styles.button} ${className}`}
        data-size={size}
      />
    </Tooltip>
  )
}
