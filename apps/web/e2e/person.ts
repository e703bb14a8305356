import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test'

/** Keys that choose a kind. */
const KIND_KEYS = { people: '1', media: '2', deliverable: '3', control: '4' } as const
export type NoteKind = keyof typeof KIND_KEYS

/** Somebody at a browser of their own, and what a person does there. */
export interface Person {
  name: string
  page: Page
  context: BrowserContext
  /** Addresses outside the server that the browser asked for. */
  foreignRequests: string[]
  /** Uncaught errors of the page. */
  errors: string[]
}

/** Opens a board's link in a new browser profile, answers the question for the name, and waits for the wall. */
export async function openPerson(
  browser: Browser,
  link: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext(options)
  const person = await watchPage(context, link, name)
  await person.page.goto(link)
  await sayName(person.page, name)
  await waitForWall(person.page)
  return person
}

/** A page whose requests to strangers and whose errors are written down. */
async function watchPage(context: BrowserContext, link: string, name: string): Promise<Person> {
  const foreignRequests: string[] = []
  const errors: string[] = []
  const home = new URL(link).host
  await context.route(
    (url) => url.host !== home && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      foreignRequests.push(route.request().url())
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
  return { name, page, context, foreignRequests, errors }
}

export async function sayName(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill(name)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

export async function waitForWall(page: Page): Promise<void> {
  await expect(page.getByRole('toolbar', { name: 'Tools' }).or(page.locator('.tl-canvas'))).not.toHaveCount(0)
  await expect(page.locator('.tl-canvas')).toBeVisible()
  await expectSaved(page)
}

/** The browser has kept the app: a reload needs no network any more. */
export async function waitForWorker(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated')
}

/** The server has called everything durable. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-status', 'saved')
}

/** A note on the wall by its text. */
export function noteOf(page: Page, text: string): Locator {
  return page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: text })
}

/** Chooses a kind by key, places the note with Enter, types, and leaves the note selected. */
export async function addNote(page: Page, kind: NoteKind, text: string): Promise<void> {
  await page.locator('.tl-container').focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press(KIND_KEYS[kind])
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(noteOf(page, text)).toBeVisible()
}

/** Clicks a note so that it alone is selected. */
export async function selectNote(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOf(noteOf(page, text))
  await page.mouse.click(x, y)
}

/** Drags a note by pixels of the screen. */
export async function dragNote(page: Page, text: string, dx: number, dy: number): Promise<void> {
  const { x, y } = await middleOf(noteOf(page, text))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 })
  await page.mouse.move(x + dx, y + dy, { steps: 4 })
  await page.mouse.up()
}

/** Draws an arrow from one note to another with the arrow tool. */
export async function drawArrow(page: Page, from: string, to: string): Promise<void> {
  const start = await middleOf(noteOf(page, from))
  const end = await middleOf(noteOf(page, to))
  await page.keyboard.press('a')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await page.mouse.up()
}

/** Once it has come to rest: a note that glides into view, or a camera on its way, is waited for. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  let last: { x: number; y: number } | undefined
  await expect
    .poll(async () => {
      const box = await locator.boundingBox()
      const next = box === null ? undefined : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      const isAtRest = next !== undefined && next.x === last?.x && next.y === last.y
      last = next
      return isAtRest
    })
    .toBe(true)
  return last ?? { x: 0, y: 0 }
}
