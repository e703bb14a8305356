import { expect, it } from 'vitest'
import { normaliseText } from './normaliseText.ts'

it.each([
  ['Rückfall-Plan', 'rueckfall plan'],
  ['GROẞE Prüfung', 'grosse pruefung'],
  ['Pru\u0308fung', 'pruefung'],
  ['Café – déjà vu', 'cafe deja vu'],
  ['ＴＯＤＯ　ﬁx', 'todo fix'],
  ['  w/o\nreview!? ', 'w o review'],
  ['', ''],
  ['→ %', ''],
])('writes %j as %j', (text, normal) => {
  expect(normaliseText(text)).toBe(normal)
})

it('changes nothing the second time', () => {
  const once = normaliseText('Übergröße: 2FA/MFA für Çelik')
  expect(once).toBe('uebergroesse 2fa mfa fuer celik')
  expect(normaliseText(once)).toBe(once)
})
