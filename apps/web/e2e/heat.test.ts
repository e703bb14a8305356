import { exampleMap } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { noteOf, selectNote } from './person.ts'
import { expect, test } from './pathwallTest.ts'

/** The share of the wall's pixels that the heat view paints in each colour of the theme's states. */
async function paintedShares(page: Page): Promise<Record<string, number>> {
  return page.getByTestId('heat').evaluate((element: HTMLCanvasElement) => {
    const context = element.getContext('2d')
    if (context === null) return {}
    const { data } = context.getImageData(0, 0, element.width, element.height)
    const shares: Record<string, number> = { gap: 0, covered: 0 }
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      if (red > green + 70 && red > blue + 70) shares['gap']! += 4 / data.length
      if (green > red + 50 && blue > red + 40) shares['covered']! += 4 / data.length
    }
    return shares
  })
}

test('M shows where the path is bare: colours, a legend with numbers, kept through a reload, for viewers too', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard({ map: exampleMap })
  const { page } = await join(board.links.viewer, 'Vera', { reducedMotion: 'reduce' })
  await page.locator('.tl-container').focus()
  await page.keyboard.press('0')
  await page.keyboard.press('m')
  const legend = page.getByRole('list', { name: 'Steps by state' })
  const { steps } = (await board.analysis()).summary
  await expect(legend.getByRole('listitem')).toHaveText([
    `No control${steps.gap}`,
    `Planned${steps.planned}`,
    `Accepted${steps.accepted}`,
    `Covered${steps.covered}`,
  ])
  await expect.poll(async () => (await paintedShares(page))['gap']).toBeGreaterThan(0.002)
  expect((await paintedShares(page))['covered']).toBeGreaterThan(0.002)
  await page.reload()
  await expect(legend).toBeVisible()
  await page.locator('.tl-container').focus()
  await page.keyboard.press('m')
  await expect(legend).toHaveCount(0)
  await expect(page.getByTestId('heat')).toHaveCount(0)
})

test('what changes on the wall changes in the heat view at once, and notes stay at hand beneath it', async ({
  makeBoard,
  join,
}) => {
  const note = (id: string, kind: string, y: number) => ({ id, kind, text: id, phase: 'input', x: 300, y })
  const phases = [{ id: 'input', x: 0, y: 0, w: 1600, h: 900 }]
  const notes = [note('how', 'media', 200), note('what', 'deliverable', 410), note('safe', 'control', 620)]
  const board = await makeBoard({ map: { schema: 'p2p-map/1', phases, notes } })
  const { page } = await join(board.links.facilitator, 'Anna')
  await page.locator('.tl-container').focus()
  await page.keyboard.press('m')
  await expect.poll(async () => (await paintedShares(page))['covered']).toBeGreaterThan(0.01)
  await selectNote(page, 'safe')
  await page.keyboard.press('Delete')
  await expect(noteOf(page, 'safe')).toHaveCount(0)
  await expect.poll(async () => (await paintedShares(page))['gap']).toBeGreaterThan(0.01)
  expect((await paintedShares(page))['covered']).toBeLessThan(0.001)
})
