import AxeBuilder from '@axe-core/playwright'
import { exampleMap } from '@pathwall/testkit'
import type { Locator, Page } from '@playwright/test'
import { addNote, expectSaved, noteOf, waitForWall } from './person.ts'
import { expect, test } from './pathwallTest.ts'

async function openVersions(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Versions…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  await expect(dialog).toBeVisible()
  return dialog
}

async function keepVersion(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name: 'Keep the board as it is now' }).click()
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill(name)
  await dialog.getByRole('button', { name: 'Keep version' }).click()
  await expect(versionIn(dialog, name)).toBeVisible()
}

function versionIn(dialog: Locator, name: string): Locator {
  return dialog.getByRole('list', { name: 'Versions, newest first' }).getByRole('button', { name })
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('.tl-canvas').analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([])
}

test('a version is kept, compared, restored for everybody, and the restore is undone', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await addNote(ben.page, 'media', 'Pull request')
  await expectSaved(ben.page)
  await expect(noteOf(anna.page, 'Pull request')).toBeVisible()

  const dialog = await openVersions(anna.page)
  await expect(dialog).toContainText('No versions yet')
  await expectNoViolations(anna.page)
  await keepVersion(dialog, 'Before lunch')
  await expect(versionIn(dialog, 'Before lunch')).toContainText('1 note · 0 controls · 1 gap')
  await expect(dialog).toContainText('Nothing has changed since then.')

  // It is still selected.
  await ben.page.keyboard.press('Delete')
  await expect(noteOf(ben.page, 'Pull request')).toHaveCount(0)
  await expectSaved(ben.page)
  await anna.page.keyboard.press('Escape')
  await openVersions(anna.page)
  await expect(dialog).toContainText('Since then: 1 note removed and 1 gap closed.')
  await expectNoViolations(anna.page)

  await dialog.getByRole('button', { name: 'Restore…' }).click()
  await expectNoViolations(anna.page)
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect(dialog).toContainText('for everybody')
  for (const { page } of [anna, ben]) await expect(noteOf(page, 'Pull request')).toHaveCount(1)
  await expect(versionIn(dialog, 'Before a version was restored')).toContainText('by Anna')
  await expectNoViolations(anna.page)

  await dialog.getByRole('button', { name: 'Undo restore' }).click()
  await expect(dialog).toContainText('The restore was undone')
  for (const { page } of [anna, ben]) await expect(noteOf(page, 'Pull request')).toHaveCount(0)
})

test('who does not lead a board looks at its versions and changes nothing', async ({ makeBoard, join }) => {
  // axe looks at every element of a full board, twice.
  test.slow()
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  await keepVersion(await openVersions(anna.page), 'As it came')
  for (const [role, name] of [
    ['editor', 'Ben'],
    ['viewer', 'Cem'],
  ] as const) {
    const { page } = await join(board.links[role], name, { colorScheme: 'dark' })
    const dialog = await openVersions(page)
    await expect(dialog.getByRole('img', { name: /The map as it was on/ })).toBeVisible()
    await expect(dialog).toContainText('Facilitators can restore a version.')
    await expect(dialog.getByRole('button', { name: /Keep|Restore|Copy|Name|Rename/ })).toHaveCount(0)
    await expectNoViolations(page)
  }
})

test('the map of a version is looked at from near, by mouse and by keyboard', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.facilitator, 'Anna')
  const dialog = await openVersions(page)
  await keepVersion(dialog, 'As it came')
  await dialog.getByRole('button', { name: /The map as it was on/ }).click()
  const near = dialog.getByRole('group', { name: /The map as it was on/ })
  await expect(near.locator('img')).toHaveJSProperty('complete', true)
  await expect.poll(() => near.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true)
  await expectNoViolations(page)
  await near.focus()
  const before = await near.evaluate((frame) => frame.scrollLeft)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => near.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(before)
  await dialog.getByRole('button', { name: 'Show all of it' }).click()
  await expect(dialog.getByRole('button', { name: /The map as it was on/ })).toBeVisible()
})

test('a version becomes a board of its own, with a name of its own', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page, context } = await join(board.links.facilitator, 'Anna')
  const dialog = await openVersions(page)
  await keepVersion(dialog, 'As it came')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill('Day one')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(versionIn(dialog, 'Day one')).toBeVisible()
  await dialog.getByRole('button', { name: 'Copy to a new board' }).click()
  const opened = context.waitForEvent('page')
  await dialog.getByRole('link', { name: 'Open the new board' }).click()
  const copy = await opened
  await waitForWall(copy)
  await expect(copy).toHaveTitle(/Checkout team.* \(/)
  await copy.getByRole('tab', { name: /Findings/ }).waitFor()
  await addNote(copy, 'people', 'Only here')
  await expectSaved(copy)
  await expect(noteOf(page, 'Only here')).toHaveCount(0)
})

test('on a phone the list comes first, then what was chosen in it', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.facilitator, 'Anna', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  const dialog = await openVersions(page)
  await keepVersion(dialog, 'As it came')
  await expect(dialog.getByRole('heading', { name: 'As it came' })).toBeHidden()
  await versionIn(dialog, 'As it came').click()
  await expect(dialog.getByRole('heading', { name: 'As it came' })).toBeVisible()
  await expect(versionIn(dialog, 'As it came')).toBeHidden()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'All versions' }).click()
  await expect(versionIn(dialog, 'As it came')).toBeVisible()
})

test('a server that does not answer is said, and asked again', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.facilitator, 'Anna')
  await page.route('**/versions', (route) => route.abort())
  const dialog = await openVersions(page)
  await expect(dialog.getByRole('alert')).toContainText('The server does not answer')
  await expectNoViolations(page)
  await page.unroute('**/versions')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await keepVersion(dialog, 'After all')
  await page.route('**/restore', (route) => route.abort())
  await dialog.getByRole('button', { name: 'Restore…' }).click()
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nothing was changed')
})
