import { CATALOGUE } from '@pathwall/catalog'
import { expect, it } from 'vitest'
import { textOfChosen } from './textOfChosen.ts'

const scan = CATALOGUE.find(({ id }) => id === 'dependency-scan')!

it('completes what is only begun, and keeps words that say more', () => {
  expect(textOfChosen(' depend', scan, 'en')).toBe('Dependency scan')
  expect(textOfChosen('', scan, 'de')).toBe(scan.title.de)
  expect(textOfChosen('Dependency scan every night', scan, 'en')).toBe('Dependency scan every night')
})
