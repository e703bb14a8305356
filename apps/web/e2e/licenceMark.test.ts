import { exampleMap } from '@pathwall/testkit'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './pathwallTest.ts'
import { middleOf, type Person } from './person.ts'

// tldraw's licence: its mark stays visible, unobscured, and open to interaction.
const MARK = '[class*="tl-watermark"]'

/**
 * What stands between an eye or a pointer and tldraw's mark, looked for all over it; empty when there is nothing. A
 * heading that lets the pointer through hides the mark all the same, and a layer in which nothing is drawn does not.
 */
async function coversOfMark(page: Page): Promise<string[]> {
  return page.locator(MARK).evaluate((mark) => {
    const isDrawn = (element: Element, pseudo?: string): boolean => {
      const style = getComputedStyle(element, pseudo)
      if (pseudo !== undefined && ['none', 'normal'].includes(style.content)) return false
      const isClear = style.backgroundColor === 'transparent' || /[,/] 0\)$/.test(style.backgroundColor)
      const hasEdge = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth]
      const hasMore = style.backgroundImage !== 'none' || style.boxShadow !== 'none'
      return pseudo !== undefined || !isClear || hasMore || hasEdge.some((width) => width !== '0px')
    }
    const hasContent = (element: Element): boolean =>
      element.matches('svg *, img, canvas, video, iframe, input, textarea, button, a') ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    const hides = (element: Element): boolean =>
      isDrawn(element) || isDrawn(element, '::before') || isDrawn(element, '::after') || hasContent(element)
    const nameOf = (element: Element | null | undefined): string => element?.outerHTML.slice(0, 120) ?? 'nothing at all'

    // On a narrow wall tldraw lets the mark hang over the edge a little.
    const wall = mark.closest('.tl-container')?.getBoundingClientRect() ?? new DOMRect()
    const box = mark.getBoundingClientRect()
    const [left, right] = [Math.max(box.left, wall.left), Math.min(box.right, wall.right, innerWidth)]
    const [top, bottom] = [Math.max(box.top, wall.top), Math.min(box.bottom, wall.bottom, innerHeight)]
    const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
    const points = shares.flatMap((across) =>
      shares.map((down) => [left + (right - left) * across, top + (bottom - top) * down] as const),
    )
    const found = new Set<string>()
    if (right - left < 8 || bottom - top < 32)
      found.add(`only ${right - left} x ${bottom - top} of it is in the window`)
    if (!mark.checkVisibility({ opacityProperty: true, visibilityProperty: true })) found.add('it is hidden')
    for (const [x, y] of points) {
      const met = document.elementFromPoint(x, y)
      if (!mark.contains(met)) found.add(`met by the pointer: ${nameOf(met)}`)
    }
    const everything = document.createElement('style')
    everything.textContent = '* { pointer-events: auto !important }'
    document.head.append(everything)
    for (const [x, y] of points) {
      const pile = document.elementsFromPoint(x, y)
      const depth = pile.findIndex((element) => mark.contains(element))
      if (depth === -1) found.add(`instead of it: ${nameOf(pile[0])}`)
      for (const element of pile.slice(0, depth)) if (hides(element)) found.add(`above it: ${nameOf(element)}`)
    }
    everything.remove()
    return [...found]
  })
}

/** Drags the wall so that the name of the phase reaches into the mark's place. */
async function bringHeadingToMark(page: Page, phase: string): Promise<void> {
  const heading = page.locator(`h2[data-phase="${phase}"]`)
  const mark = await boxOf(page.locator(MARK))
  // A heading too narrow to be read is not shown.
  const left = Math.min(mark.x, mark.x + mark.width - 56)
  await page.keyboard.press('h')
  await expect(async () => {
    const from = await boxOf(heading)
    await page.mouse.move(40, 150)
    await page.mouse.down()
    await page.mouse.move(40 + left - from.x, 150 + mark.y - from.y, { steps: 4 })
    await page.mouse.up()
    const { x, y } = await boxOf(heading)
    // Afloat at the wall's edge it does not go the whole way at once.
    expect(Math.hypot(x - left, y - mark.y)).toBeLessThan(8)
  }).toPass()
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number }> {
  await middleOf(locator)
  const box = await locator.boundingBox()
  if (box === null) throw new Error('It has no place on the screen.')
  return box
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 720, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing covers tldraw’s mark at ${viewport.width} x ${viewport.height}`, async ({ makeBoard, join }) => {
    const board = await makeBoard({ map: exampleMap })
    // With motion a dragged wall glides on.
    const { page } = await join(board.links.facilitator, 'Anna', { viewport, reducedMotion: 'reduce' })
    const expectFree = () => expect.poll(() => coversOfMark(page)).toEqual([])
    await expectFree()
    await page.locator('.tl-container').focus()
    await page.keyboard.press('p')
    await expectFree()
    await page.keyboard.press('p')
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
    await expectFree()
    await page.keyboard.press('Escape')
    // An arrow from nowhere to nowhere: the message about it stays clear of the mark too.
    await page.keyboard.press('a')
    await page.mouse.move(250, 180)
    await page.mouse.down()
    await page.mouse.move(300, 200, { steps: 3 })
    await page.mouse.up()
    await expect(page.getByText('An arrow connects two notes.').last()).toBeVisible()
    await expectFree()
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await expect(page.getByTestId('heat')).toBeVisible()
    await expectFree()
    await page.keyboard.press('m')
    await bringHeadingToMark(page, 'input')
    await expectFree()
  })
}

test('tldraw’s mark takes a click, and a tap on a phone', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const leadsToTldraw = async (person: Person, press: (mark: Locator) => Promise<void>): Promise<void> => {
    const popup = person.page.waitForEvent('popup')
    await press(person.page.locator(`${MARK} > button`))
    await (await popup).close()
    const asked = person.foreignRequests.splice(0)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((address) => !address.startsWith('https://tldraw.dev/'))).toEqual([])
  }
  const anna = await join(board.links.editor, 'Anna')
  await leadsToTldraw(anna, async (mark) => {
    // It becomes a link once a pointer has rested on it.
    const { x, y } = await middleOf(mark)
    await anna.page.mouse.move(x, y)
    await mark.click()
  })
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  await leadsToTldraw(await join(board.links.editor, 'Ben', phone), (mark) => mark.tap())
})
