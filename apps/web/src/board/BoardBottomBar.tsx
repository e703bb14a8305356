import { Flame, Maximize, Minus, Plus } from 'lucide-react'
import { HEAT_KEY } from '../canvas/keys.ts'
import { OverviewMap } from '../canvas/overlays/OverviewMap.tsx'
import { useZoom } from '../canvas/useZoom.ts'
import type { WallEditor } from '../canvas/Wall.tsx'
import { CoverageStrip } from '../coverage/CoverageStrip.tsx'
import { t } from '../messages/messages.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useViewSettings } from '../ui/viewSettings.ts'
import styles from './BoardBottomBar.module.css'

/** The one row of chrome below the wall: coverage by phase, which is also the way there, the whole wall, and zoom. */
export function BoardBottomBar({ editor }: { editor: WallEditor | undefined }) {
  return (
    <footer className={styles.bar}>
      <CoverageStrip />
      <span className={styles.spacer} />
      {editor !== undefined && (
        <>
          <span className={styles.overview}>
            <OverviewMap editor={editor} />
          </span>
          <HeatButton />
          <ZoomControls editor={editor} />
        </>
      )}
    </footer>
  )
}

/** Shows from afar where controls are missing. On a phone the coverage panel has a switch for it. */
function HeatButton() {
  const isOn = useViewSettings((settings) => settings.heat)
  return (
    <IconButton
      label={t('heat.open')}
      shortcut={HEAT_KEY.toUpperCase()}
      className={styles.heat ?? ''}
      aria-pressed={isOn}
      onClick={() => useViewSettings.setState({ heat: !isOn })}
    >
      <Flame size={16} aria-hidden />
    </IconButton>
  )
}

function ZoomControls({ editor }: { editor: WallEditor }) {
  const { percent, zoomIn, zoomOut, reset, fit } = useZoom(editor)
  return (
    <span className={styles.zoom}>
      <IconButton label={t('zoom.out')} onClick={zoomOut}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <button type="button" className={styles.percent} aria-label={t('zoom.reset', { percent })} onClick={reset}>
        {percent} %
      </button>
      <IconButton label={t('zoom.in')} onClick={zoomIn}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('zoom.fit')} onClick={fit}>
        <Maximize size={16} aria-hidden />
      </IconButton>
    </span>
  )
}
