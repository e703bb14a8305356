import { toMapId } from '@pathwall/canvas-schema'
import type { Refusal } from '@pathwall/sync'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { StoreApi } from 'zustand'
import { createBoardRequests } from '../access/boardRequests.ts'
import { PassphrasePage } from '../access/PassphrasePage.tsx'
import { useLinkMade } from '../access/useLinkMade.ts'
import { useRightsNews } from '../access/useRightsNews.ts'
import { openWall, type AttachedWall, type OpenWall } from '../canvas/openWall.ts'
import { Wall, type WallEditor } from '../canvas/Wall.tsx'
import { t, useLanguage } from '../messages/messages.ts'
import { ControlSuggestions } from '../notes/ControlSuggestions.tsx'
import { PinDialog } from '../notes/PinDialog.tsx'
import { NameDialog } from '../session/NameDialog.tsx'
import { useAppearance } from '../session/useAppearance.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useViewSettings, useResolvedTheme } from '../ui/viewSettings.ts'
import { BoardBottomBar } from './BoardBottomBar.tsx'
import { BoardModelContext, type BoardCommands, type BoardModel, type BoardState } from './boardModel.ts'
import styles from './BoardPage.module.css'
import { BoardPanel } from './BoardPanel.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { BoardTopBar } from './BoardTopBar.tsx'
import { createBoardState } from './createBoardState.ts'
import { FirstNoteHint } from './FirstNoteHint.tsx'
import { keptJudging } from './followTeamConfig.ts'
import { followWall } from './followWall.ts'
import { RefusedBoard } from './RefusedBoard.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SetAsideNote } from './SetAsideNote.tsx'
import { toSaveStatus } from './toSaveStatus.ts'
import { TeamConfigNote } from './TeamConfigNote.tsx'
import { ToolRail } from './ToolRail.tsx'
import { useBoardConnection } from './useBoardConnection.ts'
import { useTeamConfig } from './useTeamConfig.ts'

export interface BoardPageProps {
  boardId: string
  token: string
}

/** A board: opens its connection, puts wall and panels together, and keeps the derived state they read. */
export default function BoardPage({ boardId, token }: BoardPageProps) {
  const { connection, visit, takeLostChanges } = useBoardConnection(boardId, token)
  const [state] = useState<StoreApi<BoardState>>(() => createBoardState(keptJudging()))
  const [wall, setWall] = useState<OpenWall>()
  const [editor, setEditor] = useState<WallEditor>()
  const attached = useRef<AttachedWall>(undefined)
  const { identity, setIdentity, isAsked } = useAppearance()
  const identityOf = useRef({ name: '', roleInTeam: '', color: '#5b6470' })
  if (identity !== undefined) identityOf.current = identity
  const theme = useResolvedTheme()
  const language = useLanguage()
  const isReady = visit !== undefined && visit.readiness !== 'loading'

  useEffect(() => {
    if (connection === undefined || !isReady) return
    const opened = openWall(connection, (setAside) => state.setState({ setAside }))
    const stop = followWall(connection, opened, state)
    state.setState({ phase: 'ready' })
    setWall(opened)
    return () => {
      stop()
      opened.close()
      setWall(undefined)
    }
  }, [connection, isReady, state])

  useEffect(() => {
    if (connection === undefined) return
    const follow = (): void => {
      const now = connection.getState()
      const role = now.role ?? state.getState().role
      const { linkRole = role, isArchived } = now
      state.setState({ save: toSaveStatus(now), role, linkRole, isArchived })
    }
    follow()
    return connection.subscribe(follow)
  }, [connection, state])

  useEffect(
    () =>
      connection?.onNotice((notice) => {
        const { news } = state.getState()
        if (notice in news) state.setState({ news: { ...news, [notice]: news[notice as keyof typeof news] + 1 } })
      }),
    [connection, state],
  )
  useRightsNews(visit?.role, visit?.isArchived, takeLostChanges)

  const isReadonly = visit?.role === 'viewer' || visit?.isArchived === true || visit?.readiness === 'too-old'
  useEffect(() => {
    editor?.updateInstanceState({ isReadonly })
  }, [editor, isReadonly])
  useEffect(() => {
    // tldraw's words in the app's language, not the browser's: its words in others are not kept for when there is no network.
    editor?.user.updateUserPreferences({ colorScheme: theme, locale: language })
  }, [editor, theme, language])
  useEffect(() => {
    if (identity !== undefined) attached.current?.setMe(identity)
  }, [identity])

  const commands = useMemo<BoardCommands>(() => lateCommands(() => attached.current?.commands), [])
  const requests = useMemo(() => createBoardRequests(boardId, token), [boardId, token])
  const linkMade = useLinkMade(boardId, state)
  const askForTeamConfig = useTeamConfig(state, requests, visit?.isOnline ?? false)
  const model = useMemo<BoardModel>(
    () => ({ state, commands, requests, linkMade, askForTeamConfig }),
    [state, commands, requests, linkMade, askForTeamConfig],
  )
  const onMount = useMemo(
    () =>
      wall &&
      ((mounted: WallEditor) => {
        const use = wall.attach(mounted, {
          me: identityOf.current,
          reading: () => state.getState().analysis,
          onPeople: (people) => state.setState({ people }),
          onSelection: (selection) => state.setState({ selection: selection.map(toMapId) }),
          onHistory: (history) => state.setState(history),
          onLooseArrow: () => announce(t('wall.looseArrow'), 'assertive'),
        })
        attached.current = use
        setEditor(mounted)
        return () => {
          attached.current = undefined
          setEditor(undefined)
          use.detach()
        }
      }),
    [wall, state],
  )
  const isPanelOpen = useViewSettings((settings) => settings.isPanelOpen)

  const refusal = visit?.refusal
  if (refusal === 'passphrase-needed') return <PassphrasePage boardId={boardId} token={token} />
  if (refusal !== undefined && (!isReady || isEnd(refusal)))
    return <RefusedBoard reason={visit?.readiness === 'too-old' ? 'too-old' : refusal} />
  return (
    <BoardModelContext value={model}>
      <div className={styles.page} data-panel={isPanelOpen ? 'open' : 'closed'}>
        <BoardTopBar boardId={boardId} token={token} />
        <div className={styles.notes}>
          <SetAsideNote />
          <TeamConfigNote />
        </div>
        <main className={styles.wall} aria-label={t('wall.label')}>
          {wall !== undefined && onMount !== undefined ? (
            <Wall store={wall.store} theme={theme} onMount={onMount} />
          ) : (
            <BoardSkeleton />
          )}
          {editor !== undefined && !isReadonly && (
            <>
              <ToolRail editor={editor} />
              <FirstNoteHint editor={editor} />
              <SelectionBar editor={editor} />
              <ControlSuggestions editor={editor} />
            </>
          )}
        </main>
        <BoardPanel />
        <BoardBottomBar editor={editor} />
        <PinDialog />
        {isAsked && <NameDialog onDone={setIdentity} />}
      </div>
    </BoardModelContext>
  )
}

/** Refusals after which there is no board to go on with, also for who has it on the screen. */
function isEnd(refusal: Refusal): boolean {
  return refusal === 'removed' || refusal === 'deleted'
}

/** Commands that reach the wall as soon as there is one, and do nothing before. */
function lateCommands(current: () => BoardCommands | undefined): BoardCommands {
  return {
    addNote: (input) => current()?.addNote(input) ?? '',
    addControlTo: (notes, options) => current()?.addControlTo(notes, options) ?? '',
    setText: (note, text) => current()?.setText(note, text),
    setKind: (notes, kind) => current()?.setKind(notes, kind),
    connect: (from, to) => current()?.connect(from, to),
    disconnect: (arrow) => current()?.disconnect(arrow),
    moveToPhase: (notes, phase) => current()?.moveToPhase(notes, phase),
    deleteNotes: (notes) => current()?.deleteNotes(notes),
    frameNotes: (notes) => current()?.frameNotes(notes),
    joinSteps: (notes) => current()?.joinSteps(notes),
    splitStep: (notes) => current()?.splitStep(notes),
    pinControl: (note, pinned) => current()?.pinControl(note, pinned),
    decide: (target, fields) => current()?.decide(target, fields),
    withdrawDecision: (target) => current()?.withdrawDecision(target),
    suppress: (finding, reason) => current()?.suppress(finding, reason),
    unsuppress: (fingerprint) => current()?.unsuppress(fingerprint),
    select: (notes) => current()?.select(notes),
    reveal: (notes) => current()?.reveal(notes),
    lookAt: (notes) => current()?.lookAt(notes),
    revealPhase: (phase) => current()?.revealPhase(phase),
    undo: () => current()?.undo(),
    redo: () => current()?.redo(),
    rename: (title) => current()?.rename(title),
  }
}
