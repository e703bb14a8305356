import { startCuttableNetwork } from './cuttableNetwork.ts'
import { createBoard } from '@pathwall/testkit'
import { addNote, expectSaved, noteOf, waitForWall } from './person.ts'
import { expect, test } from './pathwallTest.ts'

test('without a network one goes on working, reloads, and everything is merged afterwards', async ({
  server,
  makeBoard,
  join,
}) => {
  const board = await makeBoard()
  const network = await startCuttableNetwork(server.url)
  try {
    const anna = await join(network.through(board.links.facilitator), 'Anna')
    const ben = await join(board.links.editor, 'Ben')
    await addNote(anna.page, 'people', 'Before')
    await expect(noteOf(ben.page, 'Before')).toHaveCount(1)
    await anna.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))

    network.cut()
    await expect(anna.page.getByTestId('save-status')).toHaveAttribute('data-status', 'offline')
    await addNote(anna.page, 'media', 'Written offline')
    await expect(anna.page.getByTestId('save-status')).toContainText('1')
    await addNote(ben.page, 'deliverable', 'Written by Ben')
    await expectSaved(ben.page)

    await anna.page.reload()
    await expect(noteOf(anna.page, 'Written offline')).toHaveCount(1)
    await expect(anna.page.getByTestId('save-status')).toHaveAttribute('data-status', 'offline')
    await addNote(anna.page, 'control', 'After the reload')

    network.mend()
    await expectSaved(anna.page)
    for (const { page } of [anna, ben])
      for (const text of ['Before', 'Written offline', 'Written by Ben', 'After the reload'])
        await expect(noteOf(page, text)).toHaveCount(1)
    expect((await board.map()).notes).toHaveLength(4)
  } finally {
    await network.dispose()
  }
})

test('a killed server loses nothing that was saved, and everybody goes on when it is back', async ({
  ownServer,
  join,
}) => {
  const board = await createBoard(ownServer.url, { template: 'path-to-production', title: 'Power cut' })
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await addNote(anna.page, 'people', 'Saved before the cut')
  await expectSaved(anna.page)
  await ownServer.kill()
  await expect(anna.page.getByTestId('save-status')).toHaveAttribute('data-status', 'offline')
  await addNote(ben.page, 'media', 'Written meanwhile')
  await ownServer.restart()
  await Promise.all([waitForWall(anna.page), waitForWall(ben.page)])
  await expect(noteOf(anna.page, 'Written meanwhile')).toHaveCount(1)
  await expect
    .poll(async () => (await board.map()).notes.map((note) => note.text).sort())
    .toEqual(['Saved before the cut', 'Written meanwhile'])
})
