import { Tooltip as RadixTooltip } from 'radix-ui'
import type { FocusEvent, ReactNode } from 'react'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  text: string
  shortcut?: string
  side?: 'top' | 'right'
  /** One element that takes a ref and the props of a trigger. */
  children: ReactNode
}

/** Shows a text on hover and on keyboard focus. Never the only place of what it says. */
export function Tooltip({ text, shortcut, side = 'top', children }: TooltipProps) {
  return (
    <RadixTooltip.Provider delayDuration={500} skipDelayDuration={200} disableHoverableContent>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild onFocus={stayClosedUnlessVisible}>
          {children}
        </RadixTooltip.Trigger>
        <RadixTooltip.Portal>
          <RadixTooltip.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
            {text}
            {shortcut !== undefined && <kbd className={`${styles.key} key-hint`}>{shortcut}</kbd>}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  )
}

/** Focus that comes back to a button when a menu or dialog closes after a click is no question for its name. */
function stayClosedUnlessVisible(event: FocusEvent<HTMLElement>): void {
  if (!event.currentTarget.matches(':focus-visible')) event.preventDefault()
}
