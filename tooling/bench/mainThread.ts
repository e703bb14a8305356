import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  ph: string
  name: string
  pid: number
  tid: number
  /** Start, duration, and how much of it the thread had the processor; in microseconds. */
  ts: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/**
 * Follows the page's main thread until the returned function is called, which answers with the processor time of each of
 * its tasks in milliseconds. Unlike what a clock on the wall says, that is the same on a busy machine.
 */
export async function followMainThread(browser: Browser, page: Page): Promise<() => Promise<number[]>> {
  await browser.startTracing(page, { categories: ['toplevel'] })
  return async () => {
    const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] }
    return readTasks(trace.traceEvents)
  }
}

function readTasks(events: readonly TraceEvent[]): number[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = new Map<string, number[]>()
  const endedAt = new Map<string, number>()
  for (const event of events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts)) {
    const thread = threadOf(event)
    // What runs inside a task is part of it.
    if (!mains.has(thread) || event.ts < (endedAt.get(thread) ?? 0)) continue
    endedAt.set(thread, event.ts + (event.dur ?? 0))
    const ofThread = tasks.get(thread) ?? []
    ofThread.push((event.tdur ?? 0) / 1000)
    tasks.set(thread, ofThread)
  }
  // Other pages idle meanwhile.
  const busiest = [...tasks.values()].sort((a, b) => sum(b) - sum(a))[0]
  if (busiest === undefined) throw new Error('The trace tells of no page')
  return busiest
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
