import { chromium, type Browser, type Page } from '@playwright/test'
import type { BenchmarkContext } from './benchmark.ts'

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium of its own for one benchmark; closed with it. */
export async function launchChromium({ chromium: executablePath, cleanUp }: BenchmarkContext): Promise<Browser> {
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS })
  cleanUp(() => browser.close())
  return browser
}

/** Somebody with a browser profile of their own who has said their name and sees the wall, everything saved. A large wall may need longer. */
export async function openBoardPage(browser: Browser, link: string, name: string, timeoutMs = 30_000): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  context.setDefaultTimeout(timeoutMs)
  const page = await context.newPage()
  await page.goto(link)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill(name)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('[data-testid="save-status"][data-status="saved"]').waitFor()
  return page
}
