import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import styles from './Menu.module.css'

export interface MenuItem {
  label: string
  onSelect: () => void
  /** Given: the item is one of several choices, or can be switched. */
  isChecked?: boolean
  isDisabled?: boolean
  icon?: ReactNode
  /** A key that does the same, shown at the end of the row. */
  shortcut?: string
}

/** A line between groups, or a quiet heading above one. */
export type MenuEntry = MenuItem | 'separator' | { heading: string }

export interface MenuProps {
  /** Name of the button and of the menu. */
  label: string
  /** The button's icon. */
  trigger: ReactNode
  items: readonly MenuEntry[]
  size?: 'medium' | 'small'
  side?: 'bottom' | 'top' | 'left' | 'right'
  /** Given both: the caller opens and closes the menu, e.g. by a key of its own. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  /** Called instead of moving focus back to the button when the menu closes. */
  onCloseFocus?: () => void
  /** For a button in a widget that manages focus itself. */
  tabIndex?: number
}

/** A button that opens a menu. Arrow keys, letters, Enter and Escape work as one expects. */
export function Menu({ label, trigger, items, size = 'medium', side = 'bottom', ...rest }: MenuProps) {
  const { isOpen, onOpenChange, onCloseFocus, tabIndex } = rest
  return (
    <DropdownMenu.Root
      {...(isOpen !== undefined && { open: isOpen })}
      {...(onOpenChange !== undefined && { onOpenChange })}
    >
      <DropdownMenu.Trigger asChild>
        <IconButton label={label} size={size} {...(tabIndex !== undefined && { tabIndex })}>
          {trigger}
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          side={side}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (onCloseFocus === undefined) return
            event.preventDefault()
            onCloseFocus()
          }}
        >
          {items.map((entry, index) => (
            <Entry key={keyOf(entry, index)} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function keyOf(entry: MenuEntry, index: number): string {
  if (entry === 'separator') return `separator ${index}`
  return 'heading' in entry ? `heading ${entry.heading}` : entry.label
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'separator') return <DropdownMenu.Separator className={styles.separator} />
  if ('heading' in entry) return <DropdownMenu.Label className={styles.heading}>{entry.heading}</DropdownMenu.Label>
  const { label, onSelect, isChecked, isDisabled = false, icon, shortcut } = entry
  const content = (
    <>
      <span className={styles.mark}>
        {isChecked === true && <Check size={16} aria-hidden />}
        {isChecked === undefined && icon}
      </span>
      <span className={styles.label}>{label}</span>
      {shortcut !== undefined && <kbd className={styles.key}>{shortcut}</kbd>}
    </>
  )
  if (isChecked === undefined)
    return (
      <DropdownMenu.Item className={styles.item} disabled={isDisabled} onSelect={onSelect}>
        {content}
      </DropdownMenu.Item>
    )
  return (
    <DropdownMenu.CheckboxItem
      className={styles.item}
      checked={isChecked}
      disabled={isDisabled}
      onSelect={onSelect}
      aria-label={label}
    >
      {content}
    </DropdownMenu.CheckboxItem>
  )
}
