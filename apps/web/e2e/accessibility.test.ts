import AxeBuilder from '@axe-core/playwright'
import { exampleMap } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { expect, test } from './pathwallTest.ts'

/** What axe finds on the page as it stands. tldraw's own canvas is left to tldraw; what we put onto it is not. */
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
}

test('an empty board on a phone, and a viewer’s board, have none either', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const phone = await join(board.links.editor, 'Ben', { viewport: { width: 390, height: 844 }, hasTouch: true })
  expect(await violations(phone.page)).toEqual([])
  const viewer = await join(board.links.viewer, 'Vera')
  expect(await violations(viewer.page)).toEqual([])
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`nothing covers tldraw’s mark at ${viewport.width} x ${viewport.height}`, async ({ makeBoard, join }) => {
    const board = await makeBoard({ map: exampleMap })
    const { page } = await join(board.links.facilitator, 'Anna', { viewport })
    const mark = page.locator('[class*="tl-watermark"]')
    const isFree = (): Promise<boolean> =>
      mark.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const inside = left >= 0 && top >= 0 && bottom <= innerHeight && left < innerWidth
        const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
        const seen = document.elementFromPoint(x, (top + bottom) / 2)
        // The mark lets the pointer through to tldraw's canvas until it is hovered.
        return inside && (element.contains(seen) || seen?.closest('.tl-container') !== null)
      })
    await expect(mark).toBeVisible()
    await expect.poll(isFree).toBe(true)
    await page.locator('.tl-container').focus()
    await page.keyboard.press('p')
    await expect(mark).toBeVisible()
    await expect.poll(isFree).toBe(true)
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
    await expect.poll(isFree).toBe(true)
  })
}
