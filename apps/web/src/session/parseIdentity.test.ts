import { expect, it } from 'vitest'
import { initialsOf } from './initialsOf.ts'
import { orderPeople } from './orderPeople.ts'
import { parseIdentity } from './parseIdentity.ts'
import { PERSON_COLORS, pickPersonColor } from './personColors.ts'

const anna = { name: 'Anna', roleInTeam: 'Product Owner', color: PERSON_COLORS[0] }

it('reads back who somebody is', () => {
  expect(parseIdentity(JSON.parse(JSON.stringify(anna)))).toEqual(anna)
})

it.each([
  null,
  'Anna',
  { ...anna, name: ' \n ' },
  { ...anna, name: 7 },
  { ...anna, color: 'url(//evil)' },
  { ...anna, color: '#fff' },
])('asks again when what was kept is %j', (kept) => {
  expect(parseIdentity(kept)).toBeUndefined()
})

it('makes one short line of a name, whatever letters it has', () => {
  expect(parseIdentity({ ...anna, name: `  Zoë\t\u202eévil  ` })?.name).toBe('Zoë évil')
  expect(parseIdentity({ ...anna, name: '👩‍🚀'.repeat(100), roleInTeam: undefined })?.roleInTeam).toBe('')
  expect([...(parseIdentity({ ...anna, name: 'é'.repeat(100) })?.name ?? '')]).toHaveLength(60)
})

it.each([
  ['Anna', 'A'],
  ['Anna-Lena Müller', 'AM'],
  ['jonas von der heide', 'JH'],
  ['Éva', 'É'],
  ['李 小龙', '李小'],
  ['7of9', '7'],
  ['…', '?'],
  ['', '?'],
])('takes from %j the initials %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

it('gives every random number a colour', () => {
  expect(pickPersonColor(0)).toBe(PERSON_COLORS[0])
  expect(pickPersonColor(0.999)).toBe(PERSON_COLORS.at(-1))
})

it('lists me first and the others by name', () => {
  const person = (id: string, name: string, isMe = false) => ({ ...anna, id, name, isMe, editing: null })
  const people = [person('3', 'Zoë'), person('2', 'Ben'), person('1', 'Ben'), person('4', 'Mia', true)]
  expect(orderPeople(people).map(({ id }) => id)).toEqual(['4', '1', '2', '3'])
})
