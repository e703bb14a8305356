import type { NoteId } from '@pathwall/domain'
import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react'
import { t } from '../messages/messages.ts'
import { NewNoteRow } from './NewNoteRow.tsx'
import { NoteEditor, type NoteEditing } from './NoteEditor.tsx'
import type { OutlineAction } from './outlineAction.ts'
import { notesOfRow, type NoteRow, type OutlineRow } from './outlineRow.ts'
import type { MenuPage, OutlineTask } from './outlineTask.ts'
import styles from './OutlineTree.module.css'
import type { MenuContext } from './readMenuItems.ts'
import { readOutlineKey } from './readOutlineKey.ts'
import { RowMenu } from './RowMenu.tsx'
import { rowName } from './rowWords.ts'
import { shortText } from './shortText.ts'
import { TreeRow } from './TreeRow.tsx'
import type { RowFocus } from './useRowFocus.ts'

export interface OutlineTreeProps {
  ref: Ref<HTMLDivElement>
  rows: readonly OutlineRow[]
  activeId: string | null
  task: OutlineTask | null
  /** Text with which a field that is shown again goes on. */
  draft: string
  isSearching: boolean
  context: MenuContext
  /** Notes that are selected on the wall. */
  selected: ReadonlySet<NoteId>
  /** Names of those who type into a note on the wall. */
  typing: ReadonlyMap<NoteId, string>
  focus: RowFocus
  editing: NoteEditing
  menuContainer: HTMLElement | null
  describedBy: string
  onAction: (action: OutlineAction, row: OutlineRow) => void
  onActive: (row: OutlineRow) => void
  onMenuClosed: (isLeft: boolean) => void
}

const BUTTONS: Record<string, OutlineAction> = {
  toggle: { kind: 'toggle' },
  add: { kind: 'menu', page: 'add' },
  menu: { kind: 'menu', page: 'actions' },
}

/** The rows as one tree: one stop for Tab, arrow keys inside. Rows have no handlers; the tree finds them by `data-row`. */
export function OutlineTree(props: OutlineTreeProps) {
  const { ref, rows, activeId, task, context, selected, typing, focus, onAction, onActive } = props
  const rowAt = (target: EventTarget): OutlineRow | undefined => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined
    return id === undefined ? undefined : rows.find((row) => row.id === id)
  }
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    focus.onFocus(event)
    const row = rowAt(event.target)
    if (row !== undefined) onActive(row)
    // A press between the rows.
    else if (event.target === event.currentTarget && activeId !== null) focus.focusRow(activeId)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isOnRow = event.target instanceof Element && event.target.getAttribute('role') === 'treeitem'
    const row = isOnRow ? rowAt(event.target) : undefined
    if (row === undefined) return
    const action = readOutlineKey(event, row.type)
    if (action?.kind === 'clearSearch' && !props.isSearching) return
    if (action !== null || isKeyOfTheWall(event)) event.stopPropagation()
    if (action === null) return
    event.preventDefault()
    onAction(action, row)
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const row = rowAt(event.target)
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
    const action = BUTTONS[button?.dataset['action'] ?? '']
    if (row !== undefined && action !== undefined) onAction(action, row)
  }
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const row = rowAt(event.target)
    if (row === undefined || !(event.target instanceof Element)) return
    if (event.target.closest('textarea, [data-action]') !== null) return
    onAction({ kind: row.type === 'note' ? 'edit' : 'reveal' }, row)
  }
  return (
    <div
      ref={ref}
      role="tree"
      tabIndex={-1}
      className={styles.tree}
      aria-label={t('outline.label')}
      aria-describedby={props.describedBy}
      aria-multiselectable
      onFocus={onFocus}
      onBlur={focus.onBlur}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {withNewNote(
        props,
        rows.map((row) => (
          <TreeRow
            key={row.id}
            row={row}
            isActive={row.id === activeId}
            isSelected={isSelected(row, selected)}
            canEdit={context.canEdit}
            typing={row.type === 'note' ? (typing.get(row.note) ?? null) : null}
            editor={row.type === 'note' && task?.kind === 'edit' && task.row === row.id ? editorOf(row, props) : null}
            menu={task?.kind === 'menu' && task.row === row.id ? menuOf(row, task.page, props) : null}
          />
        )),
      )}
    </div>
  )
}

/** A note being written stands under its row, in the same list as the rows, so that it stays the same when they move. */
function withNewNote({ rows, task, editing }: OutlineTreeProps, elements: ReactNode[]): ReactNode[] {
  if (task?.kind !== 'add') return elements
  const ids = rows.map((row) => row.id)
  const place = task.after.map((id) => ids.indexOf(id)).find((index) => index !== -1) ?? elements.length
  return elements.toSpliced(
    place + 1,
    0,
    <NewNoteRow key={`new:${task.serial}`} task={task} place={place} editing={editing} />,
  )
}

function editorOf(row: NoteRow, { task, draft, editing }: OutlineTreeProps): ReactNode {
  if (task?.kind !== 'edit') return null
  const hint = row.text === task.before ? null : t('outline.changedMeanwhile', { text: shortText(row.text) })
  const at = row.kind !== 'control' ? null : { id: row.note, ...(row.phase !== null && { phase: row.phase }) }
  const label = t('outline.textOf', { name: rowName(row) })
  return <NoteEditor kind={row.kind} label={label} text={draft} hint={hint} at={at} {...editing} />
}

function menuOf(row: OutlineRow, page: MenuPage, props: OutlineTreeProps): (trigger: ReactNode) => ReactNode {
  return (trigger) => (
    <RowMenu
      row={row}
      page={page}
      context={props.context}
      trigger={trigger}
      container={props.menuContainer}
      onAction={(action) => props.onAction(action, row)}
      onClose={props.onMenuClosed}
    />
  )
}

function isSelected(row: OutlineRow, selected: ReadonlySet<NoteId>): boolean {
  if (row.type !== 'note' && row.type !== 'step') return false
  const notes = notesOfRow(row)
  return notes.length > 0 && notes.every((note) => selected.has(note))
}

/** What has no meaning here has one on the wall, which must not hear it: Delete on a phase would delete the selection. */
function isKeyOfTheWall({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isForPage = ctrlKey || metaKey || altKey || key === 'Tab' || key === 'Escape'
  // P opens and closes the panel, wherever one is.
  return !isForPage && key.toLowerCase() !== 'p'
}
