import { defineConfig } from '@playwright/test'

const chromium = process.env['PATHWALL_CHROMIUM']

/** Browser flows. Each test starts the server it needs, on a port of its own; `npm test -- browser` sees to build and Chromium. */
export default defineConfig({
  testDir: 'e2e',
  // Several browsers draw one wall on the CPU: with more workers than this, tests slow each other down to failures.
  workers: Number(process.env['PATHWALL_E2E_WORKERS'] ?? 1),
  retries: 0,
  forbidOnly: true,
  // Waiting for something ends when it happens; these only decide when to give up on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  // Where several runs go on at once, each needs a folder of its own.
  outputDir: process.env['PATHWALL_E2E_OUTPUT'] ?? 'test-results',
  use: {
    actionTimeout: 20_000,
    locale: 'en-GB',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
