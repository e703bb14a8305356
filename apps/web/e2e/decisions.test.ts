import type { Locator, Page } from '@playwright/test'
import { expectSaved } from './person.ts'
import { expect, test } from './pathwallTest.ts'

function step(name: string, x: number) {
  return [
    { id: `${name}-p`, kind: 'people', text: `${name} team`, phase: 'delivery', x, y: 200 },
    { id: `${name}-m`, kind: 'media', text: name, phase: 'delivery', x, y: 410 },
    { id: `${name}-d`, kind: 'deliverable', text: `${name} result`, phase: 'delivery', x, y: 620 },
  ]
}

function boardWith(decisions: object[]) {
  return {
    map: {
      schema: 'p2p-map/1',
      phases: [{ id: 'delivery', x: 0, y: 0, w: 3000, h: 1200 }],
      notes: [...step('Build', 100), ...step('Release', 1000), ...step('Rollout', 1900)],
      arrows: [
        { id: 'a', from: 'Build-d', to: 'Release-m' },
        { id: 'b', from: 'Release-d', to: 'Rollout-m' },
      ],
      session: { roster: [{ name: 'Jonas', role: 'Tech Lead' }] },
      decisions,
    },
  }
}

const gapRows = (page: Page): Locator => page.locator('[data-row][data-state="gap"]')

async function fillDecision(page: Page, owner: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Accept/ }).check()
  await dialog.getByRole('combobox', { name: 'Owner' }).fill(owner)
  await dialog.getByRole('textbox', { name: 'Why?' }).fill(reason)
  await dialog.getByRole('button', { name: 'Record decision' }).click()
  await expect(dialog).toBeHidden()
}

test('a decision made by keyboard is seen by the others, with owner, reason and who made it; it can be changed and withdrawn', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard(boardWith([]))
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await expect(gapRows(ben.page)).toHaveCount(3)

  await gapRows(anna.page).first().locator('[data-part="jump"]').focus()
  await anna.page.keyboard.press('Enter')
  await anna.page.getByRole('button', { name: 'Decide…' }).focus()
  await anna.page.keyboard.press('Enter')
  const dialog = anna.page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: /^Accept/ })).toBeFocused()
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
  await anna.page.keyboard.press('Enter')
  await expect(dialog.getByText('Choose what you have decided.')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: /^Accept/ })).toBeFocused()
  await anna.page.keyboard.press('ArrowDown')
  await anna.page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Transfer/ })).toBeChecked()
  await anna.page.keyboard.press('Enter')
  await expect(dialog.getByText('Name somebody: a decision without an owner does not count.')).toBeVisible()
  await expect(dialog.getByText('Choose what you have decided.')).toHaveCount(0)
  await expect(dialog.getByRole('combobox', { name: 'Owner' })).toBeFocused()
  await expect(dialog.locator('datalist option[value="Jonas"]')).toHaveCount(1)
  await anna.page.keyboard.type('Jonas')
  await anna.page.keyboard.press('Tab')
  await anna.page.keyboard.type('The host is liable.')
  await dialog.getByRole('button', { name: 'Record decision' }).press('Enter')
  await expect(dialog).toBeHidden()

  await expect(gapRows(ben.page)).toHaveCount(2)
  await expect(ben.page.locator('[data-testid="step-mark"][data-state="accepted"]')).toHaveCount(1)
  await expect(
    ben.page
      .getByRole('navigation', { name: 'Coverage by phase' })
      .getByRole('button', { name: /^Delivery: 0 of 3 steps covered, 1 accepted, 2 without a control/ }),
  ).toBeVisible()
  await ben.page.getByRole('tab', { name: 'Decisions' }).click()
  const card = ben.page.locator('[data-decision="transfer"]')
  await expect(card).toContainText('Build')
  await expect(card).toContainText('Owner: Jonas')
  await expect(card).toContainText('The host is liable.')
  await expect(card).toContainText('Recorded by Anna')
  await expectSaved(anna.page)
  const [decision] = (await board.map()).decisions
  expect(decision).toMatchObject({ decision: 'transfer', owner: 'Jonas', reason: 'The host is liable.', by: 'Anna' })
  expect(decision!.notes.toSorted()).toEqual(['Build-d', 'Build-m'])
  expect(decision!.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(Date.parse(decision!.review!)).toBeGreaterThan(Date.parse(decision!.date!))

  await card.getByRole('button', { name: /^Edit the decision/ }).click()
  await ben.page
    .getByRole('dialog')
    .getByRole('radio', { name: /^Mitigate/ })
    .check()
  await ben.page.getByRole('dialog').getByRole('button', { name: 'Save decision' }).click()
  await anna.page.getByRole('tab', { name: 'Decisions' }).click()
  await expect(anna.page.locator('[data-decision="mitigate"]')).toContainText('Recorded by Ben')
  await anna.page.getByRole('button', { name: /^Withdraw the decision/ }).click()
  await expect(ben.page.getByText('Nothing is decided yet.', { exact: false })).toBeVisible()
  await ben.page.getByRole('tab', { name: /^Findings/ }).click()
  await expect(gapRows(ben.page)).toHaveCount(3)
})

test('a decision about another finding takes it out of the list and keeps it apart', async ({ makeBoard, join }) => {
  const board = await makeBoard(boardWith([]))
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  const row = (page: Page): Locator => page.locator('[data-rule="DEL-04"]')
  await row(anna.page).locator('[data-part="jump"]').click()
  await anna.page.getByRole('button', { name: 'Decide…' }).click()
  await fillDecision(anna.page, 'Release team', 'We fix forward within the hour.')
  await expect(anna.page.locator('article[data-finding="DEL-04"]')).toContainText('Owner: Release team')
  await expect(row(ben.page)).toHaveCount(0)
  const decided = ben.page.locator('details').filter({ hasText: 'We fix forward within the hour.' })
  await decided.locator('summary').click()
  await expect(decided.getByText('Owner: Release team')).toBeVisible()
  await expectSaved(anna.page)
  const { findings, summary } = await board.analysis()
  expect(findings.find(({ ruleId }) => ruleId === 'DEL-04')).toMatchObject({ decision: { owner: 'Release team' } })
  expect(summary.decided).toBe(1)
})

test('what somebody has to look at again comes first, what has lost its step last; a viewer changes nothing', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard(
    boardWith([
      { notes: ['Gone-m', 'Build-d'], decision: 'accept', owner: 'Jonas', reason: 'Small', date: '2026-01-01' },
      {
        notes: ['Release-m', 'Release-d'],
        decision: 'accept',
        owner: 'Jonas',
        reason: 'Far off',
        review: '2999-01-01',
      },
      { notes: ['Rollout-m', 'Rollout-d'], decision: 'mitigate', owner: 'Jonas', reason: 'Soon', review: '2020-01-01' },
    ]),
  )
  const { page } = await join(board.links.viewer, 'Vera')
  await page.getByRole('tab', { name: 'Decisions' }).click()
  await expect(page.getByText('1 is due for another look')).toBeVisible()
  const cards = page.locator('[data-decision]')
  await expect(cards).toHaveCount(3)
  await expect(cards.nth(0)).toContainText('Review was due 1 Jan 2020')
  await expect(cards.nth(1)).toContainText('Review 1 Jan 2999')
  await expect(cards.nth(2)).toContainText('Its step is no longer on the wall')

  const mark = (state: string): Locator => page.locator(`[data-testid="step-mark"][data-state="${state}"]`)
  await cards.nth(0).locator('[data-part="jump"]').click()
  await expect(mark('overdue')).toHaveText('Review overdue')
  await cards.nth(1).locator('[data-part="jump"]').click()
  await expect(mark('accepted')).toHaveText('Accepted')
  await page.getByRole('tab', { name: 'Outline' }).click()
  await expect(page.getByRole('treeitem', { name: 'Step: Rollout, Review overdue' })).toBeVisible()
  await page.getByRole('tab', { name: 'Decisions' }).click()
  await expect(page.getByRole('button', { name: /^(Edit|Withdraw)/ })).toHaveCount(0)
})
