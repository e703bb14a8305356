import { expect, it } from 'vitest'
import { CallOrder } from './callOrder.ts'

/** A call that says when it runs, and ends when it is told to. */
function aCall(name: string, events: string[]): { call: () => Promise<void>; end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return {
    call: async () => {
      events.push(`${name} starts`)
      await promise
      events.push(`${name} ends`)
    },
    end: resolve,
  }
}

it('lets appends run together, and what comes behind them wait for all', async () => {
  const order = new CallOrder()
  const events: string[] = []
  const [first, second, load, third] = ['first', 'second', 'load', 'third'].map((name) => aCall(name, events))
  const done = [
    order.run(['a'], 'append', first!.call),
    order.run(['a'], 'append', second!.call),
    order.run(['a'], 'read', load!.call),
    order.run(['a'], 'append', third!.call),
  ]
  load!.end()
  third!.end()
  second!.end()
  await done[1]
  expect(events).toEqual(['first starts', 'second starts', 'second ends'])
  first!.end()
  await Promise.all(done)
  expect(events.slice(3)).toEqual(['first ends', 'load starts', 'load ends', 'third starts', 'third ends'])
  expect(order.boards).toEqual([])
})

it('lets other boards pass, but not a call about both', async () => {
  const order = new CallOrder()
  const events: string[] = []
  const [onA, onBoth, onB] = ['a', 'both', 'b'].map((name) => aCall(name, events))
  const done = [
    order.run(['a'], 'write', onA!.call),
    order.run(['b', 'a', 'b'], 'read', onBoth!.call),
    order.run(['b'], 'write', onB!.call),
    order.run(['c'], 'write', async () => void events.push('c')),
  ]
  await done[3]
  expect(events).toEqual(['a starts', 'c'])
  for (const { end } of [onB!, onBoth!, onA!]) end()
  await Promise.all(done)
  expect(events.slice(2)).toEqual(['a ends', 'both starts', 'both ends', 'b starts', 'b ends'])
})

it('goes on behind a call that failed', async () => {
  const order = new CallOrder()
  const failed = order.run(['a'], 'write', async () => Promise.reject(new Error('no disk')))
  const next = order.run(['a'], 'write', async () => 'stored')
  await expect(failed).rejects.toThrow('no disk')
  expect(await next).toBe('stored')
})
