import { ChevronRight, Ellipsis, Plus } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { t, useLanguage } from '../messages/messages.ts'
import type { OutlineRow } from './outlineRow.ts'
import { RowContent } from './RowContent.tsx'
import { rowLabel, rowName } from './rowWords.ts'
import styles from './TreeRow.module.css'

export interface TreeRowProps {
  row: OutlineRow
  /** The one row that Tab reaches. */
  isActive: boolean
  /** Whether all its notes are selected on the wall. */
  isSelected: boolean
  canEdit: boolean
  /** Name of the person who is typing into the note on the wall. */
  typing: string | null
  /** In place of the content: the field for its text. */
  editor: ReactNode
  /** In place of the actions button: the same with its menu open. */
  menu: ((trigger: ReactNode) => ReactNode) | null
}

/** One row of the tree. Its events are handled by the tree, by `data-row` and `data-action`. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { row, isActive, isSelected, canEdit, typing, editor, menu } = props
  useLanguage()
  const trigger = (
    <button
      type="button"
      tabIndex={-1}
      className={styles.button}
      data-action="menu"
      aria-haspopup="menu"
      aria-expanded={menu !== null}
      aria-label={t('outline.actions', { name: rowName(row) })}
    >
      <Ellipsis size={16} aria-hidden />
    </button>
  )
  return (
    <div
      role="treeitem"
      className={styles.row}
      data-row={row.id}
      data-type={row.type}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-expanded={row.isExpanded ?? undefined}
      aria-selected={isSelected || undefined}
      aria-label={editor === null ? rowLabel(row, typing) : undefined}
    >
      {row.type !== 'note' && row.type !== 'connection' && (
        <span className={styles.chevron} data-action={row.isExpanded === null ? undefined : 'toggle'} aria-hidden>
          {row.isExpanded !== null && <ChevronRight size={16} />}
        </span>
      )}
      {editor ?? (
        <>
          <RowContent row={row} typing={typing} />
          {canEdit && (row.type === 'phase' || row.type === 'step') && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.button}
              data-action="add"
              aria-label={t('outline.addTo', { name: rowName(row) })}
            >
              <Plus size={16} aria-hidden />
            </button>
          )}
          {menu === null ? trigger : menu(trigger)}
        </>
      )}
    </div>
  )
})
