import type { TestBoard } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { startCuttableNetwork } from './cuttableNetwork.ts'
import { addNote, expectSaved, noteOf } from './person.ts'
import { expect, test } from './pathwallTest.ts'

const decision = {
  notes: ['how', 'what'],
  decision: 'accept',
  owner: 'Anna',
  reason: 'Nothing confidential',
  by: 'Cleo',
  date: '2026-01-01',
}

/** One step without a control, and what was decided about it. */
function oneStep(decisions: object[] = []) {
  const note = (id: string, kind: string, y: number) => ({ id, kind, text: id, phase: 'input', x: 200, y })
  return {
    map: {
      schema: 'p2p-map/1',
      phases: [{ id: 'input', x: 0, y: 0, w: 1800, h: 1000 }],
      notes: [note('who', 'people', 100), note('how', 'media', 310), note('what', 'deliverable', 520)],
      decisions,
    },
  }
}

async function decisionsOf(board: TestBoard): Promise<object[]> {
  return (await board.map()).decisions.map(({ date: _date, ...rest }) => rest)
}

async function openDecisionDialog(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Decisions' }).click()
  await page.getByRole('button', { name: /^Edit the decision/ }).click()
}

async function decideOnGap(page: Page, owner: string, reason: string): Promise<void> {
  await page.locator('[data-row][data-state="gap"] [data-part="jump"]').first().click()
  await page.getByRole('button', { name: 'Decide…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Accept/ }).check()
  await dialog.getByRole('combobox', { name: 'Owner' }).fill(owner)
  await dialog.getByRole('textbox', { name: 'Why?' }).fill(reason)
  await dialog.getByRole('button', { name: 'Record decision' }).click()
  await expect(dialog).toBeHidden()
}

test('two people who have the same decision open both keep what they change, and each undoes only that', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard(oneStep([decision]))
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await openDecisionDialog(anna.page)
  await openDecisionDialog(ben.page)
  const [hers, his] = [anna.page.getByRole('dialog'), ben.page.getByRole('dialog')]
  await hers.getByRole('combobox', { name: 'Owner' }).fill('Jonas')
  await his.getByRole('textbox', { name: 'Why?' }).fill('Nothing confidential is said')
  await hers.getByRole('button', { name: 'Save decision' }).click()
  await expect(ben.page.locator('[data-decision="accept"]')).toContainText('Owner: Jonas')
  await his.getByRole('button', { name: 'Save decision' }).click()
  for (const { page } of [anna, ben]) {
    await expect(page.locator('[data-decision="accept"]')).toContainText('Owner: Jonas')
    await expect(page.locator('[data-decision="accept"]')).toContainText('Nothing confidential is said')
  }
  // The focus is in the panel, not on the wall.
  await anna.page.keyboard.press('Control+z')
  await expect(ben.page.locator('[data-decision="accept"]')).toContainText('Owner: Anna')
  await expectSaved(anna.page)
  await expectSaved(ben.page)
  expect(await decisionsOf(board)).toMatchObject([
    { notes: ['how', 'what'], decision: 'accept', owner: 'Anna', reason: 'Nothing confidential is said', by: 'Ben' },
  ])
})

test('undo goes through notes and decisions in the order in which they were made', async ({ makeBoard, join }) => {
  const board = await makeBoard(oneStep())
  const { page } = await join(board.links.facilitator, 'Anna')
  await addNote(page, 'people', 'Before')
  await decideOnGap(page, 'Anna', 'Small')
  await addNote(page, 'people', 'After')
  await expectSaved(page)
  const seen = async () => {
    const { notes, decisions } = await board.map()
    return [notes.map(({ text }) => text).filter((text) => /^[AB]/.test(text)), decisions.map(({ owner }) => owner)]
  }
  expect(await seen()).toEqual([['Before', 'After'], ['Anna']])
  const undo = async (): Promise<void> => {
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+z')
  }
  await undo()
  await expect(noteOf(page, 'After')).toHaveCount(0)
  await expect.poll(seen).toEqual([['Before'], ['Anna']])
  await undo()
  await expect.poll(seen).toEqual([['Before'], []])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(seen).toEqual([['Before'], ['Anna']])
})

test('two people who decide about one step while they are apart end with one decision', async ({
  server,
  makeBoard,
  join,
}) => {
  const network = await startCuttableNetwork(server.url)
  const board = await makeBoard(oneStep())
  const anna = await join(network.through(board.links.facilitator), 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  network.cut()
  await expect(anna.page.getByTestId('save-status')).toHaveAttribute('data-status', 'offline')
  await decideOnGap(anna.page, 'Anna', 'Small')
  await decideOnGap(ben.page, 'Ben', 'Known')
  await expectSaved(ben.page)
  network.mend()
  await expectSaved(anna.page)
  await expect.poll(async () => (await decisionsOf(board)).length).toBe(1)
  const [kept] = await decisionsOf(board)
  expect([
    ['Anna', 'Small', 'Anna'],
    ['Ben', 'Known', 'Ben'],
  ]).toContainEqual([(kept as typeof decision).owner, (kept as typeof decision).reason, (kept as typeof decision).by])
  for (const { page } of [anna, ben]) {
    await page.getByRole('tab', { name: 'Decisions' }).click()
    await expect(page.locator('[data-decision]')).toHaveCount(1)
    await expect(page.locator('[data-decision]')).toContainText(`Owner: ${(kept as typeof decision).owner}`)
  }
  await network.dispose()
})
