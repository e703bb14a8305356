import { useCallback, useId, useMemo, useRef, useState, type FocusEvent } from 'react'
import { useBoard, useBoardCommands } from '../board/boardModel.ts'
import { t } from '../messages/messages.ts'
import { startPinning } from '../notes/pinning.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { ConnectDialog } from './ConnectDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { isForViewers, type OutlineAction } from './outlineAction.ts'
import { OutlineKeys } from './OutlineKeys.tsx'
import styles from './OutlinePanel.module.css'
import { notesOfRow, type OutlineRow } from './outlineRow.ts'
import { OutlineSearch } from './OutlineSearch.tsx'
import { OutlineTree } from './OutlineTree.tsx'
import { performOutlineAction, type OutlineDesk } from './performOutlineAction.ts'
import { UndoHint } from './UndoHint.tsx'
import { useConnecting } from './useConnecting.ts'
import { useGoToNote } from './useGoToNote.ts'
import { useJoining } from './useJoining.ts'
import { useOutlineTask } from './useOutlineTask.ts'
import { useOutlineView } from './useOutlineView.ts'
import { useRowFocus } from './useRowFocus.ts'
import { useWallSelection } from './useWallSelection.ts'

/** Actions after which something else than the row has the focus. */
const TAKES_FOCUS: ReadonlySet<OutlineAction['kind']> = new Set(['edit', 'add', 'connect', 'join', 'pin', 'menu'])

/** The map as a list by phase, step and note, in which everything can be done by keyboard and be heard. */
export function OutlinePanel() {
  const commands = useBoardCommands()
  const canEdit = useBoard((state) => state.role !== 'viewer')
  const typing = useTyping()
  const panel = useRef<HTMLDivElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const helpId = useId()
  const [deleted, setDeleted] = useState<string | null>(null)
  const forgetDeleted = useCallback(() => setDeleted(null), [])

  const view = useOutlineView()
  const { outline, rows, activeId, query } = view
  const isSearching = query.trim() !== ''
  const focus = useRowFocus(tree, activeId)
  const { goToNote, stay } = useGoToNote(view, focus.focusActive)
  const { task, draft, editing, setTask, startEditing, startAdding } = useOutlineTask(view, goToNote, focus.focusActive)
  const selected = useWallSelection(tree, rows, focus.isInside, view.setActive)
  const phases = useMemo(() => outline.flatMap(({ phase }) => phase ?? []), [outline])

  const desk: OutlineDesk = {
    outline,
    rows,
    isSearching,
    canEdit,
    commands,
    goToNote,
    startEditing,
    startAdding,
    say: announce,
    focusRow: focus.focusRow,
    focusSearch: () => search.current?.select(),
    clearSearch: () => view.setQuery(''),
    toggle: view.toggle,
    openMenu: (row, page) => setTask({ kind: 'menu', row: row.id, page }),
    startConnecting: (note) => setTask({ kind: 'connect', note }),
    startJoining: (step) => setTask({ kind: 'join', step }),
    startPinning,
    pin: view.pin,
    didDelete: setDeleted,
  }
  const onAction = (action: OutlineAction, row: OutlineRow): void => {
    stay()
    if (!isForViewers(action)) setDeleted(null)
    if (task?.kind === 'menu' && !TAKES_FOCUS.has(action.kind)) {
      setTask(null)
      focus.focusActive()
    }
    performOutlineAction(action, row, desk)
  }
  const onActive = (row: OutlineRow): void => {
    view.setActive(row.id)
    const notes = notesOfRow(row)
    if (notes.length > 0 && !(notes.length === selected.size && notes.every((note) => selected.has(note))))
      commands.select(notes)
  }
  const closeTask = (isLeft: boolean): void => {
    setTask(null)
    if (!isLeft) focus.focusActive()
  }
  const connecting = useConnecting(outline, task, () => closeTask(false))
  const joining = useJoining(outline, task, () => closeTask(false))
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    // Elsewhere, the last change that can be undone may soon be another one.
    if (document.hasFocus() && event.target.isConnected && !event.currentTarget.contains(event.relatedTarget))
      setDeleted(null)
  }
  const enterList = (): void => {
    const first = isSearching ? rows.find((row) => row.type === 'note') : undefined
    const target = first?.id ?? activeId
    if (target !== null) focus.focusRow(target)
  }
  return (
    <div ref={panel} className={styles.panel} onBlur={onBlur}>
      <OutlineSearch
        ref={search}
        query={query}
        found={view.found}
        hasSteps={outline.some(({ steps }) => steps.length > 0)}
        areStepsOpen={view.areStepsOpen}
        onQuery={view.setQuery}
        onEnterList={enterList}
        onToggleSteps={view.toggleSteps}
      />
      <p id={helpId} className="visually-hidden">
        {t(canEdit ? 'outline.help' : 'outline.helpViewer')}
      </p>
      <div className={styles.list}>
        <OutlineTree
          ref={tree}
          rows={rows}
          activeId={activeId}
          task={task}
          draft={draft}
          isSearching={isSearching}
          context={{ canEdit, phases }}
          selected={selected}
          typing={typing}
          focus={focus}
          editing={editing}
          menuContainer={panel.current}
          describedBy={helpId}
          onAction={onAction}
          onActive={onActive}
          onMenuClosed={closeTask}
        />
        {isSearching && view.found === 0 && <p className={styles.nothing}>{t('outline.nothingFound', { query })}</p>}
        {canEdit && <OutlineKeys />}
      </div>
      {deleted !== null && (
        <UndoHint
          text={deleted}
          onUndo={() => {
            setDeleted(null)
            commands.undo()
            focus.focusActive()
          }}
          onGone={forgetDeleted}
        />
      )}
      {connecting !== null && <ConnectDialog outline={outline} {...connecting} />}
      {joining !== null && <JoinDialog outline={outline} {...joining} />}
    </div>
  )
}

/** Who types into which note on the wall, others only. */
function useTyping(): ReadonlyMap<string, string> {
  const people = useBoard((state) => state.people)
  return useMemo(
    () => new Map(people.flatMap(({ editing, isMe, name }) => (editing === null || isMe ? [] : [[editing, name]]))),
    [people],
  )
}
