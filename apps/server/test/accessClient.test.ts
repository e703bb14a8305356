import { boardRoots, connectBoard, type BoardConnection, type BoardConnectionState } from '@pathwall/sync'
import { expect, it, onTestFinished } from 'vitest'
import { makeBoard, type MadeBoard } from './api.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'
import { ANNA, askBoard, decide, personNamed } from './visitors.ts'

/** Pathwall's own client, as the web app uses it, in a browser without a database. */
function open(server: TestServer, board: MadeBoard, token: string, pass?: string): BoardConnection {
  const connection = connectBoard({
    url: `${server.wsUrl}/sync`,
    boardId: board.id,
    token,
    personKey: ANNA,
    ...(pass === undefined ? {} : { pass }),
    unsavedChanges: 0,
    keepUnsavedChanges: () => {},
    now: () => performance.now(),
  })
  onTestFinished(() => connection.destroy())
  connection.awareness.setLocalState({ user: { name: 'Anna' } })
  return connection
}

async function reaches(connection: BoardConnection, state: Partial<BoardConnectionState>): Promise<void> {
  await expect.poll(() => connection.getState()).toMatchObject(state)
}

const saved: Partial<BoardConnectionState> = { save: { kind: 'saved' } }
const titleOf = ({ doc }: BoardConnection): unknown => boardRoots(doc).meta.get('title')
const rename = ({ doc }: BoardConnection, title: string): unknown => boardRoots(doc).meta.set('title', title)

it('[S105] our client begins afresh when its role changes, keeps nothing that was not allowed, and can edit at once', async () => {
  const server = await startTestServer()
  const board = await makeBoard(server.url, { title: 'Checkout' })
  const viewer = open(server, board, board.tokens.viewer)
  await reaches(viewer, { ...saved, role: 'viewer', isArchived: false })
  const id = await personNamed(server, board, 'Anna')
  expect(viewer.getState().personId).toBe(id)
  rename(viewer, 'Graffiti')
  await reaches(viewer, { save: { kind: 'cannot-save', changes: 1 } })
  await decide(server, board, 'PATCH', `/people/${id}`, { role: 'editor' })
  await reaches(viewer, { restart: { reason: 'role-changed', changes: 1 } })
  viewer.destroy()
  const editor = open(server, board, board.tokens.viewer)
  await reaches(editor, { ...saved, role: 'editor', restart: undefined })
  expect(titleOf(editor)).toBe('Checkout')
  rename(editor, 'Mine')
  await reaches(editor, saved)
  expect(await decide(server, board, 'GET', '')).toMatchObject({ title: 'Mine' })
  await decide(server, board, 'PATCH', `/people/${id}`, { isRemoved: true })
  await reaches(editor, { save: { kind: 'refused', refusal: 'removed', code: 4403, changes: 0 } })
})

it('[S107] our client comes back by itself when a board is archived, keeps what it could not save, and saves it later', async () => {
  const server = await startTestServer()
  const board = await makeBoard(server.url, { title: 'Checkout' })
  const editor = open(server, board, board.tokens.editor)
  await reaches(editor, { ...saved, role: 'editor' })
  await decide(server, board, 'PATCH', '', { isArchived: true })
  await reaches(editor, { isArchived: true, ...saved })
  rename(editor, 'Later')
  await reaches(editor, { save: { kind: 'cannot-save', changes: 1 } })
  expect(await decide(server, board, 'GET', '')).toMatchObject({ title: 'Checkout', isArchived: true })
  await decide(server, board, 'PATCH', '', { isArchived: false })
  await reaches(editor, { isArchived: false, ...saved })
  expect(await decide(server, board, 'GET', '')).toMatchObject({ title: 'Later' })
})

it('[S102] our client is told that a passphrase is needed, and gets in with a pass', async () => {
  const server = await startTestServer()
  const board = await makeBoard(server.url)
  const { editor: token } = board.tokens
  const before = open(server, board, token)
  await reaches(before, saved)
  const passphrase = 'correct horse battery'
  await decide(server, board, 'PATCH', '/links/editor', { passphrase })
  await reaches(before, { save: { kind: 'refused', refusal: 'passphrase-needed', code: 4402, changes: 0 } })
  const answer = await askBoard(server, board.id, { token }, 'POST', '/pass', { passphrase })
  const after = open(server, board, token, (answer.body as { pass: string }).pass)
  await reaches(after, saved)
  await decide(server, board, 'POST', '/links/editor', {})
  await reaches(after, { save: { kind: 'refused', refusal: 'link-changed', code: 4401, changes: 0 } })
  expect(before.getState().save).toMatchObject({ refusal: 'passphrase-needed' })
})
