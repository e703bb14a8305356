import type { Page } from '@playwright/test'
import { aLargeMap, createBoard, startServer } from '@pathwall/testkit'
import { toMapFile } from '@pathwall/domain'
import type { Benchmark } from './benchmark.ts'
import { launchChromium, openBoardPage } from './browserOnBoard.ts'
import { gatherCrowd } from './crowd.ts'
import { percentile } from './percentile.ts'

const CROWDS = [1, 10, 40]
const SAMPLES = 30

/** From the key that places a note in one browser to the first frame that shows it in another, with others at work. */
export const seeNote: Benchmark = {
  name: 'see-note',
  about: 'a note placed in one browser is seen in another, while 1, 10 and 40 others move cursors and notes',
  run: async (context) => {
    const server = await startServer()
    context.cleanUp(() => server.dispose())
    const browser = await launchChromium(context)
    for (const people of CROWDS) {
      const board = await createBoard(server.url, { map: toMapFile(aLargeMap(100)) })
      const writer = await openBoardPage(browser, board.links.facilitator, 'Writer')
      const reader = await openBoardPage(browser, board.links.editor, 'Reader')
      const leave = await gatherCrowd(context, {
        url: `${server.url.replace('http', 'ws')}/sync`,
        boardId: board.id,
        token: new URL(board.links.editor).hash.slice(1),
        people,
      })
      const delaysMs = await placeNotes(writer, reader)
      const aim = people === 40 ? '100' : undefined
      context.figure(`p50 with ${people} others`, percentile(delaysMs, 0.5), 'ms')
      context.figure(`p95 with ${people} others`, percentile(delaysMs, 0.95), 'ms', aim)
      await leave()
      await writer.context().close()
      await reader.context().close()
    }
  },
}

async function placeNotes(writer: Page, reader: Page): Promise<number[]> {
  const delaysMs: number[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    const text = `Sample ${sample}`
    await writer.locator('.tl-container').focus()
    await writer.keyboard.press('Escape')
    await writer.keyboard.press('1')
    const watch = await reader.evaluateHandle(watchForNewNote)
    // The same clock in both: wall time, finer than a millisecond.
    const placedAt = performance.timeOrigin + performance.now()
    await writer.keyboard.press('Enter')
    delaysMs.push((await watch.evaluate(({ seen }) => seen)) - placedAt)
    await writer.keyboard.type(text)
    await writer.keyboard.press('Escape')
    await reader.getByText(text, { exact: true }).first().waitFor({ state: 'attached' })
  }
  return delaysMs
}

/** Runs in the page: `seen` is the moment of the first frame after a note that is not there yet has come. */
function watchForNewNote(): { seen: Promise<number> } {
  const count = (): number => document.querySelectorAll('.tl-shape[data-shape-type="note"]').length
  const before = count()
  const seen = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (count() <= before) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
    })
    observer.observe(document.querySelector('.tl-canvas') ?? document.body, { childList: true, subtree: true })
  })
  return { seen }
}
