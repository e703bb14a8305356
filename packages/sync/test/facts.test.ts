import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardUpdate, createRestoreUpdate, decisionKey, readBoardMap } from '../src/index.ts'
import { FINDING, STEP, decide, decisionsOf, saidBy, suppress, withdraw } from './factGestures.ts'
import { openTwoNotes, twoNotes } from './twoNotes.ts'
import { setText } from './wallGestures.ts'
import { exchange, openReplica } from './wallReplica.ts'

const accepted = { notes: ['how'], decision: 'accept' }

/** Anna and Ben, who both know of one decision. */
function twoWhoDecided() {
  const [anna, ben] = [openTwoNotes(), openTwoNotes()]
  anna.edit(decide({ owner: 'Anna', reason: 'Small' }))
  exchange(anna, ben)
  return [anna, ben] as const
}

it('[Y22] keeps what two people change in different fields of one decision at once', () => {
  const [anna, ben] = twoWhoDecided()
  anna.edit(decide({ owner: 'Cleo' }))
  ben.edit(decide({ reason: 'Small, and known', review: '2027-05-01' }))
  exchange(anna, ben)
  const merged = { ...accepted, owner: 'Cleo', reason: 'Small, and known', review: '2027-05-01' }
  for (const replica of [anna, ben])
    expect(saidBy(replica)).toEqual({
      store: { decisions: [merged], suppressions: [] },
      doc: { decisions: [merged], suppressions: [] },
    })
})

it('[Y22] ends in one decision, whole, when two people decide about one thing at the same moment', () => {
  const [anna, ben] = [openTwoNotes(), openTwoNotes()]
  anna.edit(decide({ owner: 'Anna', reason: 'Small' }))
  ben.edit(decide({ decision: 'mitigate', owner: 'Ben' }))
  exchange(anna, ben)
  expect(decisionsOf(anna)).toEqual(decisionsOf(ben))
  expect(saidBy(anna)).toEqual(saidBy(ben))
  expect([
    [{ ...accepted, owner: 'Anna', reason: 'Small' }],
    [{ notes: ['how'], decision: 'mitigate', owner: 'Ben' }],
  ]).toContainEqual(decisionsOf(anna))
  // Who changes it now changes the one that is there.
  anna.edit(decide({ review: '2027-01-01' }))
  exchange(anna, ben)
  expect(decisionsOf(ben)).toHaveLength(1)
  expect(decisionsOf(ben)).toMatchObject([{ review: '2027-01-01' }])
})

it('[Y22] means the same place by the same notes in any order, and another one by a finding', () => {
  expect(decisionKey({ notes: ['b', 'a', 'b'] })).toBe(decisionKey({ notes: ['a', 'b'] }))
  expect(decisionKey({ notes: ['a', 'b'], finding: FINDING })).toBe(FINDING)
  expect(decisionKey({ notes: ['a'] })).not.toBe(decisionKey({ notes: ['a', 'b'] }))
})

it('[Y23] withdraws what its author saw: what somebody changes at the same moment stays', () => {
  const [anna, ben] = twoWhoDecided()
  anna.edit(withdraw('decisions', STEP))
  ben.edit(decide({ owner: 'Ben' }))
  exchange(anna, ben)
  const kept = [{ ...accepted, owner: 'Ben', reason: 'Small' }]
  for (const replica of [anna, ben]) expect(saidBy(replica).store).toEqual({ decisions: kept, suppressions: [] })
  // The old mark cannot come to hold when the decision is again as it was seen then.
  ben.edit(decide({ owner: 'Anna' }))
  exchange(anna, ben)
  expect(decisionsOf(anna)).toEqual([{ ...accepted, owner: 'Anna', reason: 'Small' }])
})

it('[Y23] withdraws for everybody, and a new decision about the same is without what the old one said', () => {
  const [anna, ben] = twoWhoDecided()
  anna.edit(withdraw('decisions', STEP))
  exchange(anna, ben)
  for (const replica of [anna, ben]) expect(saidBy(replica).store).toEqual({ decisions: [], suppressions: [] })
  expect(readBoardMap(ben.doc).decisions).toEqual([])
  ben.edit(decide({ decision: 'avoid' }))
  exchange(anna, ben)
  expect(decisionsOf(anna)).toEqual([{ notes: ['how'], decision: 'avoid' }])
})

it('[Y23] calls findings irrelevant in the same way', () => {
  const [anna, ben] = [openTwoNotes(), openTwoNotes()]
  anna.edit(suppress({ reason: 'No containers here', by: 'Anna' }))
  exchange(anna, ben)
  expect(readBoardMap(ben.doc).suppressions).toEqual([
    { finding: FINDING, rule: 'DEV-04', reason: 'No containers here', by: 'Anna' },
  ])
  anna.edit(suppress({ reason: 'No containers yet' }))
  ben.edit(withdraw('suppressions', FINDING))
  exchange(anna, ben)
  expect(readBoardMap(anna.doc).suppressions).toMatchObject([{ reason: 'No containers yet' }])
  expect(saidBy(anna)).toEqual(saidBy(ben))
})

it('[Y24] undoes and redoes in the order in which somebody did things, notes and decisions alike', () => {
  const anna = openTwoNotes()
  anna.edit(setText('how', 'Planning'))
  anna.edit(decide({ owner: 'Anna' }))
  anna.edit(setText('how', 'Planning day'))
  anna.edit(withdraw('decisions', STEP))
  const seen = (): unknown => [anna.text('how'), decisionsOf(anna)]
  const decision = [{ ...accepted, owner: 'Anna' }]
  anna.undo()
  expect(seen()).toEqual(['Planning day', decision])
  anna.undo()
  expect(seen()).toEqual(['Planning', decision])
  anna.undo()
  expect(seen()).toEqual(['Planning', []])
  anna.undo()
  expect(seen()).toEqual(['Refinement', []])
  for (let times = 0; times < 4; times++) anna.redo()
  expect(seen()).toEqual(['Planning day', []])
})

it('[Y24] undo takes back this person’s own fields only, and no decision on which somebody else has worked', () => {
  const [anna, ben] = twoWhoDecided()
  anna.edit(decide({ owner: 'Cleo', reason: 'Small and known' }))
  exchange(anna, ben)
  ben.edit(decide({ owner: 'Ben' }))
  exchange(anna, ben)
  anna.undo()
  exchange(anna, ben)
  expect(decisionsOf(ben)).toEqual([{ ...accepted, owner: 'Ben', reason: 'Small' }])
  anna.undo()
  exchange(anna, ben)
  expect(decisionsOf(ben)).toEqual([{ ...accepted, owner: 'Ben', reason: 'Small' }])
})

it('[Y24] undo does not bring back what somebody else has withdrawn', () => {
  const [anna, ben] = twoWhoDecided()
  anna.edit(withdraw('decisions', STEP))
  exchange(anna, ben)
  ben.edit(decide({ owner: 'Ben' }))
  exchange(anna, ben)
  ben.edit(withdraw('decisions', STEP))
  exchange(anna, ben)
  anna.undo()
  exchange(anna, ben)
  expect(decisionsOf(ben)).toEqual([])
  expect(saidBy(anna)).toEqual(saidBy(ben))
})

it('[Y25] reads decisions that are one plain value each, and changes them in their place', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, twoNotes)
  doc.getMap('decisions').set('d7', { id: 'd7', ...accepted, owner: 'Anna', ticket: 'SEC-1', position: 3 })
  doc.getMap('suppressions').set(FINDING, { finding: FINDING, rule: 'DEV-04', reason: 'No', position: 0 })
  const board = Y.encodeStateAsUpdate(doc)
  const [anna, ben] = [openReplica(board), openReplica(board)]
  const old = { id: 'd7', ...accepted, owner: 'Anna' }
  expect(decisionsOf(anna)).toEqual([old])
  anna.edit(decide({ review: '2027-01-01' }, 'd7'))
  exchange(anna, ben)
  ben.edit(decide({ owner: 'Ben' }, 'd7'))
  anna.edit(decide({ reason: 'Small' }, 'd7'))
  ben.edit(withdraw('suppressions', FINDING))
  exchange(anna, ben)
  expect(decisionsOf(ben)).toEqual([{ ...old, owner: 'Ben', reason: 'Small', review: '2027-01-01' }])
  expect(readBoardMap(anna.doc).suppressions).toEqual([])
  const stored = ben.doc.getMap('decisions').get('d7') as Y.Map<unknown>
  expect([stored.get('ticket'), stored.get('position')]).toEqual(['SEC-1', 3])
})

it('[Y6] reads nothing of what a stranger has put in the place of a decision, and a decision can still be made there', () => {
  const anna = openTwoNotes()
  const decisions = anna.doc.getMap<unknown>('decisions')
  const odd: unknown[] = ['no', 7n, new Uint8Array([1]), [1], new Y.Text('x'), new Y.Array(), new Y.XmlText('x'), null]
  for (const value of odd) {
    anna.doc.transact(() => decisions.set(STEP, value), 'network')
    expect(saidBy(anna)).toEqual({
      store: { decisions: [], suppressions: [] },
      doc: { decisions: [], suppressions: [] },
    })
  }
  anna.doc.transact(() => {
    const made = new Y.Map<unknown>(Object.entries({ decision: 'accept', notes: ['how', 7], owner: 5, date: 7n }))
    decisions.set(STEP, made)
    made.set('reason', new Y.Text('x'))
    made.set('extra', { big: 7n })
    made.set('__proto__', { polluted: true })
  }, 'network')
  expect(decisionsOf(anna)).toEqual([accepted])
  anna.edit(decide({ owner: 'Anna' }))
  expect(saidBy(anna)).toMatchObject({ doc: { decisions: [{ ...accepted, owner: 'Anna' }] } })
  const crowd = new Y.Map<unknown>(Array.from({ length: 60 }, (_, index) => [`f${index}`, index]))
  anna.doc.transact(() => decisions.set('crowd', crowd), 'network')
  expect(decisionsOf(anna)).toHaveLength(1)
})

it('[Y10] takes back what a viewer decides, and writes nothing', async () => {
  const vera = openTwoNotes({ mayWrite: () => false })
  const before = Y.encodeStateVector(vera.doc)
  vera.edit(decide({ owner: 'Vera' }))
  await Promise.resolve()
  expect(saidBy(vera).store).toEqual({ decisions: [], suppressions: [] })
  expect(Y.encodeStateVector(vera.doc)).toEqual(before)
})

it('[Y17] restoring takes a decision away, but not what somebody changes of it at the same moment', () => {
  const [anna, ben] = twoWhoDecided()
  const restored = createRestoreUpdate(anna.doc, twoNotes)!
  ben.edit(decide({ owner: 'Ben' }))
  Y.applyUpdate(anna.doc, restored, 'network')
  expect(decisionsOf(anna)).toEqual([])
  expect(createRestoreUpdate(anna.doc, twoNotes)).toBeUndefined()
  exchange(anna, ben)
  for (const replica of [anna, ben])
    expect(saidBy(replica).store).toMatchObject({ decisions: [{ owner: 'Ben', reason: 'Small' }] })
})

it('[Y22] keeps of a map that decides twice about one thing both, and changes the one that counts: the last', () => {
  const map = readBoardMap(openTwoNotes().doc)
  const decisions = [
    { notes: ['how'], decision: 'accept' as const, owner: 'Anna' },
    { notes: ['how'], decision: 'avoid' as const, owner: 'Ben' },
  ]
  const replica = openReplica(createBoardUpdate({ ...map, decisions }))
  expect(decisionsOf(replica)).toEqual(decisions)
  replica.edit(decide({ reason: 'Later' }))
  expect(decisionsOf(replica)).toEqual([decisions[0], { ...decisions[1], reason: 'Later' }])
})
