import { SidePanel } from '../ui/SidePanel.tsx'
import { GapsPanel } from '../findings/GapsPanel.tsx'
import { OutlinePanel } from '../outline/OutlinePanel.tsx'
import { useBoard } from './boardModel.ts'

/** The rooms beside the wall; empty until there is something to say, for a board that loads is not one without notes. */
export function BoardPanel() {
  const isReady = useBoard((state) => state.phase === 'ready')
  const gapCount = useBoard((state) => state.analysis.summary.steps.gap)
  if (!isReady) return <SidePanel gaps={null} outline={null} />
  return <SidePanel gaps={<GapsPanel />} outline={<OutlinePanel />} gapCount={gapCount} />
}
