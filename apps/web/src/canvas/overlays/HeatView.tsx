import type { Analysis } from '@pathwall/analyzer'
import { useEffect, useRef } from 'react'
import { computed, react, useEditor, type Box, type Editor } from 'tldraw'
import { useBoard } from '../../board/boardModel.ts'
import { t, useLanguage } from '../../messages/messages.ts'
import { StateIcon } from '../../ui/StateIcon.tsx'
import { useResolvedTheme, useViewSettings } from '../../ui/viewSettings.ts'
import { controlsStandingAt } from '../standingControls.ts'
import { isPhase } from '../wallShapes.ts'
import { HEADING_HEIGHT, highestHeading } from './headingPlace.ts'
import { HEAT_STATES, readHeatColors, type HeatState } from './heatColors.ts'
import styles from './HeatView.module.css'
import { paintHeat, type HeatPhase, type HeatPicture, type ScreenBox } from './paintHeat.ts'
import { stepBounds } from './stepBounds.ts'

/** Where the path is bare, seen from afar: steps and phases in the colour, pattern and sign of their state. */
export function HeatView() {
  const isShown = useViewSettings((settings) => settings.heat)
  return isShown ? <ShownHeat /> : null
}

function ShownHeat() {
  const editor = useEditor()
  const canvas = useRef<HTMLCanvasElement>(null)
  const analysis = useBoard((state) => state.analysis)
  const theme = useResolvedTheme()
  const language = useLanguage()
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (element === null || !context) return
    return followHeat(editor, analysis, element, context)
  }, [editor, analysis, theme, language])
  return (
    <>
      <canvas ref={canvas} className={styles.heat} data-testid="heat" aria-hidden />
      <Legend steps={analysis.summary.steps} />
    </>
  )
}

function Legend({ steps }: { steps: Analysis['summary']['steps'] }) {
  if (HEAT_STATES.every((state) => steps[state] === 0)) return null
  return (
    <div className={styles.legend}>
      <ul className={styles.states} aria-label={t('heat.legend')}>
        {HEAT_STATES.map((state) => (
          <li key={state} className={styles.entry} data-state={state}>
            <span className={styles.swatch} aria-hidden />
            <StateIcon state={state} size={16} />
            <span>{t(`state.${state}`)}</span>
            <span className={styles.count}>{steps[state]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.phase}>
        <span className={styles.tint} aria-hidden />
        {t('heat.phaseTint')}
      </p>
    </div>
  )
}

interface StepOnPage {
  state: HeatState
  bounds: Box
}

/** Paints at most once a frame, when the view or what is seen has changed; where steps lie is worked out only when notes move. */
function followHeat(
  editor: Editor,
  { steps, bindings, coverage }: Analysis,
  element: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
): () => void {
  const judged = steps.flatMap((step) =>
    step.state === 'none' ? [] : [{ step, state: step.state, controls: controlsStandingAt(step, bindings) }],
  )
  const placed = computed('heat of steps', () =>
    judged.flatMap(({ step, state, controls }): StepOnPage[] => {
      const bounds = stepBounds(editor, step, controls)
      return bounds === undefined ? [] : [{ state, bounds }]
    }),
  )
  const colors = readHeatColors(element, context)
  let frame = 0
  const stop = react('heat', () => {
    const { w: width, h: height } = editor.getViewportScreenBounds()
    const zoom = editor.getZoomLevel()
    const onScreen = (box: Box): ScreenBox => ({ ...editor.pageToViewport(box), w: box.w * zoom, h: box.h * zoom })
    const picture: HeatPicture = {
      width,
      height,
      zoom,
      top: highestHeading(editor) + HEADING_HEIGHT,
      phases: phasesOf(editor, coverage, onScreen),
      steps: placed.get().map(({ state, bounds }) => ({ state, ...onScreen(bounds) })),
    }
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      fit(element, context, picture)
      paintHeat(context, colors, picture)
    })
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}

function phasesOf(editor: Editor, { perPhase }: Analysis['coverage'], onScreen: (box: Box) => ScreenBox): HeatPhase[] {
  return editor
    .getCurrentPageShapes()
    .filter(isPhase)
    .flatMap((shape): HeatPhase[] => {
      const bounds = editor.getShapePageBounds(shape)
      const { covered, planned, gap, accepted, share } = perPhase[shape.props.phase]
      const judged = covered + planned + gap + accepted
      const words = { words: t('heat.phase', { covered, judged }), shortWords: `${covered}/${judged}` }
      return bounds === undefined ? [] : [{ ...onScreen(bounds), share, ...words }]
    })
}

/** As many pixels as the screen has, only set when they change: setting them wipes the canvas. */
function fit(element: HTMLCanvasElement, context: CanvasRenderingContext2D, { width, height }: HeatPicture): void {
  const ratio = window.devicePixelRatio || 1
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (element.width !== w || element.height !== h) {
    element.width = w
    element.height = h
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}
