import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import StarterKit from '@tiptap/starter-kit'
import { memo, useMemo } from 'react'
import {
  ArrowBindingUtil,
  ArrowShapeTool,
  ArrowShapeUtil,
  FrameShapeTool,
  HandTool,
  KeyboardShiftEnterTweakExtension,
  NoteShapeTool,
  SelectTool,
  TextDirection,
  TldrawEditor,
  TldrawHandles,
  TldrawOverlays,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawShapeIndicators,
  TldrawUi,
  ZoomTool,
  registerDefaultSideEffects,
  useEditor,
  useEditorComponents,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLComponents,
  type TLStore,
} from 'tldraw'
import 'tldraw/tldraw.css'
import { caretOnOpening } from './caretOnOpening.ts'
import { mountNearShapes } from './mountNearShapes.ts'
import { ExplainedNotes } from './overlays/ExplainedNotes.tsx'
import { HeatView } from './overlays/HeatView.tsx'
import { PhaseAreas } from './overlays/PhaseAreas.tsx'
import { PhaseHeadings } from './overlays/PhaseHeadings.tsx'
import { StepMarks } from './overlays/StepMarks.tsx'
import { NoteShapeUtil } from './shapes/NoteShapeUtil.tsx'
import { PhaseShapeUtil } from './shapes/PhaseShapeUtil.tsx'
import { StepFrameShapeUtil } from './shapes/StepFrameShapeUtil.tsx'
import { WallFallback } from './WallFallback.tsx'
import { wallOverrides } from './wallTools.ts'
import './wall.css'

// None of tldraw's icons is shown; it would fetch every one of them ahead, and fail at each without a network.
const assets = getAssetUrlsByImport()
const NO_ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
const withoutIcons = <T extends object>(icons: T): T =>
  Object.fromEntries(Object.keys(icons).map((name) => [name, NO_ICON])) as T
const assetUrls = {
  ...assets,
  icons: withoutIcons(assets.icons),
  embedIcons: withoutIcons(assets.embedIcons),
}
// tldraw declares its utils without exactOptionalPropertyTypes, under which they do not fit its own constructor type.
const shapeUtils = [
  NoteShapeUtil,
  PhaseShapeUtil,
  StepFrameShapeUtil,
  ArrowShapeUtil,
] as unknown as readonly TLAnyShapeUtilConstructor[]
const bindingUtils = [ArrowBindingUtil]
const tools = [SelectTool, HandTool, ZoomTool, NoteShapeTool, ArrowShapeTool, FrameShapeTool]
/** From the whole of a wall of many metres down to one note. */
const cameraOptions = { zoomSteps: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4] }
const options = { maxPages: 1, adjacentShapeMargin: 10, maxShapesPerPage: 8000 }

/** Notes are plain text: paragraphs and undo, no marks, lists or links. */
const textOptions = {
  tipTapConfig: {
    extensions: [
      StarterKit.configure({
        blockquote: false,
        bold: false,
        bulletList: false,
        code: false,
        codeBlock: false,
        dropcursor: false,
        gapcursor: false,
        hardBreak: false,
        heading: false,
        horizontalRule: false,
        italic: false,
        listItem: false,
        orderedList: false,
        strike: false,
      }),
      KeyboardShiftEnterTweakExtension,
      TextDirection,
      caretOnOpening,
    ],
  },
}

const components: TLComponents = {
  Scribble: TldrawScribble,
  CollaboratorScribble: TldrawScribble,
  ShapeIndicators: TldrawShapeIndicators,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Overlays: TldrawOverlays,
  OnTheCanvas: Backdrop,
  InFrontOfTheCanvas: Foreground,
  ErrorFallback: WallFallback,
  ContextMenu: null,
  ActionsMenu: null,
  HelpMenu: null,
  ZoomMenu: null,
  MainMenu: null,
  Minimap: null,
  StylePanel: null,
  PageMenu: null,
  NavigationPanel: null,
  Toolbar: null,
  RichTextToolbar: null,
  ImageToolbar: null,
  VideoToolbar: null,
  KeyboardShortcutsDialog: null,
  QuickActions: null,
  HelperButtons: null,
  DebugPanel: null,
  DebugMenu: null,
  MenuPanel: null,
  TopPanel: null,
  SharePanel: null,
  CursorChatBubble: null,
  Dialogs: null,
  Toasts: null,
}

/** tldraw's editor, by the name under which the board page hands it around without knowing tldraw. */
export type WallEditor = Editor

export interface WallProps {
  store: TLStore
  theme: 'light' | 'dark'
  /** Called once with the editor; returns what ends the use of it. */
  onMount: (editor: Editor) => () => void
}

/** The wall: tldraw with our shapes, our keys and nothing else. */
export const Wall = memo(function Wall({ store, theme, onMount }: WallProps) {
  const shown = useMemo(() => components, [])
  return (
    <div className="pathwall-wall" data-theme={theme}>
      <TldrawEditor
        store={store}
        initialState="select"
        shapeUtils={shapeUtils}
        bindingUtils={bindingUtils}
        tools={tools}
        components={shown}
        options={options}
        cameraOptions={cameraOptions}
        textOptions={textOptions}
        assetUrls={assetUrls}
        licenseKey=""
        autoFocus
        onMount={(editor) => {
          const stopDefaults = registerDefaultSideEffects(editor)
          const stop = onMount(editor)
          return () => {
            stop()
            stopDefaults()
          }
        }}
      >
        <TldrawUi components={shown} overrides={wallOverrides} assetUrls={assetUrls}>
          <CanvasInUi />
        </TldrawUi>
      </TldrawEditor>
    </div>
  )
})

/** What lies beneath the notes. */
function Backdrop() {
  return (
    <>
      <PhaseAreas />
      <StepMarks />
      <ExplainedNotes />
    </>
  )
}

/** What lies above the notes, in the window. */
function Foreground() {
  return (
    <>
      <HeatView />
      <PhaseHeadings />
    </>
  )
}

/** tldraw's canvas inside its UI context, which keys and dialogs of its tools need. */
function CanvasInUi() {
  mountNearShapes(useEditor())
  const { Canvas } = useEditorComponents()
  return Canvas ? <Canvas /> : null
}
