import { test as base, expect, type Browser, type BrowserContextOptions } from '@playwright/test'
import { createBoard, startServer, type RunningServer, type TestBoard } from '@pathwall/testkit'
import { openPerson, type Person } from './person.ts'

export interface PathwallFixtures {
  /** A new board; by default the empty path to production. */
  makeBoard: (body?: unknown) => Promise<TestBoard>
  /** Somebody opens a link in a browser of their own, says their name, and sees the wall. */
  join: (link: string, name: string, options?: BrowserContextOptions) => Promise<Person>
  /** A server that this test may kill. */
  ownServer: RunningServer
}

export interface PathwallWorkerFixtures {
  server: RunningServer
}

/**
 * Playwright's test with a real server, boards, and people. Each person's browser must ask nobody but the server, and
 * must run without an error: both are checked at the end of every test.
 */
export const test = base.extend<PathwallFixtures, PathwallWorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern.
    async ({}, use) => {
      // The boards of a whole run are made from one address.
      const server = await startServer({ LIMIT_BOARDS_PER_HOUR_PER_ADDRESS: '100000' })
      await use(server)
      await server.dispose()
    },
    { scope: 'worker' },
  ],
  makeBoard: async ({ server }, use) => {
    await use((body = { template: 'path-to-production', title: 'Test board' }) => createBoard(server.url, body))
  },
  join: async ({ browser }, use) => {
    const people: Person[] = []
    await use(async (link, name, options) => {
      const person = await openPerson(browser, link, name, options)
      people.push(person)
      return person
    })
    for (const person of people) {
      expect(person.foreignRequests, `${person.name} asked strangers`).toEqual([])
      expect(person.errors, `${person.name} saw errors`).toEqual([])
      await person.context.close()
    }
  },
  ownServer: async ({ browser: _browser }: { browser: Browser }, use) => {
    const server = await startServer()
    await use(server)
    await server.dispose()
  },
})

export { expect }
