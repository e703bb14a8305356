import type { NoteKind } from '@pathwall/domain'
import styles from './WallPicture.module.css'

interface DrawnStep {
  x: number
  y: number
  state: 'covered' | 'planned' | 'gap'
  kinds: readonly NoteKind[]
}

const PHASE_WIDTH = 108
const PHASE_HEIGHT = 216
const PHASE_GAP = 8
const NOTE = 20
const NOTE_GAP = 4
const PADDING = 6
const STEP_WIDTH = 2 * NOTE + NOTE_GAP + 2 * PADDING

const STEPS: readonly DrawnStep[] = [
  { x: 12, y: 28, state: 'covered', kinds: ['people', 'media', 'deliverable', 'control'] },
  { x: 40, y: 116, state: 'gap', kinds: ['people', 'media', 'deliverable'] },
  { x: 142, y: 60, state: 'covered', kinds: ['people', 'media', 'deliverable', 'control'] },
  { x: 244, y: 28, state: 'planned', kinds: ['people', 'media', 'deliverable', 'control'] },
  { x: 272, y: 124, state: 'covered', kinds: ['people', 'deliverable', 'control'] },
  { x: 374, y: 76, state: 'covered', kinds: ['media', 'deliverable', 'control'] },
  { x: 478, y: 36, state: 'covered', kinds: ['people', 'media', 'deliverable', 'control'] },
  { x: 504, y: 132, state: 'gap', kinds: ['people', 'media'] },
]

/** Which step hands over to which. */
const ARROWS: readonly (readonly [number, number])[] = [
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 5],
  [4, 5],
  [5, 6],
]

/** A small wall: five phases, steps of notes, and two steps that nothing guards. Only to look at. */
export function WallPicture() {
  return (
    <svg viewBox="0 0 572 216" className={styles.picture} aria-hidden>
      {[0, 1, 2, 3, 4].map((phase) => (
        <rect
          key={phase}
          className={styles.phase}
          x={phase * (PHASE_WIDTH + PHASE_GAP) + 0.5}
          y={0.5}
          width={PHASE_WIDTH - 1}
          height={PHASE_HEIGHT - 1}
          rx={8}
        />
      ))}
      {ARROWS.map(([from, to]) => (
        <path key={`${from} ${to}`} className={styles.arrow} d={arrowPath(STEPS[from], STEPS[to])} />
      ))}
      {STEPS.map((step) => (
        <g key={`${step.x} ${step.y}`} transform={`translate(${step.x} ${step.y})`}>
          <rect className={styles.step} data-state={step.state} width={STEP_WIDTH} height={heightOf(step)} rx={6} />
          {step.kinds.map((kind, index) => (
            <rect
              key={kind}
              className={styles.note}
              data-kind={kind}
              x={PADDING + (index % 2) * (NOTE + NOTE_GAP)}
              y={PADDING + Math.floor(index / 2) * (NOTE + NOTE_GAP)}
              width={NOTE}
              height={NOTE}
              rx={1.5}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

function heightOf({ kinds }: DrawnStep): number {
  const rows = Math.ceil(kinds.length / 2)
  return rows * NOTE + (rows - 1) * NOTE_GAP + 2 * PADDING
}

function arrowPath(from: DrawnStep | undefined, to: DrawnStep | undefined): string {
  if (from === undefined || to === undefined) return ''
  const startX = from.x + STEP_WIDTH + 3
  const startY = from.y + heightOf(from) / 2
  const endX = to.x - 4
  const endY = to.y + heightOf(to) / 2
  const bend = (endX - startX) / 2
  const line = `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`
  return `${line}m-4 -3l4 3l-4 3`
}
