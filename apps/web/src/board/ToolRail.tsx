import { NOTE_KINDS, type NoteKind } from '@pathwall/domain'
import { Frame, Hand, MousePointer2, MoveUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTool, type ToolChoice } from '../canvas/useTool.ts'
import type { WallEditor } from '../canvas/Wall.tsx'
import { KIND_KEYS } from '../canvas/keys.ts'
import { t } from '../messages/messages.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './ToolRail.module.css'

/** The tools that serve the map, on the left of the wall: four kinds first, each with its paper, icon, word and key. */
export function ToolRail({ editor }: { editor: WallEditor }) {
  const choice = useTool(editor)
  return (
    <div className={styles.rail} role="toolbar" aria-label={t('tools.label')}>
      {NOTE_KINDS.map((kind) => (
        <KindButton key={kind} kind={kind} choice={choice} />
      ))}
      <span className={styles.divider} />
      <ToolButton tool="arrow" name={t('tools.arrow')} shortcut="A" choice={choice}>
        <MoveUpRight size={20} aria-hidden />
      </ToolButton>
      <ToolButton tool="frame" name={t('tools.frame')} shortcut="F" choice={choice}>
        <Frame size={20} aria-hidden />
      </ToolButton>
      <ToolButton tool="select" name={t('tools.select')} shortcut="V" choice={choice}>
        <MousePointer2 size={20} aria-hidden />
      </ToolButton>
      <ToolButton tool="hand" name={t('tools.hand')} shortcut="H" choice={choice}>
        <Hand size={20} aria-hidden />
      </ToolButton>
    </div>
  )
}

function KindButton({ kind, choice }: { kind: NoteKind; choice: ToolChoice }) {
  return (
    <Tooltip text={t(`kind.${kind}.what`)} side="right">
      <button
        type="button"
        className={styles.kind}
        data-paper={kind}
        aria-pressed={choice.tool === kind}
        aria-keyshortcuts={KIND_KEYS[kind]}
        onClick={() => choice.choose(kind)}
      >
        <KindIcon kind={kind} size={20} />
        <span className={styles.word}>{t(`kind.${kind}`)}</span>
        <span className={`${styles.key} key-hint`} aria-hidden>
          {KIND_KEYS[kind]}
        </span>
      </button>
    </Tooltip>
  )
}

interface ToolButtonProps {
  tool: 'arrow' | 'frame' | 'select' | 'hand'
  name: string
  shortcut: string
  choice: ToolChoice
  children: ReactNode
}

function ToolButton({ tool, name, shortcut, choice, children }: ToolButtonProps) {
  return (
    <Tooltip text={name} shortcut={shortcut} side="right">
      <button
        type="button"
        className={styles.tool}
        aria-pressed={choice.tool === tool}
        aria-keyshortcuts={shortcut}
        onClick={() => choice.choose(tool)}
      >
        <span className="visually-hidden">{name}</span>
        {children}
        <span className={`${styles.key} key-hint`} aria-hidden>
          {shortcut}
        </span>
      </button>
    </Tooltip>
  )
}
