import type { Locator, Page } from '@playwright/test'
import { expectSaved, noteOf, selectNote, waitForWall } from './person.ts'
import { expect, test } from './pathwallTest.ts'

/** Two steps: the first has no control, the second one. Much else is missing. */
const smallMap = {
  map: {
    schema: 'p2p-map/1',
    title: 'Small shop',
    phases: [
      { id: 'refinement', order: 1, x: 0, y: 0, w: 1600, h: 1200 },
      { id: 'delivery', order: 2, x: 1700, y: 0, w: 1600, h: 1200 },
    ],
    notes: [
      { id: 'po', kind: 'people', text: 'Product Owner', phase: 'refinement', x: 100, y: 200 },
      { id: 'weekly', kind: 'media', text: 'Weekly refinement', phase: 'refinement', x: 100, y: 410 },
      { id: 'story', kind: 'deliverable', text: 'User story', phase: 'refinement', x: 100, y: 620 },
      { id: 'dev', kind: 'people', text: 'Developers', phase: 'delivery', x: 1800, y: 200 },
      { id: 'pipeline', kind: 'media', text: 'Build pipeline', phase: 'delivery', x: 1800, y: 410 },
      { id: 'image', kind: 'deliverable', text: 'Release', phase: 'delivery', x: 1800, y: 620 },
      { id: 'tests', kind: 'control', text: 'Automated tests', phase: 'delivery', x: 1800, y: 830 },
    ],
    arrows: [{ id: 'a', from: 'story', to: 'pipeline' }],
  },
}

/** Rows of a rule that are open, also while the group that holds them is closed. */
const openRows = (page: Page, rule: string): Locator => page.locator(`[data-rule="${rule}"][data-state="open"]`)
const explanation = (page: Page): Locator => page.locator('article[data-finding]')
const open = (page: Page, rule: string): Promise<void> =>
  openRows(page, rule).first().locator('[data-part="jump"]').click()

test('a finding closes for everybody: its explanation puts the control on the wall, with what it is', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard(smallMap)
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  for (const { page } of [anna, ben]) await expect(openRows(page, 'DEL-04')).toHaveCount(1)
  const before = await board.analysis()

  await open(anna.page, 'DEL-04')
  await expect(explanation(anna.page).getByRole('heading', { name: 'What would close it' })).toBeVisible()
  await explanation(anna.page)
    .getByRole('button', { name: /^It is in place: add it/ })
    .first()
    .click()
  await expect(explanation(anna.page).getByText('This finding is closed.')).toBeVisible()
  // It stays for a while, so that one sees what has happened.
  await expect(ben.page.locator('[data-rule="DEL-04"][data-mark="closed"]')).toHaveCount(1)
  await expect(ben.page.locator('[aria-live="polite"]')).toContainText(/findings? closed/)
  await expect(ben.page.locator('[data-rule="DEL-04"]')).toHaveCount(0, { timeout: 20_000 })

  await expectSaved(anna.page)
  const known = new Set(['tests'])
  const added = (await board.map()).notes.filter(({ id, kind }) => kind === 'control' && !known.has(id))
  const { suggest } = before.findings.find(({ ruleId }) => ruleId === 'DEL-04')!
  expect(added.map(({ phase, pinned }) => ({ phase, pinned }))).toEqual([{ phase: 'delivery', pinned: [suggest[0]] }])
  // Nobody has to ask for its step.
  const after = await board.analysis()
  const [step] = after.bindings[added[0]!.id]?.steps ?? []
  expect(after.steps.find(({ id }) => id === step)?.title).toBe('Build pipeline')
  expect(after.findings.filter(({ ruleId }) => ruleId === 'STR-09')).toEqual([])
  await expect(noteOf(ben.page, added[0]!.text)).toHaveCount(1)
})

test('a control for the whole path goes to the step that its reader chooses', async ({ makeBoard, join }) => {
  const { map } = smallMap
  const second = [
    { id: 'ops', kind: 'people', text: 'Operators', phase: 'delivery', x: 2600, y: 200 },
    { id: 'rollout', kind: 'media', text: 'Rollout', phase: 'delivery', x: 2600, y: 410 },
    { id: 'live', kind: 'deliverable', text: 'Shop in production', phase: 'delivery', x: 2600, y: 620 },
  ]
  const board = await makeBoard({ map: { ...map, notes: [...map.notes, ...second] } })
  const { page } = await join(board.links.facilitator, 'Anna')
  await open(page, 'DEL-04')
  const suggested = explanation(page).locator('[data-control]').first()
  const choice = suggested.getByRole('combobox', { name: /^Step for / })
  await expect(choice.getByRole('option')).toHaveText(['Build pipeline', 'Rollout'])
  for (const step of ['Build pipeline', 'Rollout']) {
    await choice.selectOption({ label: step })
    await expect(choice.getByRole('option', { selected: true })).toHaveText(step)
  }
  await suggested.getByRole('button', { name: /^It is in place: add it/ }).click()
  await expect(explanation(page).getByText('This finding is closed.')).toBeVisible()
  await expectSaved(page)
  const known = new Set(map.notes.map(({ id }) => id))
  const added = (await board.map()).notes.find(({ id, kind }) => kind === 'control' && !known.has(id))
  const { bindings, steps } = await board.analysis()
  expect(steps.find(({ id }) => id === bindings[added!.id]?.steps[0])?.title).toBe('Rollout')
})

test('keys alone open a finding and lead back; the address keeps it, and the token', async ({ makeBoard, join }) => {
  const board = await makeBoard(smallMap)
  const { page } = await join(board.links.facilitator, 'Anna')
  const link = page.url()
  const gap = page.locator('[data-row][data-state="gap"]').first().locator('[data-part="jump"]')
  await gap.focus()
  await page.keyboard.press('Enter')
  await expect(explanation(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.getByTestId('explained-note')).toHaveCount(3)
  expect(new URL(page.url()).searchParams.get('finding')).toMatch(/^[0-9a-f]{64}$/)
  expect(new URL(page.url()).hash).toBe(new URL(link).hash)

  await page.reload()
  await waitForWall(page)
  await expect(explanation(page)).toBeVisible()
  await expect(page.getByTestId('explained-note')).toHaveCount(3)
  await page.goBack()
  await expect(explanation(page)).toHaveCount(0)
  expect(page.url()).toBe(link)

  await gap.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(explanation(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.goBack()
  await expect(page.locator('[data-row] [data-part="jump"]:focus')).toHaveCount(1)

  await page.keyboard.press('Enter')
  await expect(explanation(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(explanation(page)).toHaveCount(0)
  await expect(page.locator('[data-row] [data-part="jump"]:focus')).toHaveCount(1)
})

test('whoever reads a finding cannot edit its notes by a key; a click on the wall goes on working there', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard(smallMap)
  const { page } = await join(board.links.facilitator, 'Anna')
  const notes = page.locator('.tl-shape[data-shape-type="note"]')
  await selectNote(page, 'Weekly refinement')
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
  await page.locator('[data-row][data-state="gap"] [data-part="jump"]').first().click()
  await expect(explanation(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.getByTestId('explained-note')).toHaveCount(3)
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toHaveCount(0)
  for (const key of ['Delete', 'Backspace', 'Shift+4', 'Control+d', 'Control+x']) await page.keyboard.press(key)

  // Now something is selected, and the focus is in the panel still.
  await explanation(page).locator('[data-note="story"]').click()
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
  for (const key of ['Delete', 'Backspace', 'Shift+4', 'Control+d', 'Control+x']) await page.keyboard.press(key)
  await page.keyboard.press('m')
  await expect(page.getByTestId('heat')).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByTestId('heat')).toHaveCount(0)
  await expectSaved(page)
  const words = (list: readonly { id: string; kind: string; text: string }[]): string[] =>
    list.map(({ id, kind, text }) => `${id} ${kind} ${text}`).toSorted()
  expect(words((await board.map()).notes)).toEqual(words(smallMap.map.notes))

  await selectNote(page, 'Weekly refinement')
  await page.keyboard.press('Delete')
  await expect(noteOf(page, 'Weekly refinement')).toHaveCount(0)
  await explanation(page).getByRole('heading', { level: 2 }).focus()
  await page.keyboard.press('Control+z')
  await expect(notes).toHaveCount(7)
})

test('what one calls not relevant is counted apart for all, with the reason, until somebody takes it back', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard(smallMap)
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await open(anna.page, 'DEL-04')
  await explanation(anna.page).getByRole('button', { name: 'Not relevant here…' }).click()
  await expect(anna.page.getByRole('textbox', { name: 'Why is it not relevant here?' })).toBeFocused()
  await anna.page.keyboard.press('Escape')
  await expect(anna.page.getByRole('button', { name: 'Not relevant here…' })).toBeFocused()
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.press('Tab')
  await anna.page.keyboard.press('Enter')
  await expect(anna.page.getByText('Give a reason, so that others can follow it later.')).toBeVisible()
  await anna.page.getByRole('textbox', { name: 'Why is it not relevant here?' }).fill('Every release is a new system.')
  await anna.page.getByRole('button', { name: 'Mark as not relevant' }).click()

  await expect(openRows(ben.page, 'DEL-04')).toHaveCount(0)
  const section = ben.page.locator('details').filter({ hasText: 'Not relevant here' })
  await section.locator('summary').click()
  await expect(section.getByText('Every release is a new system.')).toBeVisible()
  await expect(section.getByText(/^Anna, /)).toBeVisible()
  await expectSaved(anna.page)
  expect((await board.map()).suppressions).toMatchObject([
    { rule: 'DEL-04', reason: 'Every release is a new system.', by: 'Anna' },
  ])

  await section.getByRole('button', { name: 'Make it relevant again' }).click()
  await ben.page.mouse.move(0, 0)
  await expect(section).toHaveCount(0)
  await expect(openRows(ben.page, 'DEL-04')).toHaveCount(1)
  await expect(explanation(anna.page).getByRole('button', { name: 'Decide…' })).toBeVisible()
  await expectSaved(ben.page)
  expect((await board.map()).suppressions).toEqual([])
})

test('the list can be narrowed to what weighs most, and to a phase', async ({ makeBoard, join }) => {
  const board = await makeBoard(smallMap)
  const { page } = await join(board.links.facilitator, 'Anna')
  const all = await page.locator('[data-row]').count()
  await page.getByRole('group', { name: 'Only these severities' }).getByRole('button', { name: /High$/ }).click()
  await expect(openRows(page, 'DEL-04')).toHaveCount(1)
  await expect(page.locator('[data-row][data-state="gap"]')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Only this phase' }).selectOption('input')
  await expect(openRows(page, 'DEL-04')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Only this phase' }).selectOption('')
  await page.getByRole('group', { name: 'Only these severities' }).getByRole('button', { name: /High$/ }).click()
  await expect(page.locator('[data-row]')).toHaveCount(all)
})

test('findings and their explanations speak the chosen language at once', async ({ makeBoard, join }) => {
  const board = await makeBoard(smallMap)
  const { page } = await join(board.links.facilitator, 'Anna')
  await page.locator('[data-row][data-state="gap"] [data-part="jump"]').first().click()
  await expect(explanation(page).getByRole('heading', { level: 2 })).toHaveText('Step has no security control')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Deutsch' }).click()
  await expect(explanation(page).getByRole('heading', { level: 2 })).toHaveText('Schritt ohne Sicherheitskontrolle')
  await expect(explanation(page).getByRole('heading', { name: 'Warum das wichtig ist' })).toBeVisible()
  await page.getByRole('button', { name: 'Alle Befunde' }).click()
  await expect(page.getByText('1 Schritt ohne Kontrolle')).toBeVisible()
  // Other words are no other findings.
  await expect(page.locator('[data-mark="new"], [data-mark="closed"]')).toHaveCount(0)
})

test('a control that is only planned says so on its note, and does not close the gap', async ({ makeBoard, join }) => {
  const board = await makeBoard(smallMap)
  const { page } = await join(board.links.facilitator, 'Anna')
  await page.locator('[data-row][data-state="gap"] [data-part="jump"]').first().click()
  const suggested = explanation(page).locator('[data-control]').first()
  const id = (await suggested.getAttribute('data-control')) ?? ''
  await suggested.getByRole('button', { name: /^Plan it/ }).click()
  await expect(noteOf(page, '(planned)')).toHaveCount(1)
  await expectSaved(page)
  const added = (await board.map()).notes.find(({ text }) => text.endsWith('(planned)'))
  expect(added).toMatchObject({ kind: 'control', phase: 'refinement', pinned: [id] })
  const { summary, bindings } = await board.analysis()
  expect(bindings[added!.id]?.matches).toEqual({ [id]: 'planned' })
  expect(summary.steps).toMatchObject({ covered: 1, planned: 1, gap: 0 })
})

test('a viewer reads every explanation and can answer none', async ({ makeBoard, join }) => {
  const board = await makeBoard(smallMap)
  const { page } = await join(board.links.viewer, 'Vera')
  await expect(page.getByRole('button', { name: /^Add control/ })).toHaveCount(0)
  await open(page, 'DEL-04')
  await expect(explanation(page).getByRole('heading', { name: 'What would close it' })).toBeVisible()
  await expect(explanation(page).locator('[data-control]').first()).toBeVisible()
  for (const name of [/^It is in place: add it/, /^Plan it/, 'Decide…', 'Not relevant here…'])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
})

test('each number of the dashboard opens what stands behind it; the wall shows the same as heat', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard(smallMap)
  const { page } = await join(board.links.facilitator, 'Anna')
  await page.getByRole('tab', { name: 'Coverage' }).click()
  await expect(page.getByRole('heading', { name: '1 of 2 steps covered' })).toBeVisible()
  await page.getByRole('button', { name: 'No control: 1 step' }).click()
  await expect(page.getByRole('button', { name: /^Weekly refinement/ })).toBeVisible()
  await expect(page.getByTestId('explained-note')).toHaveCount(3)
  await page.getByRole('button', { name: 'Coverage', exact: true }).click()
  await expect(page.getByRole('button', { name: 'No control: 1 step' })).toBeFocused()
  await page.getByRole('button', { name: /^Protect: 1 control$/ }).click()
  await expect(page.getByRole('tabpanel').locator('[data-note="tests"]')).toBeVisible()
  await page.getByRole('button', { name: 'Coverage', exact: true }).click()
  await page.getByRole('switch', { name: 'Show on the wall' }).click()
  await expect(page.getByTestId('heat')).toBeVisible()
  await page.getByRole('button', { name: 'Heat view: where controls are missing' }).click()
  await expect(page.getByTestId('heat')).toHaveCount(0)
  await page.getByRole('button', { name: /^Recover: no control$/ }).click()
  await page.getByRole('button', { name: /^What would answer/ }).click()
  await expect(page.locator('article[data-finding="BAL-03"]')).toBeVisible()
})
