import { expect, it } from 'vitest'
import { dsommActivities } from './dsommActivities.ts'

it('gives activities by name, in the order asked for', () => {
  expect(dsommActivities()).toEqual([])
  expect(dsommActivities('Determining the protection requirement')).toEqual([
    {
      uuid: '72737130-472c-4984-80f8-9ab2f1c2ed5d',
      name: 'Determining the protection requirement',
      area: 'Culture and Organization / Process',
      level: 2,
    },
  ])
})
