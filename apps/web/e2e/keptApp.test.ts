import type { Page } from '@playwright/test'
import { startAppServer, type AppServer } from './appServer.ts'
import { sayName, waitForWall, waitForWorker } from './person.ts'
import { expect, test as base } from './pathwallTest.ts'

/** A page whose errors count, and the app on a server that can change and break. */
const test = base.extend<{ app: AppServer; visitor: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern.
  app: async ({}, use) => {
    const app = await startAppServer()
    await use(app)
    await app.dispose()
  },
  visitor: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
    await use(page)
    expect(errors).toEqual([])
  },
})

/** Paths of all files that the browser has kept. */
async function readKeptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(stores.map((store) => store.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await waitForWorker(page)
  await expectStartPage(page)
}

async function expectStartPage(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Create board' })).toBeVisible()
}

test('the first visit keeps what a start page and a board load, and nothing of the API', async ({
  visitor,
  server,
}) => {
  await visit(visitor, server.url)
  const kept = await readKeptFiles(visitor)
  for (const file of [
    /^\/index\.html$/,
    /^\/icon\.svg$/,
    /^\/assets\/index-[\w-]+\.js$/,
    /^\/assets\/BoardPage-[\w-]+\.js$/,
    /^\/assets\/BoardPage-[\w-]+\.css$/,
    /^\/assets\/inter-latin-wght-normal-[\w-]+\.woff2$/,
    /^\/assets\/en-[\w-]+\.json$/,
    /^\/assets\/de-[\w-]+\.json$/,
  ])
    expect(kept.filter((path) => file.test(path))).toHaveLength(1)
  await visitor.reload()
  await expectStartPage(visitor)
  for (const path of ['/api/examples', '/healthz', '/readyz'])
    await visitor.evaluate(async (url) => (await fetch(url)).status, path)
  expect((await readKeptFiles(visitor)).filter((path) => !/^\/(assets\/|index\.html|icon\.svg)/.test(path))).toEqual([])
  expect((await visitor.request.get(`${server.url}/sw.js`)).headers()['cache-control']).toBe('no-cache')
})

test('a new version is shown on the next visit; an open page stays as it is, and the old files go', async ({
  visitor,
  app,
}) => {
  await visit(visitor, app.url)
  await visitor.getByLabel('Title').fill('Half a title')
  const old = [...app.files.keys()].find((path) => /^\/assets\/index-[\w-]+\.js$/.test(path))!
  expect(await readKeptFiles(visitor)).toContain(old)

  app.deploy('secondone')
  await visitor.evaluate(async () => {
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
    await (await navigator.serviceWorker.ready).update()
    await changed
  })
  await expect.poll(() => readKeptFiles(visitor)).not.toContain(old)
  await expect(visitor.getByLabel('Title')).toHaveValue('Half a title')
  await expect(visitor.locator('html')).not.toHaveAttribute('data-version')

  app.answersWith = 'bad gateway'
  await visitor.reload()
  await expect(visitor.locator('html')).toHaveAttribute('data-version', 'secondone')
  await expectStartPage(visitor)

  // Online, the next version needs no worker of its own first.
  app.answersWith = 'app'
  app.deploy('thirdone')
  await visitor.reload()
  await expect(visitor.locator('html')).toHaveAttribute('data-version', 'thirdone')
  await expectStartPage(visitor)
})

test('a network that swallows everything shows the kept app after a moment', async ({ visitor, app }) => {
  await visit(visitor, app.url)
  app.answersWith = 'silence'
  await visitor.reload()
  await expectStartPage(visitor)
})

test('a worker that cannot be had does not concern anybody', async ({ visitor, app }) => {
  app.remove('/sw.js')
  await visitor.goto(app.url)
  await expectStartPage(visitor)
  await expect.poll(() => app.asked).toContain('/sw.js')
  // The browser fetches for one registration after the other: the app's own has failed by then.
  const tryAgain = () =>
    visitor.evaluate(async () => navigator.serviceWorker.register('/sw.js').then(() => 'registered'))
  await expect(tryAgain()).rejects.toThrow(/404/)
})

test('over plain http, where browsers have no workers, the app works just as well', async ({
  playwright,
  makeBoard,
}) => {
  const board = await makeBoard()
  const { launchOptions } = test.info().project.use
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP wall.example 127.0.0.1'],
  })
  try {
    const page = await browser.newPage({ locale: 'en-GB' })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
    await page.goto(board.links.editor.replace('127.0.0.1', 'wall.example'))
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false)
    await sayName(page, 'Anna')
    await waitForWall(page)
    expect(errors).toEqual([])
  } finally {
    await browser.close()
  }
})
