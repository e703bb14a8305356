import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import styles from './Menu.module.css'
import { portalContainer } from './portalContainer.ts'

interface MenuItem {
  label: string
  onSelect: () => void
  /** Given: the item is one of several choices, or can be switched. */
  isChecked?: boolean
}

export interface MenuProps {
  /** Name of the button and of the menu. */
  label: string
  /** The button's icon. */
  trigger: ReactNode
  /** 'separator' draws a line between groups. */
  items: readonly (MenuItem | 'separator')[]
}

/** A button that opens a menu. Arrow keys, letters, Enter and Escape work as one expects. */
export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton label={label}>{trigger}</IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={portalContainer()}>
        <DropdownMenu.Content
          className={styles.menu}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onKeyDown={(event) => event.stopPropagation()}
        >
          {items.map((item, index) =>
            item === 'separator' ? (
              <DropdownMenu.Separator key={`separator ${index}`} className={styles.separator} />
            ) : (
              <Item key={item.label} {...item} />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Item({ label, onSelect, isChecked }: MenuItem) {
  if (isChecked === undefined)
    return (
      <DropdownMenu.Item className={styles.item} onSelect={onSelect}>
        {label}
      </DropdownMenu.Item>
    )
  return (
    <DropdownMenu.CheckboxItem className={styles.item} checked={isChecked} onSelect={onSelect}>
      <span className={styles.label}>{label}</span>
      {isChecked && <Check size={16} aria-hidden className={styles.mark} />}
    </DropdownMenu.CheckboxItem>
  )
}
