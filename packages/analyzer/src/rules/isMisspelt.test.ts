import { expect, it } from 'vitest'
import { isMisspelt } from './isMisspelt.ts'

it('knows a word with one slip of the pen', () => {
  for (const written of ['hersteler', 'herstelller', 'herstellar', 'hersetller', 'herstelle', 'herstellers'])
    expect(isMisspelt(written, 'hersteller')).toBe(true)
})

it('takes nothing else for it: the same word, another first letter, two slips', () => {
  for (const written of ['hersteller', 'ersteller', 'werkstoff', 'herstlelr', 'herstellung', 'h', ''])
    expect(isMisspelt(written, 'hersteller')).toBe(false)
})
