import { toMapJson, toSvg } from '@pathwall/exporters'
import { useState } from 'react'
import { ArchiveDialog } from '../access/ArchiveDialog.tsx'
import { DeleteBoardDialog } from '../access/DeleteBoardDialog.tsx'
import { wordsOfFailure } from '../access/wordsOfFailure.ts'
import { Ellipsis } from 'lucide-react'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { Menu } from '../ui/Menu.tsx'
import { VersionsDialog } from '../versions/VersionsDialog.tsx'
import { saveFile } from './saveFile.ts'
import { svgToPng } from './svgToPng.ts'
import { useBoard, useBoardRequests, useBoardState } from './boardModel.ts'
import { pictureWords } from './pictureWords.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { usePreferenceItems } from './preferenceItems.tsx'

/** What one takes away from a board, how it looks, and its end: everything else has its place on the wall. */
export function BoardMenu({ boardId, token }: { boardId: string; token: string }) {
  const state = useBoardState()
  const title = useBoard((board) => board.title)
  const isFacilitator = useBoard((board) => board.role === 'facilitator')
  const isArchived = useBoard((board) => board.isArchived)
  const { requests } = useBoardRequests()
  const [dialog, setDialog] = useState<'versions' | 'shortcuts' | 'archive' | 'delete'>()
  const close = (): void => setDialog(undefined)
  const preferences = usePreferenceItems()
  const picture = (): string => toSvg(state.getState().map, state.getState().analysis, pictureWords())
  const fileName = (ending: string): string =>
    `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'map'}.${ending}`
  const savePng = async (): Promise<void> => {
    try {
      saveFile(fileName('png'), await svgToPng(picture()))
    } catch {
      announce(t('menu.pngFailed'), 'assertive')
    }
  }
  const takeOutOfArchive = async (): Promise<void> => {
    const answer = await requests.setArchived(false)
    if (!answer.ok) announce(wordsOfFailure(answer.failure), 'assertive')
  }
  return (
    <>
      <Menu
        label={t('menu.label')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          { label: t('versions.open'), onSelect: () => setDialog('versions') },
          'separator',
          {
            label: t('menu.saveSvg'),
            onSelect: () => saveFile(fileName('svg'), new Blob([picture()], { type: 'image/svg+xml' })),
          },
          { label: t('menu.savePng'), onSelect: () => void savePng() },
          {
            label: t('menu.saveMap'),
            onSelect: () =>
              saveFile(
                fileName('p2p-map.json'),
                new Blob([toMapJson(state.getState().map)], { type: 'application/json' }),
              ),
          },
          'separator',
          ...preferences,
          'separator',
          { label: t('menu.shortcuts'), onSelect: () => setDialog('shortcuts') },
          ...(isFacilitator
            ? [
                'separator' as const,
                isArchived
                  ? { label: t('archive.restore'), onSelect: () => void takeOutOfArchive() }
                  : { label: t('archive.archive'), onSelect: () => setDialog('archive') },
                { label: t('delete.delete'), onSelect: () => setDialog('delete') },
              ]
            : []),
        ]}
      />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={close} />
      {dialog === 'versions' && <VersionsDialog boardId={boardId} token={token} onClose={close} />}
      {dialog === 'archive' && <ArchiveDialog requests={requests} onClose={close} />}
      {dialog === 'delete' && <DeleteBoardDialog requests={requests} boardId={boardId} title={title} onClose={close} />}
    </>
  )
}
