import { toMapJson, toSvg } from '@pathwall/exporters'
import { useState } from 'react'
import { Ellipsis } from 'lucide-react'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { Menu } from '../ui/Menu.tsx'
import { saveFile } from './saveFile.ts'
import { svgToPng } from './svgToPng.ts'
import { useBoard, useBoardState } from './boardModel.ts'
import { pictureWords } from './pictureWords.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { usePreferenceItems } from './preferenceItems.tsx'

/** What one takes away from a board, and how it looks: everything else has its place on the wall. */
export function BoardMenu() {
  const state = useBoardState()
  const title = useBoard((board) => board.title)
  const [areShortcutsOpen, setShortcutsOpen] = useState(false)
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
  return (
    <>
      <Menu
        label={t('menu.label')}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
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
          { label: t('menu.shortcuts'), onSelect: () => setShortcutsOpen(true) },
        ]}
      />
      <ShortcutsDialog isOpen={areShortcutsOpen} onClose={() => setShortcutsOpen(false)} />
    </>
  )
}
