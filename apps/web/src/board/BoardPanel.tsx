import { SidePanel } from '../ui/SidePanel.tsx'
import { GapsPanel } from '../findings/GapsPanel.tsx'
import { OutlinePanel } from '../outline/OutlinePanel.tsx'

/** The rooms beside the wall. */
export function BoardPanel() {
  return <SidePanel gaps={<GapsPanel />} outline={<OutlinePanel />} />
}
