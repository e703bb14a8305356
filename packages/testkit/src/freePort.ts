import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that the system gives to whoever asks for any, and above those that browsers refuse. */
const PORTS = { from: 20_000, below: 32_000 } as const
const MAX_STARTS = 5

/** A port of 127.0.0.1 that nobody uses, nor gets while the program that is told it is down for a moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.below)
    if (await isFree(port)) return port
  }
}

/** Starts a program that must be told a port: on another one when somebody was quicker. */
export async function onFreePort<Started>(start: (port: number) => Promise<Started>): Promise<Started> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort())
    } catch (error) {
      if (attempt === MAX_STARTS || !/address already in use|is taken/i.test(String(error))) throw error
    }
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return false
  }
  probe.close()
  await once(probe, 'close')
  return true
}
