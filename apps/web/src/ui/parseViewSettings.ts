import { LANGUAGES, type Language } from '@pathwall/domain'

const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const PANEL_TABS = ['findings', 'coverage', 'decisions', 'outline'] as const
export type PanelTab = (typeof PANEL_TABS)[number]

const MARK_MODES = ['full', 'quiet'] as const

/** How this person looks at every board. Kept on this device, key by key; nothing else is. */
export interface ViewSettings {
  theme: Theme
  language: Language
  isPanelOpen: boolean
  panelTab: PanelTab
  markMode: (typeof MARK_MODES)[number]
  /** Whether the wall shows, above its notes, where controls are missing. */
  heat: boolean
}

/** Reads what was kept. Each key stands for itself: what is missing or not one of its values is as in `defaults`. */
export function parseViewSettings(kept: unknown, defaults: ViewSettings): ViewSettings {
  const values = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  return {
    theme: oneOf(THEMES, values['theme']) ?? defaults.theme,
    language: oneOf(LANGUAGES, values['language']) ?? defaults.language,
    isPanelOpen: typeof values['isPanelOpen'] === 'boolean' ? values['isPanelOpen'] : defaults.isPanelOpen,
    panelTab: oneOf(PANEL_TABS, values['panelTab']) ?? defaults.panelTab,
    markMode: oneOf(MARK_MODES, values['markMode']) ?? defaults.markMode,
    heat: typeof values['heat'] === 'boolean' ? values['heat'] : defaults.heat,
  }
}

/** The first of the browser's languages that we speak; English when there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = oneOf(LANGUAGES, tag.split('-')[0]?.toLowerCase())
    if (language !== undefined) return language
  }
  return 'en'
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((candidate) => candidate === value)
}
