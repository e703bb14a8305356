import { t, setLanguage } from '../messages/messages.ts'
import { useViewSettings, type Theme } from '../ui/viewSettings.ts'

const THEMES: Theme[] = ['system', 'light', 'dark']

/** Menu items for how the board looks to this person. */
export function usePreferenceItems() {
  const theme = useViewSettings((settings) => settings.theme)
  const language = useViewSettings((settings) => settings.language)
  const set = useViewSettings.setState
  return [
    ...THEMES.map((choice) => ({
      label: t(`theme.${choice}`),
      isChecked: theme === choice,
      onSelect: () => set({ theme: choice }),
    })),
    'separator' as const,
    { label: 'English', isChecked: language === 'en', onSelect: () => setLanguage('en') },
    { label: 'Deutsch', isChecked: language === 'de', onSelect: () => setLanguage('de') },
  ]
}
