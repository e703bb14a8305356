import { exampleMap } from '@pathwall/testkit'
import { expectSaved, noteOf } from './person.ts'
import { expect, test } from './pathwallTest.ts'

/** Steps without a control in the labelled example, by phase: what a person found who read the map. */
const LABELLED_GAPS = { input: 3, refinement: 3, development: 4, delivery: 3, operations: 2 }
const ALL_GAPS = Object.values(LABELLED_GAPS).reduce((sum, count) => sum + count, 0)

test('the example shows exactly the labelled gaps; a control added by keyboard closes one for everybody', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  const rows = (page: typeof anna.page) => page.locator('[data-row][data-state="gap"]')
  const marks = (page: typeof anna.page) => page.locator('[data-testid="step-mark"][data-state="gap"]')
  for (const { page } of [anna, ben]) {
    await expect(page.getByText(`${ALL_GAPS} steps without a control`)).toBeVisible()
    await expect(rows(page)).toHaveCount(ALL_GAPS)
    await page.keyboard.press('0')
    await expect(marks(page)).toHaveCount(ALL_GAPS)
  }

  const add = anna.page.getByRole('button', { name: /^Add control to “Jour Fixe Kampagnen/ })
  await add.focus()
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.type('Approval by the product owner')
  await anna.page.keyboard.press('Escape')
  for (const { page } of [anna, ben]) {
    await expect(page.getByText(`${ALL_GAPS - 1} steps without a control`)).toBeVisible()
    await expect(rows(page)).toHaveCount(ALL_GAPS - 1)
    await expect(noteOf(page, 'Approval by the product owner')).toHaveCount(1)
  }
  await expectSaved(anna.page)
  expect((await board.analysis()).summary.steps.gap).toBe(ALL_GAPS - 1)

  await anna.page.locator('.tl-container').focus()
  await anna.page.keyboard.press('Control+z')
  await expect(rows(ben.page)).toHaveCount(ALL_GAPS)
})

test('a gap in the list leads to its step on the wall', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  await anna.page.locator('[data-row][data-state="gap"]').first().getByRole('button').first().click()
  await expect(anna.page.getByTestId('explained-note').first()).toBeVisible()
  await expect(anna.page.locator('[data-testid="step-mark"][data-state="gap"]').first()).toBeInViewport()
})

test('the marks can be turned down to a counter while a team still builds its map', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  await anna.page.keyboard.press('0')
  await expect(anna.page.getByTestId('step-mark').first()).toBeVisible()
  await anna.page.getByRole('switch', { name: 'Show marks on the wall' }).click()
  await expect(anna.page.getByTestId('step-mark')).toHaveCount(0)
  await expect(anna.page.getByText(`${ALL_GAPS} steps without a control`)).toBeVisible()
})

test('coverage by phase is shown, and a click goes there', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  const strip = anna.page.getByRole('navigation', { name: 'Coverage by phase' })
  await expect(strip.getByRole('button')).toHaveCount(5)
  await expect(strip.getByRole('button', { name: /^Input: 3 of 6 steps covered, 3 without a control/ })).toBeVisible()
  await strip.getByRole('button', { name: /^Operations/ }).click()
  await expect(anna.page.locator('[data-phase="operations"]')).toBeInViewport()
})
