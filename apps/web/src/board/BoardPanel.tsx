import { SidePanel } from '../ui/SidePanel.tsx'
import { GapsPanel } from '../findings/GapsPanel.tsx'
import { OutlinePanel } from '../outline/OutlinePanel.tsx'
import { useBoard } from './boardModel.ts'

/** The rooms beside the wall. */
export function BoardPanel() {
  const gapCount = useBoard((state) => state.analysis.summary.steps.gap)
  return <SidePanel gaps={<GapsPanel />} outline={<OutlinePanel />} gapCount={gapCount} />
}
