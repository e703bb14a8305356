import { aLargeMap, createBoard, startServer } from '@pathwall/testkit'
import { toMapFile } from '@pathwall/domain'
import type { Benchmark } from './benchmark.ts'
import { launchChromium } from './browserOnBoard.ts'
import { percentile } from './percentile.ts'

const SIZES = [
  { notes: 300, aimS: '3' },
  { notes: 2000, aimS: '8' },
]
const RUNS = 5

/** From opening the link in a fresh browser profile until a note can be placed by key. */
export const openBoard: Benchmark = {
  name: 'open-board',
  about: 'a board of 300 and 2,000 notes is opened in a fresh browser until it can be edited',
  run: async (context) => {
    const server = await startServer()
    context.cleanUp(() => server.dispose())
    const browser = await launchChromium(context)
    for (const { notes, aimS } of SIZES) {
      const board = await createBoard(server.url, { map: toMapFile(aLargeMap(notes)) })
      const seconds: number[] = []
      for (let run = 0; run < RUNS; run++) {
        const page = await (
          await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
        ).newPage()
        // Who one is, is asked once: this measures the board, not the person.
        await page.goto(new URL('/', server.url).href)
        await page.evaluate(() =>
          localStorage.setItem('pathwall:identity', JSON.stringify({ name: 'Anna', roleInTeam: '', color: '#0f766e' })),
        )
        const startedMs = performance.now()
        await page.goto(board.links.editor)
        await page.locator('.tl-shape[data-shape-type="note"]').first().waitFor()
        await page.locator('[data-testid="save-status"][data-status="saved"]').waitFor()
        await page.locator('.tl-container').focus()
        await page.keyboard.press('1')
        await page.keyboard.press('Enter')
        await page.locator('.tl-shape [contenteditable="true"]').waitFor()
        seconds.push((performance.now() - startedMs) / 1000)
        await page.context().close()
      }
      context.figure(`${notes} notes, median of ${RUNS}`, percentile(seconds, 0.5), 's', aimS)
      context.figure(`${notes} notes, slowest`, Math.max(...seconds), 's')
    }
  },
}
