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
    order.run('a', 'append', first!.call),
    order.run('a', 'append', second!.call),
    order.run('a', 'read', load!.call),
    order.run('a', 'append', third!.call),
  ]
  load!.end()
  third!.end()
  second!.end()
  await done[1]
  expect(events).toEqual(['first starts', 'second starts', 'second ends'])
  first!.end()
  await Promise.all(done)
  expect(events.slice(3)).toEqual(['first ends', 'load starts', 'load ends', 'third starts', 'third ends'])
})

it('lets other boards pass', async () => {
  const order = new CallOrder()
  const events: string[] = []
  const onA = aCall('a', events)
  const first = order.run('a', 'write', onA.call)
  const second = order.run('a', 'write', async () => void events.push('second'))
  await order.run('b', 'write', async () => void events.push('b'))
  expect(events).toEqual(['a starts', 'b'])
  onA.end()
  await Promise.all([first, second])
  expect(events).toEqual(['a starts', 'b', 'a ends', 'second'])
})

it('tells when what was asked for so far is done, and holds up nothing that comes later', async () => {
  const order = new CallOrder()
  const events: string[] = []
  const [early, late, elsewhere] = ['early', 'late', 'elsewhere'].map((name) => aCall(name, events))
  const done = [order.run('a', 'append', early!.call), order.run('b', 'append', elsewhere!.call)]
  const settled = order.settled(['a', 'unknown']).then(() => events.push('settled'))
  done.push(order.run('a', 'append', late!.call))
  early!.end()
  await settled
  expect(events).toEqual(['early starts', 'elsewhere starts', 'late starts', 'early ends', 'settled'])
  const all = order.settled()
  elsewhere!.end()
  late!.end()
  await all
  expect(events.slice(5)).toEqual(['elsewhere ends', 'late ends'])
  await Promise.all(done)
})

it('goes on behind a call that failed', async () => {
  const order = new CallOrder()
  const failed = order.run('a', 'write', async () => Promise.reject(new Error('no disk')))
  const next = order.run('a', 'write', async () => 'stored')
  await expect(failed).rejects.toThrow('no disk')
  expect(await next).toBe('stored')
})
