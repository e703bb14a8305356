import { NOTE_KINDS } from '@pathwall/domain'
import { AlignStartVertical, Combine, Copy, Frame, Plus, Split, Trash2 } from 'lucide-react'
import { JOIN_KEY, KIND_KEYS, SPLIT_KEY } from '../canvas/keys.ts'
import { ALIGNMENTS, DISTRIBUTIONS, useSelectionActions, type SelectionActions } from '../canvas/useSelectionActions.ts'
import type { WallEditor } from '../canvas/Wall.tsx'
import { t } from '../messages/messages.ts'
import { MeaningBar } from '../notes/MeaningBar.tsx'
import { readStepWish } from '../notes/readStepWish.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useBoard, useBoardCommands } from './boardModel.ts'
import styles from './SelectionBar.module.css'

/** What can be done with the selected notes, for those who do not know the keys or have none: always at the same place. */
export function SelectionBar({ editor }: { editor: WallEditor }) {
  const selection = useSelectionActions(editor)
  if (selection === undefined) return null
  const [only, ...more] = selection.notes
  const control = selection.kind === 'control' && more.length === 0 ? only : undefined
  return (
    <>
      {control !== undefined && <MeaningBar note={control} />}
      <div className={styles.bar} role="toolbar" aria-label={t('selection.label')}>
        <span className={styles.count}>{t('selection.count', { count: selection.count })}</span>
        {selection.notes.length > 0 && <KindButtons selection={selection} />}
        {selection.count === 1 && selection.notes.length === 1 && (
          <IconButton label={t('selection.next')} onClick={selection.addNext}>
            <Plus size={18} aria-hidden />
          </IconButton>
        )}
        {selection.notes.length > 0 && <FrameButton selection={selection} />}
        {selection.notes.length > 0 && <StepButtons selection={selection} />}
        {selection.count > 1 && <AlignMenu selection={selection} />}
        {!selection.isArrows && (
          <IconButton label={t('selection.duplicate')} onClick={selection.duplicate}>
            <Copy size={18} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('selection.delete')} onClick={selection.remove}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
    </>
  )
}

function KindButtons({ selection }: { selection: SelectionActions }) {
  const { setKind } = useBoardCommands()
  return (
    <span className={styles.kinds} role="group" aria-label={t('selection.kind')}>
      {NOTE_KINDS.map((kind) => (
        <Tooltip key={kind} text={t(`kind.${kind}`)} shortcut={`Shift ${KIND_KEYS[kind]}`}>
          <button
            type="button"
            className={styles.kind}
            data-paper={kind}
            aria-pressed={selection.kind === kind}
            aria-label={t(`kind.${kind}`)}
            onClick={() => setKind(selection.notes, kind)}
          >
            <KindIcon kind={kind} size={18} />
          </button>
        </Tooltip>
      ))}
    </span>
  )
}

function FrameButton({ selection }: { selection: SelectionActions }) {
  const { frameNotes } = useBoardCommands()
  return (
    <IconButton label={t('selection.frame')} onClick={() => frameNotes(selection.notes)}>
      <Frame size={18} aria-hidden />
    </IconButton>
  )
}

/** Where the wall has read the steps otherwise than the team means them. */
function StepButtons({ selection: { notes } }: { selection: SelectionActions }) {
  const { joinSteps, splitStep } = useBoardCommands()
  const steps = useBoard((state) => state.analysis.steps)
  const { canJoin, canSplit } = readStepWish(notes, steps)
  return (
    <>
      {canJoin && (
        <IconButton label={t('selection.join')} shortcut={JOIN_KEY.toUpperCase()} onClick={() => joinSteps(notes)}>
          <Combine size={18} aria-hidden />
        </IconButton>
      )}
      {canSplit && (
        <IconButton label={t('selection.split')} shortcut={SPLIT_KEY.toUpperCase()} onClick={() => splitStep(notes)}>
          <Split size={18} aria-hidden />
        </IconButton>
      )}
    </>
  )
}

function AlignMenu({ selection }: { selection: SelectionActions }) {
  return (
    <Menu
      label={t('selection.align')}
      trigger={<AlignStartVertical size={18} aria-hidden />}
      items={[
        ...ALIGNMENTS.map((alignment) => ({
          label: t(`selection.align.${alignment}`),
          onSelect: () => selection.align(alignment),
        })),
        'separator' as const,
        ...DISTRIBUTIONS.map((direction) => ({
          label: t(`selection.distribute.${direction}`),
          onSelect: () => selection.distribute(direction),
        })),
      ]}
    />
  )
}
