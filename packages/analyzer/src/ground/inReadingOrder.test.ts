import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { byCode, inReadingOrder } from './inReadingOrder.ts'
import { readGround } from './readGround.ts'

it('reads by kind, then down, then right, then by id', () => {
  const { byId } = readGround(
    aMap()
      .withNote({ id: 'control', kind: 'control', x: 0, y: 0 })
      .withNote({ id: 'b', kind: 'media', x: 0, y: 0 })
      .withNote({ id: 'a', kind: 'media', x: 0, y: 0 })
      .withNote({ id: 'right', kind: 'media', x: 10, y: 0 })
      .withNote({ id: 'down', kind: 'media', x: 0, y: 10 })
      .withNote({ id: 'who', kind: 'people', x: 99, y: 99 })
      .withNote({ id: 'what', kind: 'deliverable', x: -9, y: -9 })
      .build(),
  )
  const order = [...byId.list].sort(inReadingOrder).map(({ id }) => id)
  expect(order).toEqual(['who', 'a', 'b', 'right', 'down', 'what', 'control'])
})

it('orders ids by code, whatever the language of the machine', () => {
  expect(['ä', 'b', 'Z', 'a', 'n10', 'n9'].sort(byCode)).toEqual(['Z', 'a', 'b', 'n10', 'n9', 'ä'])
})
