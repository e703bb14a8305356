import AxeBuilder from '@axe-core/playwright'
import { aMap, exampleMap } from '@pathwall/testkit'
import type { Locator, Page } from '@playwright/test'
import { noteOf } from './person.ts'
import { expect, test } from './pathwallTest.ts'

/** Opens the outline and goes into its list by keyboard. */
async function enterOutline(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Outline' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Search notes' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(focusedRow(page)).toHaveCount(1)
}

/** Goes to a note as somebody does who cannot see the list: by searching for it. */
async function goToNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toHaveAccessibleName(new RegExp(`: ${text}`))
  await page.keyboard.press('Escape')
  await expect(focusedRow(page)).toHaveAccessibleName(new RegExp(`: ${text}`))
}

const focusedRow = (page: Page): Locator => page.locator('[role="treeitem"]:focus')
const field = (page: Page): Locator => page.getByRole('tree').getByRole('textbox')

test('a step is built in the outline by keyboard alone, and stands on everybody’s wall', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.viewer, 'Ben')
  const { page } = anna
  await enterOutline(page)
  await page.keyboard.press('8')
  await expect(focusedRow(page)).toHaveAccessibleName('Delivery, no step, No notes')

  await page.keyboard.press('2')
  await page.keyboard.type('Release meeting')
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toHaveAccessibleName('Media: Release meeting')
  for (const [key, name, text] of [
    ['1', 'People', 'Release manager'],
    ['3', 'Deliverable', 'Release note'],
    ['4', 'Control', 'Four eyes'],
  ] as const) {
    await page.keyboard.press('n')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press(key)
    await expect(field(page)).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(focusedRow(page)).toHaveAccessibleName(`${name}: ${text}`)
  }
  await expect(page.getByRole('treeitem', { name: 'Step: Release meeting, Covered' })).toHaveAttribute(
    'aria-level',
    '2',
  )
  await expect(noteOf(ben.page, 'Four eyes')).toHaveCount(1)
  await expect
    .poll(async () => (await board.map()).notes.map(({ kind, text, phase }) => `${phase} ${kind} ${text}`).toSorted())
    .toEqual([
      'delivery control Four eyes',
      'delivery deliverable Release note',
      'delivery media Release meeting',
      'delivery people Release manager',
    ])
})

test('a control that is typed in the list is suggested, chosen by keys, and pinned; who types on is not held up', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard({ map: aMap().withStep('Build').build() })
  const { page } = await join(board.links.editor, 'Anna')
  const suggested = page.getByRole('listbox', { name: 'Suggested controls' })
  const controls = async () => (await board.map()).notes.filter(({ kind }) => kind === 'control')
  await enterOutline(page)
  await page.getByRole('treeitem', { name: /^Step: Build/ }).focus()
  await page.keyboard.press('4')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('depend')
  await expect(suggested.getByRole('option').first()).toHaveText('Dependency scan')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(suggested.getByRole('option', { selected: true })).toHaveText('Dependency scan')
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toHaveAccessibleName('Control: Dependency scan')
  await expect(suggested).toBeHidden()
  await expect.poll(controls).toMatchObject([{ text: 'Dependency scan', pinned: ['dependency-scan'] }])

  await page.keyboard.press('n')
  await page.keyboard.press('4')
  await page.keyboard.type('sast, every night')
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toHaveAccessibleName('Control: sast, every night')
  await page.keyboard.press('n')
  await page.keyboard.press('2')
  await expect(field(page)).toBeFocused()
  await expect(suggested).toBeHidden()
})

test('two steps are made one from the list, and two again by undo', async ({ makeBoard, join }) => {
  const map = aMap().withStep('Plan', { phase: 'input' }).withStep('Build').withStep('Review').build()
  const board = await makeBoard({ map })
  const { page } = await join(board.links.editor, 'Anna')
  const titles = async () => (await board.analysis()).steps.map(({ title }) => title)
  await enterOutline(page)
  await page.getByRole('treeitem', { name: /^Step: Build/ }).focus()
  await page.keyboard.press('j')
  await expect(page.getByRole('dialog', { name: 'Make “Build” one step with…' })).toBeVisible()
  const options = page.getByRole('listbox', { name: 'Other steps' }).getByRole('option')
  await expect(options).toHaveText([/^Review/, /^Plan/])
  await page.keyboard.type('plan res')
  await expect(options).toHaveText([/^Plan/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('treeitem', { name: /^Step: / })).toHaveCount(2)
  await expect(focusedRow(page)).toHaveAccessibleName(/^Step: (Plan|Build), No control/)
  await expect.poll(async () => (await titles()).length).toBe(2)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('treeitem', { name: /^Step: / })).toHaveCount(3)
  await expect.poll(titles).toEqual(['Plan', 'Build', 'Review'])
})

test('notes are edited, changed, connected, moved, deleted and brought back by keyboard', async ({
  makeBoard,
  join,
}) => {
  const map = aMap().withStep('Plan', { phase: 'input' }).withStep('Build').build()
  const board = await makeBoard({ map })
  const { page } = await join(board.links.editor, 'Anna')
  const noteOnServer = async (id: string) => (await board.map()).notes.find((note) => note.id === id)
  await enterOutline(page)

  await goToNote(page, 'Plan result')
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.type(', agreed')
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toHaveAccessibleName('Deliverable: Plan result, agreed')

  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Connect “Plan result, agreed”' })).toBeVisible()
  const search = page.getByRole('combobox', { name: 'Search the other note' })
  const options = page.getByRole('listbox', { name: 'Notes to connect with' }).getByRole('option')
  await expect(search).toBeFocused()
  await expect(options).not.toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(search).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '')
  await page.keyboard.type('no such note')
  await expect(page.getByRole('status').filter({ hasText: 'No other note with this text.' })).toBeVisible()
  await page.keyboard.press('Enter')
  await search.fill('build res')
  await expect(options).toHaveCount(1)
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(focusedRow(page)).toHaveAccessibleName('Deliverable: Plan result, agreed, 1 connection')
  await expect.poll(async () => (await board.map()).arrows).toMatchObject([{ from: 'Plan-d1', to: 'Build-d1' }])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(focusedRow(page)).toHaveAccessibleName('Leads to Deliverable “Build result”')
  await page.keyboard.press('Delete')
  await expect(focusedRow(page)).toHaveAccessibleName('Deliverable: Plan result, agreed')
  await expect.poll(async () => (await board.map()).arrows).toEqual([])

  await page.keyboard.press('1')
  await expect(focusedRow(page)).toHaveAccessibleName('People: Plan result, agreed')
  await page.keyboard.press('m')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('9')
  await expect.poll(() => noteOnServer('Plan-d1')).toMatchObject({ kind: 'people', phase: 'operations' })
  await expect(focusedRow(page)).toHaveAccessibleName('People: Plan result, agreed')

  await page.keyboard.press('Delete')
  await expect.poll(() => noteOnServer('Plan-d1')).toBeUndefined()
  await expect(focusedRow(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => noteOnServer('Plan-d1')).toMatchObject({ text: 'Plan result, agreed' })
})

test('a draft survives what others do to its note, its deletion included', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: aMap().withStep('Plan', { phase: 'input' }).withStep('Build').build() })
  const anna = await join(board.links.editor, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  for (const { page } of [anna, ben]) {
    await enterOutline(page)
    await goToNote(page, 'Build result')
  }
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.type('What Anna means')

  await ben.page.keyboard.press('m')
  await expect(ben.page.getByRole('menu')).toBeVisible()
  await ben.page.keyboard.press('8')
  await expect(anna.page.getByRole('treeitem', { name: 'Delivery, 1 step' })).toBeVisible()
  await expect(field(anna.page)).toHaveValue('What Anna means')
  await expect(field(anna.page)).toBeFocused()

  await ben.page.keyboard.press('Delete')
  await expect(anna.page.getByRole('tree').getByText('Somebody deleted this note.')).toBeVisible()
  await expect(field(anna.page)).toHaveValue('What Anna means')
  await anna.page.keyboard.press('Enter')
  await expect(focusedRow(anna.page)).toHaveAccessibleName('Deliverable: What Anna means')
  await expect(noteOf(ben.page, 'What Anna means')).toHaveCount(1)
})

test('keys of the list never reach the wall', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.editor, 'Anna')
  const notes = page.getByText('131 notes')
  await enterOutline(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('7')
  await expect(focusedRow(page)).toHaveAccessibleName(/^Development/)
  for (const key of ['Delete', 'Backspace', 'a', 'f', 'h']) await page.keyboard.press(key)
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  for (const key of ['1', 'h', 'a']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(focusedRow(page)).toHaveAccessibleName(/^Development/)
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(notes).toBeVisible()
})

test('whoever may only look reads everything and changes nothing', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.viewer, 'Vera')
  await enterOutline(page)
  await goToNote(page, 'Kampagnenplan.xlsx')
  for (const key of ['Delete', 'F2', 'n', 'c', '4']) await page.keyboard.press(key)
  await expect(focusedRow(page)).toHaveAccessibleName(/^Deliverable: Kampagnenplan.xlsx/)
  await expect(page.getByText('You may look at this board, not change it.').first()).toBeAttached()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem')).toHaveText([/^Show on the wall/, /^Show connections/])
})

test('panels and strip have nothing that assistive technology trips over', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.editor, 'Anna')
  const problems = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).include('aside').include('nav').analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  }
  expect(await problems()).toEqual([])
  await enterOutline(page)
  expect(await problems()).toEqual([])
  await goToNote(page, 'Kampagnenplan.xlsx')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await expect(field(page)).toBeFocused()
  expect(await problems()).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await problems()).toEqual([])
})
