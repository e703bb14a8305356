import { ListTree, PanelRightClose, PanelRightOpen, ShieldAlert, type LucideIcon } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import { IconButton } from './IconButton.tsx'
import { isTypingTarget } from './isTypingTarget.ts'
import { PANEL_TABS, type PanelTab, type ViewSettings } from './parseViewSettings.ts'
import styles from './SidePanel.module.css'
import { useViewSettings } from './viewSettings.ts'

const PANEL_KEY = 'p'
const ICONS: Record<PanelTab, LucideIcon> = { gaps: ShieldAlert, outline: ListTree }

export interface SidePanelProps {
  gaps: ReactNode
  outline: ReactNode
  /** Shown beside the tab's name, also while the panel is closed. */
  gapCount?: number
}

/**
 * The panel beside the wall: right of it, or a sheet below it on a phone. Closed, it leaves a slim rail. P opens and
 * closes it, unless somebody types. Only the chosen tab's content is mounted, and only while the panel is open.
 */
export function SidePanel({ gaps, outline, gapCount }: SidePanelProps) {
  const isOpen = useViewSettings((settings) => settings.isPanelOpen)
  const tab = useViewSettings((settings) => settings.panelTab)
  const { panel, change } = usePanelChange(isOpen)
  const toggle = (): void => change({ isPanelOpen: !isOpen })
  usePanelKey(toggle)

  const content = { gaps, outline }
  return (
    <aside ref={panel} className={styles.panel} data-open={isOpen} aria-label={t('panel.label')}>
      {isOpen ? (
        <Tabs.Root
          className={styles.tabs}
          value={tab}
          onValueChange={(value) => change({ panelTab: PANEL_TABS.find((name) => name === value) ?? 'gaps' })}
        >
          <div className={styles.bar}>
            <Tabs.List className={styles.list}>
              {PANEL_TABS.map((name) => (
                <Tabs.Trigger key={name} value={name} className={styles.tab}>
                  {t(`panel.${name}`)}
                  {name === 'gaps' && <Count gapCount={gapCount} />}
                </Tabs.Trigger>
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
          {PANEL_TABS.map((name) => {
            const Icon = ICONS[name]
            return (
              <IconButton
                key={name}
                className={styles.railTab}
                label={name === 'gaps' ? t('panel.openGaps', { count: gapCount ?? 0 }) : t('panel.openOutline')}
                onClick={() => change({ isPanelOpen: true, panelTab: name })}
              >
                <Icon size={18} aria-hidden />
                <span className={styles.railWord} aria-hidden>
                  {t(`panel.${name}`)}
                </span>{' '}
                {name === 'gaps' && <Count gapCount={gapCount} />}
              </IconButton>
            )
          })}
        </div>
      )}
    </aside>
  )
}

function Count({ gapCount }: { gapCount: number | undefined }) {
  return gapCount === undefined ? null : <span className={styles.count}>{gapCount}</span>
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
