import { aLargeMap, createBoard, startServer } from '@pathwall/testkit'
import { toMapFile } from '@pathwall/domain'
import type { Page } from '@playwright/test'
import type { BenchmarkContext } from '../benchmark.ts'
import { launchChromium, openBoardPage } from '../browserOnBoard.ts'
import { percentile } from '../percentile.ts'

const NOTES = 2_000
/** How long so large a wall may take to open on a busy machine. */
const OPENING_MS = 180_000
const TEXT = 'Threat modelling before every release, with the whole team and its champions. '
/** As fast as people type who type fast. */
const KEY_EVERY_MS = 60

/** Types on a wall of 2,000 notes while every letter is analysed: from each key until the letter is seen, and what held the page up. */
export async function typeOnLargeWall(context: BenchmarkContext): Promise<void> {
  const server = await startServer()
  context.cleanUp(() => server.dispose())
  const browser = await launchChromium(context)
  for (const notes of [100, NOTES]) {
    const board = await createBoard(server.url, { map: toMapFile(aLargeMap(notes)) })
    const page = await openBoardPage(browser, board.links.editor, 'Typist', OPENING_MS)
    await page.locator('.tl-container').focus()
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await page.locator('.tl-shape [contenteditable="true"]:focus').waitFor()
    const measured = await page.evaluateHandle(watchTyping)
    await page.keyboard.type(TEXT, { delay: KEY_EVERY_MS })
    const { delaysMs, longTasksMs } = await measured.evaluate(({ stop }) => stop())
    const shown = await readText(page)
    if (shown.trim() !== TEXT.trim()) throw new Error(`Letters were lost on ${notes} notes: ${shown}`)
    context.figure(`${notes} notes, key to frame, p50`, percentile(delaysMs, 0.5), 'ms')
    context.figure(`${notes} notes, key to frame, p95`, percentile(delaysMs, 0.95), 'ms', '100')
    context.figure(`${notes} notes, longest task`, Math.max(0, ...longTasksMs), 'ms', '100')
    context.figure(`${notes} notes, tasks over 50 ms`, longTasksMs.length, '')
    await page.context().close()
  }
}

async function readText(page: Page): Promise<string> {
  return (await page.locator('.tl-shape [contenteditable="true"]').textContent()) ?? ''
}

/** Runs in the page. Each delay is from a key's own time stamp until the frame after the editor has taken it. */
function watchTyping(): { stop: () => { delaysMs: number[]; longTasksMs: number[] } } {
  const delaysMs: number[] = []
  const longTasksMs: number[] = []
  const onInput = (event: Event): void => {
    requestAnimationFrame(() => delaysMs.push(performance.now() - event.timeStamp))
  }
  document.addEventListener('keydown', onInput, { capture: true })
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs.push(duration)
  })
  observer.observe({ type: 'longtask' })
  return {
    stop: () => {
      document.removeEventListener('keydown', onInput, { capture: true })
      observer.disconnect()
      return { delaysMs, longTasksMs }
    },
  }
}
