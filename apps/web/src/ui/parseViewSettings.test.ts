import { expect, it } from 'vitest'
import { parseViewSettings, preferredLanguage, type ViewSettings } from './parseViewSettings.ts'

const defaults: ViewSettings = {
  theme: 'system',
  language: 'en',
  isPanelOpen: true,
  panelTab: 'findings',
  markMode: 'full',
  heat: false,
}

it('reads back what it has kept', () => {
  const kept: ViewSettings = {
    theme: 'dark',
    language: 'de',
    isPanelOpen: false,
    panelTab: 'outline',
    markMode: 'quiet',
    heat: true,
  }
  expect(parseViewSettings(JSON.parse(JSON.stringify(kept)), defaults)).toEqual(kept)
})

it.each([undefined, null, 'dark', 7, [], [['theme', 'dark']], { theme: {} }, { language: 'xx', isPanelOpen: 'yes' }])(
  'takes the defaults for %j',
  (kept) => {
    expect(parseViewSettings(kept, defaults)).toEqual(defaults)
  },
)

it('keeps the good keys beside a bad one, and no key that is not listed', () => {
  const kept: unknown = JSON.parse('{"theme":"light","markMode":"loud","__proto__":{"language":"de"},"extra":1}')
  expect(parseViewSettings(kept, defaults)).toEqual({ ...defaults, theme: 'light' })
})

it('finds the first language of the browser that we speak', () => {
  expect(preferredLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(preferredLanguage(['DE'])).toBe('de')
  expect(preferredLanguage(['fr', 'da'])).toBe('en')
  expect(preferredLanguage([])).toBe('en')
})
