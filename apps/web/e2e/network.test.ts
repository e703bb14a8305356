import { createBoard } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { startCuttableNetwork } from './cuttableNetwork.ts'
import { addNote, expectSaved, noteOf, selectNote, waitForWall, waitForWorker } from './person.ts'
import { expect, test } from './pathwallTest.ts'

async function expectOffline(page: Page): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-status', 'offline')
}

/** How many changes the save line says are kept on this device. */
async function readKeptChanges(page: Page): Promise<number> {
  const words = await page.getByTestId('save-status').getAttribute('title')
  if (words === 'Offline') return 0
  return Number(/^Offline – (\d+) changes? kept on this device$/.exec(words ?? '')?.[1])
}

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
    await addNote(anna.page, 'media', 'Too much')
    await expect(noteOf(ben.page, 'Too much')).toHaveCount(1)
    await expectSaved(anna.page)
    await waitForWorker(anna.page)

    network.cut()
    await expectOffline(anna.page)
    expect(await readKeptChanges(anna.page)).toBe(0)
    await addNote(anna.page, 'media', 'Written offline')
    await expect.poll(() => readKeptChanges(anna.page)).toBeGreaterThan(0)
    await selectNote(anna.page, 'Too much')
    await anna.page.keyboard.press('Delete')
    await selectNote(anna.page, 'Before')
    await anna.page.keyboard.press('F2')
    await anna.page.keyboard.press('Control+End')
    await anna.page.keyboard.type(' and after')
    await anna.page.keyboard.press('Escape')
    await expect(noteOf(anna.page, 'Before and after')).toHaveCount(1)
    await selectNote(ben.page, 'Before')
    await ben.page.keyboard.press('Shift+Digit4')
    await addNote(ben.page, 'deliverable', 'Written by Ben')
    await expectSaved(ben.page)
    const keptChanges = await readKeptChanges(anna.page)

    await anna.page.reload()
    await expect(noteOf(anna.page, 'Written offline')).toHaveCount(1)
    await expectOffline(anna.page)
    expect(await readKeptChanges(anna.page)).toBe(keptChanges)
    await addNote(anna.page, 'control', 'After the reload')
    await expect.poll(() => readKeptChanges(anna.page)).toBeGreaterThan(keptChanges)
    // Once more: this time the page was not even loaded from the server.
    await anna.page.reload()
    await expect(noteOf(anna.page, 'After the reload')).toHaveCount(1)

    network.mend()
    await expectSaved(anna.page)
    const everything = [
      'control: After the reload',
      'control: Before and after',
      'deliverable: Written by Ben',
      'media: Written offline',
    ]
    for (const { page } of [anna, ben]) {
      for (const line of everything) await expect(noteOf(page, line.split(': ')[1]!)).toHaveCount(1)
      await expect(noteOf(page, 'Too much')).toHaveCount(0)
    }
    expect((await board.map()).notes.map(({ kind, text }) => `${kind}: ${text}`).sort()).toEqual(everything)

    // Nothing is left over to be counted.
    network.cut()
    await anna.page.reload()
    await expectOffline(anna.page)
    expect(await readKeptChanges(anna.page)).toBe(0)
  } finally {
    await network.dispose()
  }
})

for (const locale of ['de-DE', 'fr-FR'])
  test(`a browser that speaks ${locale} opens its start page and a board without a network`, async ({
    server,
    makeBoard,
    join,
  }) => {
    const board = await makeBoard()
    const network = await startCuttableNetwork(server.url)
    try {
      const { page } = await join(network.through(board.links.editor), 'Anna', { locale })
      await addNote(page, 'control', 'Kept')
      await expectSaved(page)
      await waitForWorker(page)
      // As if the worker had come only after everything that the page loaded.
      await page.evaluate(() => caches.delete('pathwall-assets'))
      network.cut()
      await page.goto(network.through(server.url))
      await page.getByRole('link', { name: /Test board/ }).click()
      await expect(noteOf(page, 'Kept')).toHaveCount(1)
      await page.reload()
      await expect(noteOf(page, 'Kept')).toHaveCount(1)
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
  await expectOffline(anna.page)
  await addNote(ben.page, 'media', 'Written meanwhile')
  await ownServer.restart()
  await Promise.all([waitForWall(anna.page), waitForWall(ben.page)])
  await expect(noteOf(anna.page, 'Written meanwhile')).toHaveCount(1)
  await expect
    .poll(async () => (await board.map()).notes.map((note) => note.text).sort())
    .toEqual(['Saved before the cut', 'Written meanwhile'])
})
