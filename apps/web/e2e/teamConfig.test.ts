import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBoard, startServer, type RunningServer } from '@pathwall/testkit'
import type { Locator, Page } from '@playwright/test'
import { expectSaved, noteOf, sayName, selectNote, waitForWall } from './person.ts'
import { expect, test as base } from './pathwallTest.ts'

const teamConfig = {
  rules: { 'DEL-04': 'off', 'COV-01': 'low' },
  controls: [
    {
      id: 'crypto-board',
      title: { en: 'Crypto board', de: 'Krypto-Gremium' },
      phase: 'refinement',
      synonyms: { en: ['cipher council'] },
    },
  ],
}

/** A server with a team's own catalogue and rules, and how it is given others at its next start. */
interface TeamServer extends RunningServer {
  give(config: unknown): void
}

const test = base.extend<{ teamServer: TeamServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern.
  teamServer: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'pathwall-team-'))
    const file = join(folder, 'pathwall.config.json')
    const give = (config: unknown): void => writeFileSync(file, JSON.stringify(config))
    give(teamConfig)
    const server = await startServer({ TEAM_CONFIG: file })
    await use({ ...server, give })
    await server.dispose()
    rmSync(folder, { recursive: true, force: true })
  },
})

const phase = 'refinement'
const smallMap = {
  map: {
    schema: 'p2p-map/1',
    // Small enough to be read as it is opened.
    phases: [{ id: phase, x: 0, y: 0, w: 700, h: 640 }],
    notes: [
      { id: 'm1', kind: 'media', text: 'Weekly refinement', phase, x: 100, y: 140 },
      { id: 'd1', kind: 'deliverable', text: 'User story', phase, x: 310, y: 140 },
      { id: 'c1', kind: 'control', text: 'Cipher council', phase, x: 310, y: 350 },
    ],
  },
}

const withoutControl = {
  map: { ...smallMap.map, notes: smallMap.map.notes.filter(({ kind }) => kind !== 'control') },
}

/** Rows of a rule, also while the group that holds them is closed. */
const rowsOf = (page: Page, rule: string): Locator => page.locator(`[data-rule="${rule}"][data-state="open"]`)

test('everybody’s wall knows the team’s own controls, suggests them, and leaves out what is off', async ({
  teamServer,
  join,
}) => {
  const board = await createBoard(teamServer.url, withoutControl)
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.viewer, 'Ben')
  for (const { page } of [anna, ben]) {
    await expect(rowsOf(page, 'DEL-01')).toHaveCount(1)
    await expect(rowsOf(page, 'DEL-04')).toHaveCount(0)
    await expect(page.getByText('could not be learned')).toHaveCount(0)
  }

  const list = anna.page.getByRole('listbox', { name: 'Suggested controls' })
  const beginControl = async (): Promise<void> => {
    await selectNote(anna.page, 'User story')
    await anna.page.keyboard.press('4')
    await anna.page.keyboard.press('Enter')
    await expect(list.getByRole('option')).toHaveCount(5)
  }
  await beginControl()
  await anna.page.keyboard.type('cryp')
  await expect(list.getByRole('option').first()).toHaveText('Crypto board')
  await anna.page.keyboard.press('Alt+ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toHaveText('Crypto board')
  await anna.page.keyboard.press('Enter')
  await expect(noteOf(ben.page, 'Crypto board')).toHaveCount(1)

  await beginControl()
  await anna.page.keyboard.type('Cipher council')
  await anna.page.keyboard.press('Escape')
  await expect(noteOf(ben.page, 'Cipher council')).toContainText('Crypto board')
  await expectSaved(anna.page)
  await expect
    .poll(async () => Object.values((await board.analysis()).bindings).map(({ matches }) => matches))
    .toEqual([{ 'crypto-board': 'active' }, { 'crypto-board': 'active' }])

  // Who has typed has the note selected.
  await anna.page.getByRole('button', { name: 'Read as Crypto board' }).click()
  const dialog = anna.page.getByRole('dialog', { name: 'What is “Cipher council”?' })
  await dialog.getByRole('combobox').fill('cipher')
  await expect(dialog.getByRole('option')).toHaveText([/Crypto board/])
})

test('a wall that cannot ask what the team has set says so calmly, and nothing is news when it can', async ({
  teamServer,
  page,
}) => {
  const { links } = await createBoard(teamServer.url, smallMap)
  await page.route('**/team-config', (route) => route.abort())
  await page.goto(links.viewer)
  await sayName(page, 'Ben')
  await waitForWall(page)
  const line = page.getByRole('status').filter({ hasText: 'could not be learned' })
  await expect(line).toContainText("This wall judges by Pathwall's.")
  await expect(rowsOf(page, 'DEL-04')).toHaveCount(1)
  await expect(noteOf(page, 'Cipher council')).not.toContainText('Crypto board')

  const marks = await page.evaluateHandle(() => {
    const seen: string[] = []
    const look = (): void => {
      for (const marked of document.querySelectorAll('[data-mark]')) seen.push(marked.outerHTML)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
    return seen
  })
  await page.unroute('**/team-config')
  await line.getByRole('button', { name: 'Try again' }).click()
  await expect(line).toHaveCount(0)
  await expect(noteOf(page, 'Cipher council')).toContainText('Crypto board')
  // Neither closed nor new: nobody has changed anything.
  await expect(page.locator('[data-rule="DEL-04"]')).toHaveCount(0)
  expect(await marks.jsonValue()).toEqual([])

  // The next visit needs no server to know.
  await page.route('**/team-config', (route) => route.abort())
  await page.reload()
  await expect(noteOf(page, 'Cipher council')).toContainText('Crypto board')
  await expect(rowsOf(page, 'DEL-01')).toHaveCount(1)
  await expect(line).toHaveCount(0)
})

test('what the server is given at its next start reaches walls that are open', async ({ teamServer, join }) => {
  const board = await createBoard(teamServer.url, smallMap)
  const { page } = await join(board.links.facilitator, 'Anna')
  await expect(noteOf(page, 'Cipher council')).toContainText('Crypto board')
  teamServer.give({ synonyms: { 'threat-modeling': { en: ['cipher council'] } } })
  await teamServer.restart()
  await expect(noteOf(page, 'Cipher council')).toContainText('Threat modelling')
  await expect(rowsOf(page, 'DEL-04')).toHaveCount(1)
})
