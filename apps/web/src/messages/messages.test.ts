import { IntlMessageFormat } from 'intl-messageformat'
import { afterEach, expect, it } from 'vitest'
import { useViewSettings } from '../ui/viewSettings.ts'
import { catalogue, setLanguage, t, type MessageKey } from './messages.ts'

const keys = Object.keys(catalogue) as MessageKey[]
const before = useViewSettings.getState()

afterEach(() => useViewSettings.setState(before))

it('has the same placeholders in both languages', () => {
  const apart = keys.filter((key) => placeholdersOf(key, 'de').join() !== placeholdersOf(key, 'en').join())
  expect(apart).toEqual([])
})

it('has a text for every key in both languages, whatever its values', () => {
  for (const key of keys) {
    const names = placeholdersOf(key, 'en')
    for (const value of [0, 1, 2, 1000])
      for (const language of ['en', 'de'] as const) {
        setLanguage(language)
        const text = t(key, Object.fromEntries(names.map((name) => [name, value])))
        expect(text, `${language} ${key}`).toMatch(/^\S(.*\S)?$/s)
      }
  }
})

it('has no key in two rooms', async () => {
  const rooms = await Promise.all(
    Object.values(import.meta.glob<Record<string, object>>(['./*Messages.ts'])).map((load) => load()),
  )
  const all = rooms.flatMap((room) => Object.values(room).flatMap((messages) => Object.keys(messages)))
  expect(all.toSorted()).toEqual(keys.toSorted())
})

it('counts as each language does', () => {
  setLanguage('en')
  expect(t('save.offline', { count: 1 })).toBe('Offline – 1 change kept on this device')
  expect(t('save.offline', { count: 7 })).toBe('Offline – 7 changes kept on this device')
  setLanguage('de')
  expect(t('save.offline', { count: 7 })).toBe('Offline – 7 Änderungen auf diesem Gerät')
  expect(t('save.offline', { count: 1200 })).toBe('Offline – 1.200 Änderungen auf diesem Gerät')
})

it('changes language at once', () => {
  setLanguage('en')
  expect(t('board.undo')).toBe('Undo')
  setLanguage('de')
  expect(t('board.undo')).toBe('Rückgängig')
})

it('shows what people typed as they typed it', () => {
  setLanguage('en')
  expect(t('wall.typing', { name: '<b>{Anna}</b>' })).toBe('<b>{Anna}</b> is typing')
})

interface AstNode {
  type: number
  value?: unknown
  options?: Record<string, { value: AstNode[] }>
  children?: AstNode[]
}

/** Names of the values that a message needs, sorted. */
function placeholdersOf(key: MessageKey, language: 'en' | 'de'): string[] {
  const format = new IntlMessageFormat(catalogue[key][language], language, undefined, { ignoreTag: true })
  const names = new Set<string>()
  const walk = (nodes: readonly AstNode[]): void => {
    for (const node of nodes) {
      // 0 is literal text, 7 the # of a plural.
      if (node.type !== 0 && node.type !== 7) names.add(String(node.value))
      for (const option of Object.values(node.options ?? {})) walk(option.value)
      walk(node.children ?? [])
    }
  }
  walk(format.getAst() as AstNode[])
  return [...names].toSorted()
}
