import { AxeBuilder } from '@axe-core/playwright'
import { exampleMap } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { noteOf, sayName, waitForWall } from './person.ts'
import { expect, test } from './pathwallTest.ts'

const jsonFile = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})
const smallMap = (kind: string) => ({
  schema: 'p2p-map/1',
  title: 'From a file',
  notes: [{ id: 'n1', kind, text: 'Product owner', phase: 'input' }],
})
const findIssues = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join()}`)

test('a new board opens as its facilitator, whose browser knows the three links and the way back', async ({
  page,
  server,
}) => {
  await page.goto(server.url)
  await page.getByLabel('Title').fill('Checkout team')
  await page.getByRole('button', { name: 'Create board' }).click()
  await sayName(page, 'Anna')
  await waitForWall(page)
  await expect(page.getByRole('textbox', { name: 'Title of the board' })).toHaveValue('Checkout team')
  await expect(page).toHaveTitle('Checkout team · Pathwall')

  await page.getByRole('button', { name: 'Share' }).click()
  const links = page.getByRole('dialog').getByRole('textbox')
  await expect(links).toHaveCount(3)
  const urls = await links.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  expect(new Set(urls).size).toBe(3)
  expect(urls[0]).toBe(page.url())
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'All boards' }).click()
  await page.getByRole('link', { name: /Checkout team/ }).click()
  await expect(page).toHaveURL(urls[0]!)
  await waitForWall(page)
})

test('a link is copied where pages have no clipboard, as on plain http', async ({ page, makeBoard }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const board = await makeBoard()
  await page.goto(board.links.editor)
  await sayName(page, 'Ben')
  await waitForWall(page)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy: Team link' }).click()
  await expect(page.getByRole('button', { name: 'Copy: Team link' })).toHaveText('Copied')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Title of the board' }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page.getByRole('textbox', { name: 'Title of the board' })).toHaveValue(board.links.editor)
})

test('an example opens as a board of one’s own', async ({ page, server }) => {
  await page.goto(server.url)
  await page.getByRole('button', { name: /Checkout team, online shop/ }).click()
  await sayName(page, 'Anna')
  await waitForWall(page)
  await expect(page.getByRole('complementary')).toContainText('15 steps without a control')
})

test('a map file with a mistake names the place, and nothing is made', async ({ page, server }) => {
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.goto(server.url)
  const file = page.locator('input[type=file]')
  const alert = page.getByRole('alert')

  await file.setInputFiles(jsonFile('map.json', smallMap('peopel')))
  await expect(alert).toContainText('map.json was not opened')
  await expect(alert).toContainText('notes[0].kind "peopel" is not one of people, media, deliverable, control')
  await file.setInputFiles(jsonFile('map.json', '{\n  "schema": "p2p-map/1",\n  "notes": [}\n'))
  await expect(alert).toContainText('line 3, column 13, near }')
  await file.setInputFiles(jsonFile('map.json', '{"schema": "p2p-map/1", "notes": ['))
  await expect(alert).toContainText('ends too early')
  await expect(alert).toContainText('Nothing was created or changed.')
  expect(posts).toEqual([])

  await file.setInputFiles(jsonFile('map.json', smallMap('people')))
  await sayName(page, 'Anna')
  await expect(noteOf(page, 'Product owner')).toBeVisible()
})

test('a map file dropped anywhere on the page becomes a board', async ({ page, server }) => {
  await page.goto(server.url)
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'shop.json', { type: 'application/json' }))
    return data
  }, JSON.stringify(exampleMap))
  const footer = page.getByRole('contentinfo')
  await footer.dispatchEvent('dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop to open')).toBeVisible()
  await footer.dispatchEvent('drop', { dataTransfer: transfer })
  await sayName(page, 'Anna')
  await waitForWall(page)
  await expect(page.getByRole('textbox', { name: 'Title of the board' })).toHaveValue(/^Checkout team, online shop/)
})

test('while the server is down the page says so, keeps what was typed, and tries again', async ({
  page,
  ownServer,
}) => {
  await page.goto(ownServer.url)
  await page.getByLabel('Title').fill('After the storm')
  await ownServer.kill()
  await page.getByRole('button', { name: 'Create board' }).click()
  await expect(page.getByRole('alert')).toContainText('The server does not answer.')
  await ownServer.restart()
  await page.getByRole('button', { name: 'Try again' }).click()
  await sayName(page, 'Anna')
  await waitForWall(page)
  await expect(page).toHaveTitle('After the storm · Pathwall')
})

test.describe('where the wall’s code cannot be had', () => {
  // The browser's own copy of the app would have it.
  test.use({ serviceWorkers: 'block' })
  const CODE = '**/assets/BoardPage-*.js'

  test('at the moment a board is made, it opens all the same when the server is back', async ({ page, server }) => {
    await page.goto(server.url)
    await page.getByLabel('Title').fill('After the storm')
    await page.route(CODE, (route) => route.abort())
    await page.route('**/api/boards', (route) => route.abort())
    const missed = page.waitForEvent('requestfailed', (request) => request.url().includes('/assets/BoardPage-'))
    await page.getByRole('button', { name: 'Create board' }).click()
    await missed
    await expect(page.getByRole('alert')).toContainText('The server does not answer.')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await sayName(page, 'Anna')
    await waitForWall(page)
    await expect(page).toHaveTitle('After the storm · Pathwall')
  })

  test('a board’s page says what is safe, and loads when it can', async ({ page, makeBoard }) => {
    const board = await makeBoard({ template: 'blank', title: 'Mine' })
    await page.route(CODE, (route) => route.abort())
    await page.goto(board.links.facilitator)
    await expect(page.getByRole('alert')).toContainText('The wall could not be loaded')
    expect(await findIssues(page)).toEqual([])
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await sayName(page, 'Anna')
    await waitForWall(page)
  })
})

test('a board taken off the list can be put back, and language and theme are remembered', async ({
  page,
  server,
  makeBoard,
}) => {
  const board = await makeBoard({ template: 'blank', title: 'Mine' })
  await page.goto(board.links.viewer)
  await sayName(page, 'Ines')
  await waitForWall(page)
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Remove Mine from this list' }).click()
  await expect(page.getByRole('link', { name: /Mine/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByRole('link', { name: /Mine/ })).toContainText('Viewer')

  const choose = async (button: string, item: string): Promise<void> => {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('menuitemcheckbox', { name: item }).click()
  }
  await choose('Theme and language', 'Dark')
  await choose('Theme and language', 'Deutsch')
  await expect(page.getByRole('button', { name: 'Board anlegen' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Board anlegen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('an address without its key, or that leads nowhere, says what to do', async ({ page, server, makeBoard }) => {
  const board = await makeBoard()
  await page.goto(board.links.editor.split('#')[0]!)
  await expect(page.getByRole('alert')).toContainText('This link is not complete')
  await page.goto(`${server.url}/somewhere`)
  await expect(page.getByRole('alert')).toContainText('There is no such page')
  await page.getByRole('button', { name: 'Go to the start page' }).click()
  await expect(page.getByRole('button', { name: 'Create board' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`start page and dialogs have no accessibility issue that axe finds, ${colorScheme}`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    await page.goto(server.url)
    await page.getByRole('button', { name: /Checkout team, online shop/ }).waitFor()
    expect(await findIssues(page)).toEqual([])
    await page.getByRole('button', { name: 'Create board' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findIssues(page)).toEqual([])
    await sayName(page, 'Anna')
    await waitForWall(page)
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findIssues(page)).toEqual([])
    await context.close()
  })
