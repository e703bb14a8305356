import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { OIDC_CLIENT, createBoard, startProvider, startServer, type RunningServer } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { waitForWall } from './person.ts'
import { expect, test as base } from './pathwallTest.ts'

/** A server whose people sign in with a real OpenID provider. */
const test = base.extend<{ organisation: RunningServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern.
  organisation: async ({}, use) => {
    const port = await freePort()
    const publicUrl = `http://127.0.0.1:${port}`
    const provider = await startProvider(`${publicUrl}/auth/callback`)
    const server = await startServer(
      {
        PUBLIC_URL: publicUrl,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: OIDC_CLIENT.clientId,
        OIDC_CLIENT_SECRET: OIDC_CLIENT.clientSecret,
        BOARD_CREATION: 'signed-in',
      },
      port,
    )
    await use(server)
    await server.dispose()
    await provider.stop()
  },
})

/** The provider must know the server's address before there is a server. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function logIn(page: Page, name: string): Promise<void> {
  await page.locator('input[name="login"]').fill(name)
  await page.locator('input[name="password"]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('who signs in makes boards, and is called on them as the organisation says', async ({ organisation, page }) => {
  await page.goto(organisation.url)
  await expect(page.getByText('Boards are made by people of your organisation')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create board' })).toHaveCount(0)
  await page.getByRole('form', { name: 'New board' }).getByRole('button', { name: 'Sign in' }).click()
  await logIn(page, 'anna')
  await expect(page.getByText('Signed in as Name of anna')).toBeVisible()

  await page.getByRole('button', { name: 'Create board' }).click()
  await waitForWall(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: /on the board/ }).click()
  await expect(page.getByText('Name of anna (you)')).toBeVisible()

  await page.goto(organisation.url)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('Boards are made by people of your organisation')).toBeVisible()
})

test('who has not signed in makes no board, and is told what to do', async ({ organisation, page }) => {
  await expect(createBoard(organisation.url, {})).rejects.toThrow('access/sign-in-needed')
  await page.goto(organisation.url)
  await page.getByRole('button', { name: /Checkout team/ }).click()
  const alert = page.getByRole('alert')
  await expect(alert.getByText('Boards are made by people of your organisation')).toBeVisible()
  await expect(alert.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
