import { expect, it } from 'vitest'
import { SaveTracker } from './saveTracker.ts'

/** A tracker whose connection has been confirmed. */
function savedTracker(): SaveTracker {
  const tracker = new SaveTracker(0)
  tracker.synced()
  tracker.durable(tracker.nextBarrier() ?? -1)
  return tracker
}

it('[Y9] says saved only when the server has called every edit durable', () => {
  const tracker = savedTracker()
  expect(tracker.state).toEqual({ kind: 'saved' })
  tracker.edited(0)
  expect(tracker.state).toEqual({ kind: 'saving', changes: 1 })
  const barrier = tracker.nextBarrier()
  tracker.edited(5000)
  tracker.durable(barrier ?? -1)
  expect(tracker.state).toEqual({ kind: 'saving', changes: 1 })
  tracker.durable(tracker.nextBarrier() ?? -1)
  expect(tracker.state).toEqual({ kind: 'saved' })
})

it('[Y9] asks at every connection, also when nothing is known to be unsaved', () => {
  const tracker = savedTracker()
  expect(tracker.nextBarrier()).toBeUndefined()
  tracker.disconnected()
  expect(tracker.state).toEqual({ kind: 'offline', changes: 0 })
  tracker.synced()
  expect(tracker.state).toEqual({ kind: 'connecting' })
  expect(tracker.isAllSaved).toBe(false)
  tracker.durable(tracker.nextBarrier() ?? -1)
  expect(tracker.state).toEqual({ kind: 'saved' })
  expect(tracker.isAllSaved).toBe(true)
})

it('[Y9] counts what turns up on the device once, and again when it turns up behind a barrier', () => {
  const tracker = new SaveTracker(2)
  tracker.found()
  expect(tracker.unsavedChanges).toBe(2)
  tracker.synced()
  const barrier = tracker.nextBarrier()
  tracker.found()
  tracker.durable(barrier ?? -1)
  expect(tracker.state).toEqual({ kind: 'saving', changes: 1 })
  tracker.durable(tracker.nextBarrier() ?? -1)
  expect(tracker.state).toEqual({ kind: 'saved' })
})

it('[Y9] takes an answer of the last connection for nothing', () => {
  const tracker = new SaveTracker(0)
  tracker.synced()
  tracker.edited(0)
  tracker.disconnected()
  tracker.edited(5000)
  tracker.synced()
  const barrier = tracker.nextBarrier() ?? -1
  tracker.durable(barrier - 1)
  expect(tracker.isAllSaved).toBe(false)
  expect(tracker.nextBarrier()).toBeUndefined()
})

it('[Y10] never calls the edits of a viewer saved', () => {
  const tracker = savedTracker()
  tracker.allowed(false)
  expect(tracker.state).toEqual({ kind: 'saved' })
  tracker.edited(0)
  expect(tracker.state).toEqual({ kind: 'cannot-save', changes: 1 })
})

it('[Y9] sends one barrier at a time, and again after a reconnect', () => {
  const tracker = new SaveTracker(0)
  tracker.synced()
  tracker.edited(0)
  expect(tracker.nextBarrier()).toBe(1)
  tracker.edited(10)
  expect(tracker.nextBarrier()).toBeUndefined()
  tracker.disconnected()
  expect(tracker.nextBarrier()).toBeUndefined()
  expect(tracker.state).toEqual({ kind: 'offline', changes: 1 })
  tracker.synced()
  expect(tracker.nextBarrier()).toBe(2)
})

it('[Y9] counts bursts of typing as one change each and keeps what an earlier visit left', () => {
  const tracker = new SaveTracker(2)
  tracker.edited(0)
  for (let ms = 100; ms < 900; ms += 100) tracker.edited(ms)
  tracker.edited(5000)
  tracker.disconnected()
  expect(tracker.state).toEqual({ kind: 'offline', changes: 4 })
})

it('[Y9] tells a failing store and a refusal apart from being offline', () => {
  const tracker = new SaveTracker(0)
  tracker.synced()
  tracker.edited(0)
  tracker.storage(false)
  expect(tracker.state).toEqual({ kind: 'cannot-save', changes: 1 })
  tracker.storage(true)
  expect(tracker.state).toEqual({ kind: 'saving', changes: 1 })
  tracker.refused(4401)
  expect(tracker.state).toEqual({ kind: 'refused', refusal: 'unauthorized', code: 4401, changes: 1 })
  tracker.synced()
  expect(tracker.state).toEqual({ kind: 'saving', changes: 1 })
  tracker.storage(false)
  tracker.disconnected()
  tracker.synced()
  expect(tracker.state).toEqual({ kind: 'saving', changes: 1 })
})
