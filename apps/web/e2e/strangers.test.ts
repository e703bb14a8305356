import { exampleMap } from '@pathwall/testkit'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { addNote, expectSaved, noteOf } from './person.ts'
import { expect, test } from './pathwallTest.ts'

/** A client of somebody else's making, with a valid link and no scruples. */
async function connectStranger(link: string): Promise<{ records: Y.Map<unknown>; doc: Y.Doc; leave: () => void }> {
  const { host, pathname, hash } = new URL(link)
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`ws://${host}/sync`, pathname.replace('/b/', ''), doc, {
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
    protocols: ['pathwall.v1', `pathwall.token.${hash.slice(1)}`],
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return { doc, records: doc.getMap('records'), leave: () => provider.destroy() }
}

const aRecord = (fields: Record<string, unknown>): Y.Map<unknown> => new Y.Map(Object.entries(fields))

test('records of a newer version and of somebody hostile take no board down', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  const stranger = await connectStranger(board.links.editor)
  stranger.doc.transact(() => {
    const { records } = stranger
    records.set('shape:evil', 'no record at all')
    records.set('shape:hologram', aRecord({ type: 'hologram', pos: [0, 0], index: 'a5', parentId: 'page:page' }))
    records.set('shape:nowhere', aRecord({ type: 'note', pos: ['x', null], index: 'a5', parentId: 'page:page' }))
    records.set('shape:orphan', aRecord({ type: 'arrow', pos: [0, 0], index: 'a5', parentId: 'shape:missing' }))
    records.set('page:page', aRecord({ type: 'page', name: 'mine now' }))
    records.set('camera:page:page', aRecord({ type: 'camera', x: 1e9 }))
    const known = records.get('shape:e01-p1') as Y.Map<unknown>
    known.set('props.richText', 'no longer rich')
    known.set('meta.mood', { from: 'a newer version' })
  })
  await addNote(anna.page, 'control', 'Still working')
  await expectSaved(anna.page)
  await expect(noteOf(anna.page, 'Category Mgmt')).toHaveCount(1)

  const ben = await join(board.links.editor, 'Ben')
  await expect(noteOf(ben.page, 'Still working')).toHaveCount(1)
  await expect(noteOf(ben.page, 'Marketing')).toHaveCount(1)
  expect((await board.map()).notes).toHaveLength(132)
  stranger.leave()

  // People are told of what they cannot see, also those who come later, until they have put the note away.
  const note = 'cannot show 5 things on this board. They stay stored, untouched.'
  await expect(anna.page.getByRole('status').filter({ hasText: note })).toBeVisible()
  const toldBen = ben.page.getByRole('status').filter({ hasText: note })
  await expect(toldBen).toContainText('Reload the page')
  await toldBen.getByRole('button', { name: 'Close' }).click()
  await expect(toldBen).toBeHidden()

  // What cannot be shown is not lost either.
  const later = await connectStranger(board.links.editor)
  expect(later.records.has('shape:hologram')).toBe(true)
  later.leave()
})

test('presence of somebody hostile breaks nobody’s wall', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const { host, pathname, hash } = new URL(board.links.editor)
  const provider = new WebsocketProvider(`ws://${host}/sync`, pathname.replace('/b/', ''), new Y.Doc(), {
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
    protocols: ['pathwall.v1', `pathwall.token.${hash.slice(1)}`],
  })
  provider.awareness.setLocalState({
    user: { name: '<img src=x onerror=alert(1)>', roleInTeam: 7, color: 'url(http://example.com)' },
    presence: { cursor: { x: 'NaN' }, selectedShapeIds: 'all', id: 'document:document' },
    editing: { not: 'a string' },
    drag: [['shape:phase:input', 1e9, 1e9, 'page:page'], 'nonsense'],
  })
  await expect(anna.page.getByRole('button', { name: /2 people|Who is here|<img/ }).first()).toBeVisible()
  await addNote(anna.page, 'people', 'Unimpressed')
  await expectSaved(anna.page)
  expect((await board.map()).phases).toHaveLength(5)
  provider.destroy()
})
