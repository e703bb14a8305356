import type { Language } from '@pathwall/domain'
import { IntlMessageFormat } from 'intl-messageformat'
import { useViewSettings } from '../ui/viewSettings.ts'
import { accessMessages } from './accessMessages.ts'
import { boardMessages } from './boardMessages.ts'
import { coverageMessages } from './coverageMessages.ts'
import { decisionMessages } from './decisionMessages.ts'
import { findingsMessages } from './findingsMessages.ts'
import { noteMessages } from './noteMessages.ts'
import { outlineMessages } from './outlineMessages.ts'
import { sessionMessages } from './sessionMessages.ts'
import { startMessages } from './startMessages.ts'
import { uiMessages } from './uiMessages.ts'
import { versionMessages } from './versionMessages.ts'
import { wallMessages } from './wallMessages.ts'

/** Every text of the app, in ICU MessageFormat. One file a room, both languages side by side. */
export const catalogue = {
  ...uiMessages,
  ...accessMessages,
  ...boardMessages,
  ...wallMessages,
  ...sessionMessages,
  ...startMessages,
  ...outlineMessages,
  ...noteMessages,
  ...findingsMessages,
  ...coverageMessages,
  ...decisionMessages,
  ...versionMessages,
} as const satisfies Record<string, Record<Language, string>>

export type MessageKey = keyof typeof catalogue
export type MessageValues = Readonly<Record<string, string | number>>

const formats = new Map<string, IntlMessageFormat>()
const plainTexts = new Map<string, string>()

/** The text of a key in the chosen language. `values` fill its placeholders. A component that React has memoised also calls `useLanguage`. */
export function t(key: MessageKey, values?: MessageValues): string {
  const { language } = useViewSettings.getState()
  const cacheKey = `${language}:${key}`
  if (values !== undefined) return formatOf(key, language, cacheKey).format<string>(values) as string
  const known = plainTexts.get(cacheKey)
  if (known !== undefined) return known
  const text = formatOf(key, language, cacheKey).format() as string
  plainTexts.set(cacheKey, text)
  return text
}

/** Changes the language of the whole app, and remembers it. */
export function setLanguage(language: Language): void {
  useViewSettings.setState({ language })
}

/** The chosen language; re-renders when it changes. The app's root calls it, so only memoised components need to. */
export function useLanguage(): Language {
  return useViewSettings((settings) => settings.language)
}

function formatOf(key: MessageKey, language: Language, cacheKey: string): IntlMessageFormat {
  const known = formats.get(cacheKey)
  if (known !== undefined) return known
  const format = new IntlMessageFormat(catalogue[key][language], language, undefined, { ignoreTag: true })
  formats.set(cacheKey, format)
  return format
}
