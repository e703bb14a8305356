import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { installPackages, mayInstallPackages } from './debianPackages.ts'
import { repositoryRoot } from './repositoryRoot.ts'
import type { Supervisor } from './supervisor.ts'
import { toolPath } from './toolPath.ts'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Path of a Chromium for the browser tests: PATHWALL_CHROMIUM, the machine's own, or one installed now - by apt where we
 * are root on Debian, else by Playwright.
 * @throws Error that says what to do if there is none and none can be installed.
 */
export async function ensureChromium(supervisor: Supervisor): Promise<string> {
  const named = process.env['PATHWALL_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`PATHWALL_CHROMIUM is ${named}, and there is no such file.`)
  }
  const present = [...usualPlaces, playwrightChromium()].find(existsSync)
  if (present !== undefined) return present

  console.error('Installing Chromium…')
  const report = mayInstallPackages()
    ? await installPackages(supervisor, ['chromium', 'fonts-liberation'])
    : await installWithPlaywright(supervisor)
  const installed = [...usualPlaces, playwrightChromium()].find(existsSync)
  if (installed !== undefined) return installed
  throw new Error(
    `${report}\nThe browser tests need Chromium and it could not be installed; the reason is above. ` +
      'Install it (Debian: apt-get install chromium) or set PATHWALL_CHROMIUM to the path of one.',
  )
}

async function installWithPlaywright(supervisor: Supervisor): Promise<string> {
  return (await supervisor.run(toolPath('playwright', 'apps/web'), ['install', 'chromium'], { quiet: true })).output
}

function playwrightChromium(): string {
  const requireFromWeb = createRequire(join(repositoryRoot, 'apps/web/package.json'))
  const { chromium } = requireFromWeb('@playwright/test') as { chromium: { executablePath(): string } }
  return chromium.executablePath()
}
