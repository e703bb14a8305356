import { aLargeMap, createBoard, startServer } from '@pathwall/testkit'
import { toMapFile } from '@pathwall/domain'
import type { Benchmark } from './benchmark.ts'
import { launchChromium, openBoardPage } from './browserOnBoard.ts'
import { percentile } from './percentile.ts'

const SAMPLES = 12

/** From the first letter of a control to the first frame in which its step is no longer marked as a gap, here and elsewhere. */
export const closeGap: Benchmark = {
  name: 'close-gap',
  about: 'a control is added on a board of 300 notes until the mark of its step follows, on this screen and on another',
  run: async (context) => {
    const server = await startServer()
    context.cleanUp(() => server.dispose())
    const browser = await launchChromium(context)
    const board = await createBoard(server.url, { map: toMapFile(aLargeMap(300)) })
    const writer = await openBoardPage(browser, board.links.facilitator, 'Writer')
    const reader = await openBoardPage(browser, board.links.editor, 'Reader')
    const here: number[] = []
    const there: number[] = []
    for (let sample = 0; sample < SAMPLES; sample++) {
      const row = writer.locator('[data-row][data-state="gap"]').first()
      await row.locator('[data-part="add"]').focus()
      await writer.keyboard.press('Enter')
      // Before it has the keyboard, the letter would go elsewhere and no mark would ever follow.
      await writer.locator('.tl-shape [contenteditable="true"]:focus').waitFor()
      const watches = await Promise.all([writer, reader].map((page) => page.evaluateHandle(watchForFewerGaps)))
      const typedAt = performance.timeOrigin + performance.now()
      await writer.keyboard.press('x')
      const [seenHere = NaN, seenThere = NaN] = await Promise.all(
        watches.map((watch) => watch.evaluate(({ seen }) => seen)),
      )
      here.push(seenHere - typedAt)
      there.push(seenThere - typedAt)
      await writer.keyboard.press('Escape')
    }
    context.figure('on this screen, p50', percentile(here, 0.5), 'ms')
    context.figure('on this screen, p95', percentile(here, 0.95), 'ms')
    context.figure('on another screen, p50', percentile(there, 0.5), 'ms')
    context.figure('on another screen, p95', percentile(there, 0.95), 'ms')
  },
}

/** Runs in the page: `seen` is the moment of the first frame in which the list of gaps is shorter than now; fails after half a minute. */
function watchForFewerGaps(): { seen: Promise<number> } {
  const count = (): number => document.querySelectorAll('[data-row][data-state="gap"]').length
  const before = count()
  const seen = new Promise<number>((resolve, reject) => {
    const typed = (): string => document.querySelector('.tl-shape [contenteditable="true"]')?.textContent ?? 'not open'
    const timer = setTimeout(
      () => reject(new Error(`No gap was closed here: of ${before} there are ${count()}, the note reads "${typed()}"`)),
      30_000,
    )
    const observer = new MutationObserver(() => {
      if (count() >= before) return
      observer.disconnect()
      clearTimeout(timer)
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
    })
    observer.observe(document.body, { attributes: true, childList: true, subtree: true })
  })
  return { seen }
}
