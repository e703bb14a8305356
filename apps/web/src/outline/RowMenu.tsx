import { DropdownMenu } from 'radix-ui'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import menu from '../ui/Menu.module.css'
import type { OutlineAction } from './outlineAction.ts'
import type { OutlineRow } from './outlineRow.ts'
import type { MenuPage } from './outlineTask.ts'
import { readMenuItems, type MenuContext } from './readMenuItems.ts'
import styles from './RowMenu.module.css'
import { rowName } from './rowWords.ts'

export interface RowMenuProps {
  row: OutlineRow
  page: MenuPage
  context: MenuContext
  /** The button that the menu hangs on. */
  trigger: ReactNode
  /** Where the menu is rendered: inside the panel, so that its keys never reach the wall. */
  container: HTMLElement | null
  onAction: (action: OutlineAction) => void
  /** `isLeft`: by a press elsewhere, to which the focus went. */
  onClose: (isLeft: boolean) => void
}

/** Everything that can be done with a row, and the lists from which a kind or a phase is chosen. */
export function RowMenu({ row, page, context, trigger, container, onAction, onClose }: RowMenuProps) {
  const isLeft = useRef(false)
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose(isLeft.current)}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content
          className={menu.menu}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('outline.actions', { name: rowName(row) })}
          onInteractOutside={() => (isLeft.current = true)}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <MenuItems key={page} row={row} page={page} context={context} onAction={onAction} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function MenuItems({ row, page, context, onAction }: Pick<RowMenuProps, 'row' | 'page' | 'context' | 'onAction'>) {
  const list = useRef<HTMLDivElement>(null)
  const { title, items } = readMenuItems(row, page, context)
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const pressed = items.find(({ keys }) => page !== 'actions' && keys === event.key)
    if (pressed === undefined) return
    event.preventDefault()
    onAction(pressed.action)
  }
  return (
    <DropdownMenu.Group ref={list} onKeyDown={onKeyDown} {...(title !== null && { 'aria-label': title })}>
      {title !== null && <DropdownMenu.Label className={styles.title}>{title}</DropdownMenu.Label>}
      {items.map(({ label, keys, kind, action, startsGroup }) => (
        <DropdownMenu.Item
          key={label}
          className={`${menu.item} ${styles.item}`}
          data-starts-group={startsGroup}
          onSelect={(event) => {
            // What is done decides whether the menu closes: kinds and phases are listed in this same menu.
            event.preventDefault()
            onAction(action)
          }}
        >
          {kind !== null && (
            <span className={styles.paper} data-paper={kind}>
              <KindIcon kind={kind} size={14} />
            </span>
          )}
          <span className={styles.words}>{label}</span>
          <kbd className={`${styles.keys} key-hint`} aria-hidden>
            {keys}
          </kbd>
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Group>
  )
}
