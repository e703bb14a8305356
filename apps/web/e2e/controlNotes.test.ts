import AxeBuilder from '@axe-core/playwright'
import type { TestBoard } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { expectSaved, middleOf, noteOf, selectNote } from './person.ts'
import { expect, test } from './pathwallTest.ts'

const phase = 'delivery'

function board(control: string) {
  const note = (id: string, kind: string, text: string, x: number, y: number) => ({
    ...{ id, kind, text, x, y },
    phase,
  })
  return {
    map: {
      schema: 'p2p-map/1',
      // Small enough to be read as it is opened.
      phases: [{ id: phase, x: 0, y: 0, w: 700, h: 640 }],
      notes: [
        note('p1', 'people', 'Developers', 100, 140),
        note('m1', 'media', 'Pipeline', 310, 140),
        note('d1', 'deliverable', 'Release', 100, 350),
        note('c1', 'control', control, 310, 350),
      ],
    },
  }
}

async function matchesOf({ analysis }: TestBoard, text: string): Promise<unknown> {
  const { bindings } = await analysis()
  return bindings[text]?.matches
}

async function selectControl(page: Page, text: string): Promise<void> {
  await selectNote(page, text)
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
}

test('a control shows what it is taken for; what one person says it is, the other sees', async ({
  makeBoard,
  join,
}) => {
  const wall = await makeBoard(board('Jonas has a look'))
  const anna = await join(wall.links.facilitator, 'Anna')
  const tom = await join(wall.links.editor, 'Tom')
  await selectControl(anna.page, 'Jonas has a look')
  await anna.page.getByRole('button', { name: 'Not recognised: what is it?' }).click()
  const dialog = anna.page.getByRole('dialog', { name: 'What is “Jonas has a look”?' })
  await dialog.getByRole('combobox').fill('vier augen')
  await dialog.getByRole('option', { name: /Code review/ }).click()
  await expect(dialog).toBeHidden()
  await expect(anna.page.getByRole('button', { name: 'Set as Code review' })).toBeVisible()
  await expect(noteOf(tom.page, 'Jonas has a look')).toContainText('Code review')
  await expectSaved(anna.page)
  await expect.poll(() => matchesOf(wall, 'c1')).toEqual({ 'code-review': 'active' })

  await selectControl(tom.page, 'Jonas has a look')
  await tom.page.keyboard.press('k')
  const asked = tom.page.getByRole('dialog')
  await expect(asked.getByRole('combobox')).toBeFocused()
  await expect(asked.getByRole('option', { selected: true })).toContainText('Read it from the text again')
  await tom.page.keyboard.press('Enter')
  await expect(tom.page.getByRole('button', { name: 'Not recognised: what is it?' })).toBeVisible()
  await expect.poll(() => matchesOf(wall, 'c1')).toEqual({})
})

test('a team’s own control is none of the catalogue, whatever it is called', async ({ makeBoard, join }) => {
  const wall = await makeBoard(board('Code review'))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await selectControl(page, 'Code review')
  await page.getByRole('button', { name: 'Read as Code review' }).click()
  await page.getByRole('option', { name: /Our own control/ }).click()
  await expect(page.getByRole('button', { name: 'Set as Our own control' })).toBeVisible()
  await expectSaved(page)
  await expect.poll(() => matchesOf(wall, 'c1')).toEqual({})
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Read as Code review' })).toBeVisible()
})

test('typing a control suggests what fits; a suggestion is chosen by keys and pinned', async ({ makeBoard, join }) => {
  const wall = await makeBoard(board('Approval'))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await selectNote(page, 'Release')
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  const list = page.getByRole('listbox', { name: 'Suggested controls' })
  await expect(list.getByRole('option')).toHaveCount(5)
  await page.keyboard.type('depend')
  await expect(list.getByRole('option').first()).toHaveText('Dependency scan')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toHaveText('Dependency scan')
  await page.keyboard.press('Enter')
  await expect(list).toBeHidden()
  await expect(noteOf(page, 'Dependency scan')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set as Dependency scan' })).toBeVisible()
})

test('suggestions take no key from who goes on typing', async ({ makeBoard, join }) => {
  const wall = await makeBoard(board('Approval'))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await selectNote(page, 'Release')
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await page.keyboard.type('sast')
  await expect(page.getByRole('option', { name: 'Static code analysis' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('daily')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Pentest')
  await page.keyboard.press('Escape')
  await expect(noteOf(page, 'sast')).toContainText('daily')
  await expect(noteOf(page, 'Pentest')).toContainText('Penetration test')
})

test('buttons make one step of two, and two of one', async ({ makeBoard, join }) => {
  const wall = await makeBoard(board('Approval'))
  const { page } = await join(wall.links.facilitator, 'Anna')
  const countSteps = async () => (await wall.analysis()).steps.length
  await selectNote(page, 'Release')
  await page.getByRole('button', { name: 'Make a step of its own' }).click()
  await expectSaved(page)
  await expect.poll(countSteps).toBe(2)
  const { x, y } = await middleOf(noteOf(page, 'Pipeline'))
  await page.keyboard.down('Shift')
  await page.mouse.click(x, y)
  await page.keyboard.up('Shift')
  await page.getByRole('button', { name: 'Make one step of these' }).click()
  await expectSaved(page)
  await expect.poll(countSteps).toBe(1)
})

test('the choice of what a control is has no violation that axe knows', async ({ makeBoard, join }) => {
  const wall = await makeBoard(board('Code review'))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await selectControl(page, 'Code review')
  await page.keyboard.press('k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([])
})
