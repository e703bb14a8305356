import AxeBuilder from '@axe-core/playwright'
import { exampleMap } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { expect, test } from './pathwallTest.ts'

/**
 * What axe finds on the page as it stands. Left out is what tldraw draws inside its canvas: it is one big surface for the
 * pointer, hidden from assistive technology on purpose, and the outline is there for those who cannot use it. The chrome
 * around it, tldraw's own mark and the phases' names included, is judged.
 */
async function violations(page: Page, without: string[] = []): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('.tl-canvas').disableRules(without).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a board has no violation that axe knows, in the ${colorScheme} theme`, async ({ makeBoard, join }) => {
    // axe looks at every element of a full board, seven times.
    test.slow()
    const board = await makeBoard({ map: exampleMap })
    const { page } = await join(board.links.facilitator, 'Anna', { colorScheme })
    expect(await violations(page)).toEqual([])
    await page.getByRole('tab', { name: 'Outline' }).click()
    await expect(page.getByRole('tree')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    // A menu belongs to no landmark while it is open.
    expect(await violations(page, ['region'])).toEqual([])
    await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  test(`an empty board has none either, in the ${colorScheme} theme`, async ({ makeBoard, join }) => {
    const board = await makeBoard()
    const { page } = await join(board.links.editor, 'Anna', { colorScheme })
    await expect(page.getByText('Press 1, then Enter, and type.')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.locator('.tl-container').focus()
    await page.keyboard.press('p')
    await expect(page.getByRole('tab')).toHaveCount(0)
    expect(await violations(page)).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nor have explanations, decisions and the dashboard, in the ${colorScheme} theme`, async ({
    makeBoard,
    join,
  }) => {
    test.slow()
    const step = (name: string, x: number) => [
      { id: `${name}-m`, kind: 'media', text: name, phase: 'delivery', x, y: 200 },
      { id: `${name}-d`, kind: 'deliverable', text: `${name} result`, phase: 'delivery', x, y: 410 },
    ]
    const board = await makeBoard({
      map: {
        schema: 'p2p-map/1',
        phases: [{ id: 'delivery', x: 0, y: 0, w: 2000, h: 1000 }],
        notes: [...step('Build', 100), ...step('Release', 1000)],
        decisions: [
          {
            ...{ notes: ['Build-m', 'Build-d'], decision: 'accept', owner: 'Jonas', reason: 'Small' },
            ...{ date: '2020-01-01', review: '2021-01-01' },
          },
        ],
      },
    })
    const { page } = await join(board.links.facilitator, 'Anna', { colorScheme })
    for (const summary of await page.locator('details > summary').all()) await summary.click()
    expect(await violations(page)).toEqual([])
    await page.locator('[data-rule="DEL-04"] [data-part="jump"]').click()
    await page.getByText('About the rule').click()
    await page.getByRole('button', { name: 'Not relevant here…' }).click()
    await page.getByRole('button', { name: 'Mark as not relevant' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Decide…' }).click()
    await page.getByRole('button', { name: 'Record decision' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Coverage' }).click()
    await page.getByRole('switch', { name: 'Show on the wall' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'No control: 1 step' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('tab', { name: 'Decisions' }).click()
    await expect(page.getByText('1 is due for another look')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('nor has a board on a phone, with its panels and dialogs', async ({ makeBoard, join }) => {
  test.slow()
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.facilitator, 'Ben', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^Findings/ }).tap()
  await expect(page.getByRole('tab', { name: /^Findings/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('tab', { name: 'Outline' }).tap()
  await expect(page.getByRole('tree')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Share' }).tap()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('nor has an empty board on a phone, or a viewer’s board', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const phone = await join(board.links.editor, 'Ben', { viewport: { width: 390, height: 844 }, hasTouch: true })
  expect(await violations(phone.page)).toEqual([])
  const viewer = await join(board.links.viewer, 'Vera')
  expect(await violations(viewer.page)).toEqual([])
})

test('a finger finds every control of a phone’s board', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.facilitator, 'Ben', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  expect(await tooSmall(page)).toEqual([])
  await page.getByRole('button', { name: /^Findings/ }).tap()
  await page.getByRole('tab', { name: 'Outline' }).tap()
  await expect(page.getByRole('tree')).toBeVisible()
  expect(await tooSmall(page)).toEqual([])
  await page.getByRole('button', { name: 'More' }).tap()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await tooSmall(page)).toEqual([])
})

test('keys are shown where there is a keyboard, and nowhere on a phone', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const desk = await join(board.links.facilitator, 'Anna')
  const tools = (page: Page) => page.getByRole('toolbar', { name: 'Tools' })
  await expect(tools(desk.page).getByText('1', { exact: true })).toBeVisible()
  await expect(tools(desk.page).getByText('A', { exact: true })).toBeVisible()
  const phone = await join(board.links.editor, 'Ben', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const hints = phone.page.locator('.key-hint')
  await expect(hints).not.toHaveCount(0)
  await expect(hints.filter({ visible: true })).toHaveCount(0)
  await phone.page.getByRole('button', { name: /^Findings/ }).tap()
  await phone.page.getByRole('tab', { name: 'Outline' }).tap()
  await phone.page.getByRole('treeitem').first().getByRole('button').last().tap()
  await expect(phone.page.getByRole('menu')).toBeVisible()
  await expect(hints.filter({ visible: true })).toHaveCount(0)
  // A window as narrow, though with a mouse, has no room for them either.
  await desk.page.setViewportSize({ width: 390, height: 844 })
  await expect(tools(desk.page).locator('.key-hint').filter({ visible: true })).toHaveCount(0)
})

/** Controls narrower or lower than 40 pixels. tldraw's mark is tldraw's. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, [role="menuitem"], [role="menuitemcheckbox"]')]
      .filter((element) => element.checkVisibility() && element.closest('.tl-container') === null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 40 || box.height < 40)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)}: ${box.width} x ${box.height}`),
  )
}
