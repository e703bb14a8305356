import { NOTE_KINDS } from '@pathwall/domain'
import { Frame, Hand, MousePointer2, MoveUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTool } from '../canvas/useTool.ts'
import type { WallEditor } from '../canvas/Wall.tsx'
import { KIND_KEYS } from '../canvas/keys.ts'
import { t } from '../messages/messages.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import styles from './ToolRail.module.css'

/** The tools that serve the map, on the left of the wall: four kinds first, each with its paper, icon, word and key. */
export function ToolRail({ editor }: { editor: WallEditor }) {
  const { tool, choose } = useTool(editor)
  return (
    <div className={styles.rail} role="toolbar" aria-orientation="vertical" aria-label={t('tools.label')}>
      {NOTE_KINDS.map((kind) => (
        <ToolButton
          key={kind}
          name={t(`kind.${kind}`)}
          shortcut={KIND_KEYS[kind]}
          isPressed={tool === kind}
          paper={kind}
          onClick={() => choose(kind)}
        >
          <KindIcon kind={kind} size={20} />
        </ToolButton>
      ))}
      <span className={styles.divider} />
      <ToolButton name={t('tools.arrow')} shortcut="A" isPressed={tool === 'arrow'} onClick={() => choose('arrow')}>
        <MoveUpRight size={20} aria-hidden />
      </ToolButton>
      <ToolButton name={t('tools.frame')} shortcut="F" isPressed={tool === 'frame'} onClick={() => choose('frame')}>
        <Frame size={20} aria-hidden />
      </ToolButton>
      <span className={styles.divider} />
      <ToolButton name={t('tools.select')} shortcut="V" isPressed={tool === 'select'} onClick={() => choose('select')}>
        <MousePointer2 size={20} aria-hidden />
      </ToolButton>
      <ToolButton name={t('tools.hand')} shortcut="H" isPressed={tool === 'hand'} onClick={() => choose('hand')}>
        <Hand size={20} aria-hidden />
      </ToolButton>
    </div>
  )
}

interface ToolButtonProps {
  name: string
  shortcut: string
  isPressed: boolean
  paper?: string
  onClick: () => void
  children: ReactNode
}

function ToolButton({ name, shortcut, isPressed, paper, onClick, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      data-paper={paper}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      title={`${name} (${shortcut})`}
      onClick={onClick}
    >
      <span className="visually-hidden">{name}</span>
      {children}
      <span className={styles.key} aria-hidden>
        {shortcut}
      </span>
    </button>
  )
}
