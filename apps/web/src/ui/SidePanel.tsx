import {
  ChartNoAxesColumn,
  ListTree,
  PanelRightClose,
  PanelRightOpen,
  ShieldAlert,
  Signature,
  type LucideIcon,
} from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import { IconButton } from './IconButton.tsx'
import { isTypingTarget } from './isTypingTarget.ts'
import { PANEL_TABS, type PanelTab, type ViewSettings } from './parseViewSettings.ts'
import styles from './SidePanel.module.css'
import { useViewSettings } from './viewSettings.ts'

const PANEL_KEY = 'p'
const ICONS: Record<PanelTab, LucideIcon> = {
  findings: ShieldAlert,
  coverage: ChartNoAxesColumn,
  decisions: Signature,
  outline: ListTree,
}

export interface SidePanelProps {
  /** What each tab shows; null: nothing yet. */
  content: Record<PanelTab, ReactNode>
  /** Shown beside a tab's name, also while the panel is closed. */
  counts?: Partial<Record<PanelTab, number>>
}

/**
 * The panel beside the wall: right of it, or a sheet below it on a phone. Closed, it leaves a slim rail. P opens and
 * closes it, unless somebody types. The chosen tab has its name, the others their signs where there is no room. Only the chosen tab's content is mounted, and only while the panel is open.
 */
export function SidePanel({ content, counts = {} }: SidePanelProps) {
  const isOpen = useViewSettings((settings) => settings.isPanelOpen)
  const tab = useViewSettings((settings) => settings.panelTab)
  const { panel, change } = usePanelChange(isOpen)
  const toggle = (): void => change({ isPanelOpen: !isOpen })
  usePanelKey(toggle)

  return (
    <aside ref={panel} className={styles.panel} data-open={isOpen} aria-label={t('panel.label')}>
      {isOpen ? (
        <Tabs.Root
          className={styles.tabs}
          value={tab}
          onValueChange={(value) => change({ panelTab: PANEL_TABS.find((name) => name === value) ?? 'findings' })}
        >
          <div className={styles.bar}>
            <Tabs.List className={styles.list}>
              {PANEL_TABS.map((name) => (
                <TabTrigger key={name} name={name} count={counts[name]} />
              ))}
            </Tabs.List>
            <IconButton label={t('panel.close')} shortcut="P" className={styles.toggle ?? ''} onClick={toggle}>
              <PanelRightClose size={18} aria-hidden />
            </IconButton>
          </div>
          {PANEL_TABS.map((name) => (
            <Tabs.Content key={name} value={name} className={styles.content} tabIndex={-1}>
              {content[name]}
            </Tabs.Content>
          ))}
        </Tabs.Root>
      ) : (
        <div className={styles.rail}>
          <IconButton label={t('panel.open')} shortcut="P" className={styles.toggle ?? ''} onClick={toggle}>
            <PanelRightOpen size={18} aria-hidden />
          </IconButton>
          {PANEL_TABS.map((name) => (
            <RailButton
              key={name}
              name={name}
              count={counts[name]}
              onClick={() => change({ isPanelOpen: true, panelTab: name })}
            />
          ))}
        </div>
      )}
    </aside>
  )
}

interface TabProps {
  name: PanelTab
  count: number | undefined
}

function TabTrigger({ name, count }: TabProps) {
  const Icon = ICONS[name]
  return (
    <Tabs.Trigger value={name} className={styles.tab} title={t(`panel.${name}`)}>
      <Icon size={16} aria-hidden className={styles.tabIcon} />
      <span className={styles.tabWord}>{t(`panel.${name}`)}</span> <Count count={count} />
    </Tabs.Trigger>
  )
}

function RailButton({ name, count, onClick }: TabProps & { onClick: () => void }) {
  const Icon = ICONS[name]
  const tab = t(`panel.${name}`)
  return (
    <IconButton
      className={styles.railTab}
      label={count === undefined ? t('panel.show', { tab }) : t('panel.showCounted', { tab, count })}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden />
      <span className={styles.railWord} aria-hidden>
        {tab}
      </span>{' '}
      <Count count={count} />
    </IconButton>
  )
}

function Count({ count }: { count: number | undefined }) {
  return count === undefined ? null : <span className={styles.count}>{count}</span>
}

/** Changes the panel so that focus which was in it stays in it, instead of falling back to the page. */
function usePanelChange(isOpen: boolean) {
  const panel = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)
  useEffect(() => {
    const element = hadFocus.current ? panel.current : null
    // Focus chooses a tab: it must be the one that is chosen already.
    const target = element?.querySelector<HTMLElement>('[role="tab"][data-state="active"]')
    ;(target ?? element?.querySelector<HTMLElement>('button'))?.focus()
    hadFocus.current = false
  }, [isOpen])
  const change = (next: Partial<Pick<ViewSettings, 'isPanelOpen' | 'panelTab'>>): void => {
    hadFocus.current = 'isPanelOpen' in next && (panel.current?.contains(document.activeElement) ?? false)
    useViewSettings.setState(next)
  }
  return { panel, change }
}

function usePanelKey(toggle: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isPanelKey(event)) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [toggle])
}

function isPanelKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== PANEL_KEY || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return false
  return !event.isComposing && !event.defaultPrevented && !isTypingTarget(event.target)
}
