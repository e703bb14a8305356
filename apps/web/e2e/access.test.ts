import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page, Response } from '@playwright/test'
import { addNote, expectSaved, noteOf, sayName, waitForWall } from './person.ts'
import { expect, test } from './pathwallTest.ts'

async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this board' })
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  return dialog
}

async function chooseForTeamLink(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More for: Team link' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function openPeople(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /on the board/ }).click()
  await page.getByRole('button', { name: 'People and roles' }).click()
  return page.getByRole('dialog', { name: 'People and roles' })
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('.tl-canvas').analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([])
}

test('a renewed link cuts off who came by the old one, and lets them in by the new one', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await addNote(ben.page, 'people', 'Kept')
  await expectSaved(ben.page)

  const dialog = await openShare(anna.page)
  await expectNoViolations(anna.page)
  await chooseForTeamLink(anna.page, 'Make a new link')
  await dialog.getByRole('group').getByRole('button', { name: 'Make a new link' }).click()
  const field = dialog.getByRole('textbox', { name: 'Team link' })
  await expect(field).not.toHaveValue(board.links.editor)
  const newLink = await field.inputValue()
  await expect(ben.page.getByTestId('save-status')).toContainText('This link was replaced')

  await ben.page.goto('about:blank')
  await ben.page.goto(newLink)
  await waitForWall(ben.page)
  await expect(noteOf(ben.page, 'Kept')).toBeVisible()
})

test('who renews their own link stays on the board', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const { page } = await join(board.links.facilitator, 'Anna')
  await openShare(page)
  await page.getByRole('button', { name: 'More for: Facilitator link' }).click()
  await page.getByRole('menuitem', { name: 'Make a new link' }).click()
  await page.getByRole('group').getByRole('button', { name: 'Make a new link' }).click()
  await expect(page).not.toHaveURL(board.links.facilitator)
  await waitForWall(page)
  await addNote(page, 'media', 'Still here')
  await expectSaved(page)
})

test('a revoked link opens nothing; another can be made', async ({ makeBoard, join, browser }) => {
  const board = await makeBoard()
  const { page } = await join(board.links.facilitator, 'Anna')
  const dialog = await openShare(page)
  await chooseForTeamLink(page, 'Revoke the link')
  await dialog.getByRole('group').getByRole('button', { name: 'Revoke the link' }).click()
  await expect(dialog.getByText('There is no such link now.')).toBeVisible()
  const context = await browser.newContext()
  const stranger = await context.newPage()
  await stranger.goto(board.links.editor)
  await expect(stranger.getByRole('heading', { name: 'This link does not open the board' })).toBeVisible()
  await context.close()
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Team link' })).toBeVisible()
})

test('a link with a passphrase asks for it, and lets in who knows it', async ({ makeBoard, join, browser }) => {
  const board = await makeBoard()
  const { page } = await join(board.links.facilitator, 'Anna')
  const dialog = await openShare(page)
  await chooseForTeamLink(page, 'Ask for a passphrase')
  await dialog.getByLabel('Passphrase').fill('short')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Use at least 8 characters.')).toBeVisible()
  await dialog.getByLabel('Passphrase').fill('correct horse')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Asks for a passphrase')).toBeVisible()

  const context = await browser.newContext()
  const guest = await context.newPage()
  await guest.goto(board.links.editor)
  await expect(guest.getByRole('heading', { name: 'This board asks for a passphrase' })).toBeVisible()
  await expectNoViolations(guest)
  await guest.getByLabel('Passphrase').fill('battery staple')
  await guest.keyboard.press('Enter')
  await expect(guest.getByText('That is not the passphrase of this link.')).toBeVisible()
  await guest.getByLabel('Passphrase').fill('correct horse')
  await guest.keyboard.press('Enter')
  await sayName(guest, 'Ben')
  await waitForWall(guest)
  await guest.reload()
  await waitForWall(guest)
  await context.close()
})

test('who sets a passphrase on their own link stays in, also after a reload', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const { page } = await join(board.links.facilitator, 'Anna')
  const dialog = await openShare(page)
  await page.getByRole('button', { name: 'More for: Facilitator link' }).click()
  await page.getByRole('menuitem', { name: 'Ask for a passphrase' }).click()
  await dialog.getByLabel('Passphrase').fill('correct horse')
  const isChange = (response: Response): boolean => response.request().method() === 'PATCH'
  await Promise.all([page.waitForResponse(isChange), dialog.getByRole('button', { name: 'Save' }).click()])
  await waitForWall(page)
  await expect(page.getByRole('heading', { name: 'This board asks for a passphrase' })).toHaveCount(0)
  await page.reload()
  await waitForWall(page)
  await addNote(page, 'people', 'Still in')
  await expectSaved(page)
})

test('a facilitator sees who is here and changes what they may do, at once', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const vera = await join(board.links.viewer, 'Vera')
  await expect(vera.page.getByRole('toolbar', { name: 'Tools' })).toHaveCount(0)

  const dialog = await openPeople(anna.page)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Vera' })).toContainText('here now')
  await expectNoViolations(anna.page)
  await dialog.getByLabel('Role of Vera').selectOption('Editor')
  await expect(vera.page.getByText('A facilitator lets you edit this board now.')).toBeVisible()
  await addNote(vera.page, 'people', 'By Vera')
  await expectSaved(vera.page)
  await expect(noteOf(anna.page, 'By Vera')).toHaveCount(1)

  await dialog.getByLabel('Role of Vera').selectOption('Viewer')
  await expect(vera.page.getByText('A facilitator made you a viewer', { exact: false })).toBeVisible()
  await expect(vera.page.getByRole('toolbar', { name: 'Tools' })).toHaveCount(0)
  await expect(noteOf(vera.page, 'By Vera')).toHaveCount(1)
})

test('somebody who is removed is told so and stays out until they are let back in', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  const dialog = await openPeople(anna.page)
  await dialog.getByRole('button', { name: 'Remove Ben' }).click()
  await dialog.getByRole('group').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(ben.page.getByRole('heading', { name: 'You were removed from this board' })).toBeVisible()
  await ben.page.reload()
  await expect(ben.page.getByRole('heading', { name: 'You were removed from this board' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Let Ben back in' }).click()
  await expect(dialog.getByLabel('Role of Ben')).toHaveValue('editor')
  await ben.page.reload()
  await waitForWall(ben.page)
})

test('an archived board is looked at by all and changed by nobody, until it is taken out again', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await addNote(ben.page, 'people', 'Before')
  await expectSaved(ben.page)
  await anna.page.getByRole('button', { name: 'More' }).click()
  await anna.page.getByRole('menuitem', { name: 'Archive board…' }).click()
  await anna.page.getByRole('button', { name: 'Archive board' }).click()
  for (const { page } of [anna, ben]) {
    await expect(page.getByRole('banner').getByText('Archived')).toBeVisible()
    await expect(page.getByRole('toolbar', { name: 'Tools' })).toHaveCount(0)
    await expect(noteOf(page, 'Before')).toHaveCount(1)
  }
  await anna.page.getByRole('button', { name: 'More' }).click()
  await anna.page.getByRole('menuitem', { name: 'Take out of the archive' }).click()
  await expect(ben.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible()
  await addNote(ben.page, 'people', 'After')
  await expectSaved(ben.page)
})

test('a board is deleted for good, once its title is typed', async ({ makeBoard, join }) => {
  const board = await makeBoard({ template: 'path-to-production', title: 'Doomed' })
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await anna.page.getByRole('button', { name: 'More' }).click()
  await anna.page.getByRole('menuitem', { name: 'Delete board…' }).click()
  const dialog = anna.page.getByRole('dialog')
  await expectNoViolations(anna.page)
  await dialog.getByRole('textbox').fill('Domed')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(dialog.getByText('This is not the title of the board.')).toBeVisible()
  await dialog.getByRole('textbox').fill('Doomed')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(ben.page.getByRole('heading', { name: 'This board was deleted' })).toBeVisible()
  await expect(anna.page).toHaveURL(/\/$/)
  await expect(anna.page.getByText('Doomed')).toHaveCount(0)
})
