import { useSyncExternalStore } from 'react'
import { create } from 'zustand'
import { loadKeptJson, saveKept } from './deviceStorage.ts'
import { parseViewSettings, preferredLanguage, type Theme, type ViewSettings } from './parseViewSettings.ts'

export type { Theme } from './parseViewSettings.ts'

const KEY = 'pathwall:view'

/** How this person looks at boards: theme, language, panel, marks. Remembered on this device when it allows that. */
export const useViewSettings = create<ViewSettings>()(() => parseViewSettings(loadKeptJson(KEY), deviceDefaults()))

useViewSettings.subscribe((settings) => {
  saveKept(KEY, JSON.stringify(settings))
})

/** Light or dark: the chosen theme, or the system's while "system" is chosen, following it when it changes. */
export function useResolvedTheme(): 'light' | 'dark' {
  const theme = useViewSettings((settings) => settings.theme)
  const isDark = useSyncExternalStore(onSystemTheme, isSystemDark, () => false)
  return resolveTheme(theme, isDark)
}

/** Keeps `data-theme` and `lang` of the page in step with the settings, from now on and as long as the page lives. */
export function followViewSettings(): void {
  const apply = (): void => {
    const { theme, language } = useViewSettings.getState()
    document.documentElement.dataset['theme'] = resolveTheme(theme, isSystemDark())
    document.documentElement.lang = language
  }
  apply()
  useViewSettings.subscribe(apply)
  onSystemTheme(apply)
}

function resolveTheme(theme: Theme, isDark: boolean): 'light' | 'dark' {
  if (theme !== 'system') return theme
  return isDark ? 'dark' : 'light'
}

function deviceDefaults(): ViewSettings {
  return {
    theme: 'system',
    language: preferredLanguage(typeof navigator === 'undefined' ? [] : (navigator.languages ?? [])),
    isPanelOpen: mediaQuery('(min-width: 1024px)')?.matches ?? true,
    panelTab: 'findings',
    markMode: 'full',
    heat: false,
  }
}

function onSystemTheme(listener: () => void): () => void {
  const query = mediaQuery('(prefers-color-scheme: dark)')
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}

function isSystemDark(): boolean {
  return mediaQuery('(prefers-color-scheme: dark)')?.matches ?? false
}

/** Undefined outside of a browser, where code that speaks a language is tested. */
function mediaQuery(query: string): MediaQueryList | undefined {
  return typeof window === 'undefined' ? undefined : window.matchMedia(query)
}
