import { aLargeMap, createBoard, startServer } from '@pathwall/testkit'
import { toMapFile } from '@pathwall/domain'
import type { Browser, Page } from '@playwright/test'
import type { BenchmarkContext } from '../benchmark.ts'
import { launchChromium, openBoardPage } from '../browserOnBoard.ts'
import { followMainThread, sum } from '../mainThread.ts'
import { percentile } from '../percentile.ts'

const NOTES = 2_000
/** How long so large a wall may take to open on a busy machine. */
const OPENING_MS = 180_000
const TEXT = 'Threat modelling before every release, with the whole team and its champions. '
/** As fast as people type who type fast. */
const KEY_EVERY_MS = 60

const DRAG_STEPS = 60

/**
 * Types and drags on a wall of 2,000 notes while every change is analysed: from each key until the letter is seen, what
 * held the page up, and the processor time of it, which is the same on a busy machine.
 */
export async function editLargeWall(context: BenchmarkContext): Promise<void> {
  const server = await startServer()
  context.cleanUp(() => server.dispose())
  const browser = await launchChromium(context)
  for (const notes of [100, NOTES]) {
    const board = await createBoard(server.url, { map: toMapFile(aLargeMap(notes)) })
    const page = await openBoardPage(browser, board.links.editor, 'Typist', OPENING_MS)
    await typeNote(context, browser, page, notes)
    await dragNote(context, browser, page, notes)
    await page.context().close()
  }
}

async function typeNote(context: BenchmarkContext, browser: Browser, page: Page, notes: number): Promise<void> {
  await page.locator('.tl-container').focus()
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await page.locator('.tl-shape [contenteditable="true"]:focus').waitFor()
  const measured = await page.evaluateHandle(watchTyping)
  const endThread = await followMainThread(browser, page)
  await page.keyboard.type(TEXT, { delay: KEY_EVERY_MS })
  const tasksMs = await endThread()
  const { delaysMs, longTasksMs } = await measured.evaluate(({ stop }) => stop())
  const shown = await readText(page)
  if (shown.trim() !== TEXT.trim()) throw new Error(`Letters were lost on ${notes} notes: ${shown}`)
  context.figure(`${notes} notes, key to frame, p50`, percentile(delaysMs, 0.5), 'ms')
  context.figure(`${notes} notes, key to frame, p95`, percentile(delaysMs, 0.95), 'ms', '100')
  context.figure(`${notes} notes, longest task`, Math.max(0, ...longTasksMs), 'ms', '100')
  context.figure(`${notes} notes, tasks over 50 ms`, longTasksMs.length, '')
  context.figure(`${notes} notes, processor time per key`, sum(tasksMs) / TEXT.length, 'ms')
  context.figure(`${notes} notes, processor time of the longest task`, Math.max(...tasksMs), 'ms')
}

/** Takes the note that was just written and drags it, a step a frame. */
async function dragNote(context: BenchmarkContext, browser: Browser, page: Page, notes: number): Promise<void> {
  await page.keyboard.press('Escape')
  const note = page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: TEXT.trim() })
  const box = await note.boundingBox()
  if (box === null) throw new Error('The note that was written is not there')
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const endThread = await followMainThread(browser, page)
  for (let step = 1; step <= DRAG_STEPS; step++) {
    await page.mouse.move(from.x + step * 2, from.y + step)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  const tasksMs = await endThread()
  await page.mouse.up()
  const moved = (await note.boundingBox())?.x ?? box.x
  if (moved - box.x < DRAG_STEPS) throw new Error(`The note did not follow the pointer on ${notes} notes`)
  context.figure(`${notes} notes, processor time per step of a drag`, sum(tasksMs) / DRAG_STEPS, 'ms')
  context.figure(`${notes} notes, processor time of its longest task`, Math.max(...tasksMs), 'ms')
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
