import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import type { Person } from '../board/boardModel.ts'
import { readOwners } from './readOwners.ts'

const person = (name: string): Person => ({
  id: name,
  name,
  roleInTeam: '',
  color: '#000000',
  isMe: false,
  editing: null,
})

it('suggests who is here, who was to be there, and who is on the map, each once', () => {
  const map = aMap()
    .withStep('Plan', { people: ['Product\nOwner', 'anna', 'x'.repeat(61), ' '] })
    .build()
  map.extra = { session: { roster: [{ name: 'Jonas', role: 'Tech Lead' }, { name: 'Anna' }] } }
  expect(readOwners(map, [person('Anna'), person('?')])).toEqual(['Anna', 'Jonas', 'Product Owner'])
})
