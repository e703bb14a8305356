import type { Analysis } from '@pathwall/analyzer'
import { bindStore, type BoardConnection, type StoreBinding } from '@pathwall/sync'
import { react, type Editor, type TLRichText, type TLStore } from 'tldraw'
import type { BoardCommands, Person } from '../board/boardModel.ts'
import { isTypingTarget } from '../ui/isTypingTarget.ts'
import { shareDrags } from './dragPreview.ts'
import { findDropTarget } from './findDropTarget.ts'
import { isBesideWall } from './isBesideWall.ts'
import { keepTyping } from './keepTyping.ts'
import { keepWordsOnOpening } from './keepWordsOnOpening.ts'
import { patchOpenEditor } from './openEditorPatch.ts'
import { changesLayout, layOutPhases } from './phaseLayout.ts'
import { pasteCopies } from './pasteCopies.ts'
import { pasteOntoWall } from './pasteOntoWall.ts'
import { createWallCommands, showBeginning } from './wallCommands.ts'
import { handleHistoryKey, handleWallKey } from './wallKeyboard.ts'
import { shareWallPresence, type Me } from './wallPresence.ts'
import { isGesture, keepWallRules } from './wallRules.ts'
import { createWallStore } from './wallStore.ts'
import { nextKind } from './wallTools.ts'

export interface OpenWall {
  readonly store: TLStore
  /** Puts the wall into use with its editor; returns what takes it out again. */
  attach(editor: Editor, options: AttachOptions): AttachedWall
  /** Writes what is not written yet and lets go of the document. */
  close(): void
}

export interface AttachOptions {
  me: Me
  /** How the wall is read now. */
  reading: () => Pick<Analysis, 'steps' | 'bindings'>
  onPeople: (people: Person[]) => void
  onSelection: (shapeIds: string[]) => void
  onHistory: (history: { canUndo: boolean; canRedo: boolean }) => void
  onLooseArrow: () => void
}

export interface AttachedWall {
  commands: BoardCommands
  setMe(me: Me): void
  detach(): void
}

/**
 * Fills a store from the board's document and keeps both in step. The connection must be ready. `onSetAside` is told how
 * many records of the document this version cannot show.
 */
export function openWall(connection: BoardConnection, onSetAside: (count: number) => void): OpenWall {
  const wall = createWallStore()
  let editor: Editor | undefined
  const binding: StoreBinding = bindStore({
    doc: connection.doc,
    store: wall.store as never,
    patchOpenEditor: (id, text): TLRichText | undefined =>
      editor && wall.asOthers(() => editor && patchOpenEditor(editor, id, text)),
    isHeld: () => editor !== undefined && isGesture(editor),
    mayWrite: () => connection.getState().role !== 'viewer',
    onSetAside,
  })
  const writeNow = (): void => binding.flush()
  window.addEventListener('pagehide', writeNow)

  return {
    store: wall.store,
    close: () => {
      window.removeEventListener('pagehide', writeNow)
      binding.dispose()
    },
    attach: (attached, { me, reading, onPeople, onSelection, onHistory, onLooseArrow }) => {
      editor = attached
      let author = me.name
      const commands = createWallCommands(attached, connection.doc, { author: () => author, reading })
      const presence = shareWallPresence(attached, connection, me)
      const drags = shareDrags(attached, connection, () => binding)
      findDropTarget(attached)
      const stopKeeping = keepWordsOnOpening(attached)
      const stopTyping = keepTyping(attached)
      const stopRules = keepWallRules(attached, wall, onLooseArrow)
      const stopLayout = followContent(attached, () => (drags.isDragging() ? undefined : drags.previewed()))
      const stopPeople = presence.subscribe(() => onPeople(presence.people()))
      const stopSelection = react('selection', () => onSelection(attached.getSelectedShapeIds()))
      const stopHistory = react('history', () =>
        onHistory({ canUndo: attached.getCanUndo(), canRedo: attached.getCanRedo() }),
      )
      const onKeyDown = (event: KeyboardEvent): void => {
        const isForWall = handleWallKey(attached, commands, event)
        if (!isForWall && !handleHistoryKey(attached, commands, event)) return
        event.preventDefault()
        event.stopImmediatePropagation()
        if (isForWall && !isBesideWall(event.target)) attached.focus()
      }
      // tldraw hears these wherever the focus is.
      const keepFromWall = (event: ClipboardEvent): void => {
        if (isBesideWall(event.target) && !isTypingTarget(event.target)) event.stopImmediatePropagation()
      }
      // A press on the canvas moves no focus by itself: keys would still be the panel's.
      const takeFocus = (): void => {
        if (isBesideWall(document.activeElement)) attached.focus()
      }
      const container = attached.getContainer()
      container.addEventListener('pointerdown', takeFocus, { capture: true })
      window.addEventListener('keydown', onKeyDown, { capture: true })
      for (const type of ['cut', 'paste'] as const) window.addEventListener(type, keepFromWall, { capture: true })
      attached.registerExternalContentHandler('text', ({ text, point }) => {
        const at = point ?? attached.getViewportPageBounds().center
        if (!attached.getIsReadonly()) pasteOntoWall(attached, text, nextKind(attached), at)
      })
      attached.registerExternalContentHandler('tldraw', ({ content, point }) => pasteCopies(attached, content, point))
      // A wall holds notes, not files or foreign pages.
      for (const type of ['files', 'url', 'svg-text', 'embed', 'excalidraw'] as const)
        attached.registerExternalContentHandler(type, null)
      onPeople(presence.people())
      showBeginning(attached)
      return {
        commands,
        setMe: (next) => {
          author = next.name
          presence.setMe(next)
        },
        detach: () => {
          container.removeEventListener('pointerdown', takeFocus, { capture: true })
          window.removeEventListener('keydown', onKeyDown, { capture: true })
          for (const type of ['cut', 'paste'] as const)
            window.removeEventListener(type, keepFromWall, { capture: true })
          for (const stop of [
            stopHistory,
            stopSelection,
            stopPeople,
            stopLayout,
            stopRules,
            stopKeeping,
            stopTyping,
            drags.dispose,
            presence.dispose,
          ])
            stop()
          binding.flush()
          editor = undefined
        },
      }
    },
  }
}

/** Lays the phases out after every change of what lies in them, once a frame; `previewed` undefined waits for the end of a drag. */
function followContent(editor: Editor, previewed: () => ReadonlySet<string> | undefined): () => void {
  let isStale = true
  let held = 0
  const onTick = (): void => {
    const ids = previewed()
    // What somebody has let go of counts from then on, whether or not it moves once more.
    if (ids === undefined || (!isStale && ids.size === held)) return
    isStale = false
    held = ids.size
    layOutPhases(editor, ids)
  }
  const stopListening = editor.store.listen(({ changes }) => void (isStale ||= changesLayout(changes)), {
    scope: 'document',
    source: 'all',
  })
  editor.on('tick', onTick)
  layOutPhases(editor, new Set())
  return () => {
    stopListening()
    editor.off('tick', onTick)
  }
}
