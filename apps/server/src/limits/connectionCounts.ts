import { LimitReached } from './limitReached.ts'
import type { ServerLimits } from './limits.ts'

/** How many WebSockets are open, in all and from each address. */
export class ConnectionCounts {
  private readonly limits: Pick<ServerLimits, 'connections' | 'connectionsPerAddress'>
  private readonly byAddress = new Map<string, number>()
  private total = 0

  constructor(limits: Pick<ServerLimits, 'connections' | 'connectionsPerAddress'>) {
    this.limits = limits
  }

  get open(): number {
    return this.total
  }

  /** Counts one more; the returned function, called once, counts it out. @throws LimitReached */
  enter(address: string): () => void {
    const ofAddress = this.byAddress.get(address) ?? 0
    if (this.total >= this.limits.connections) throw new LimitReached('connections', RETRY_AFTER_MS)
    if (ofAddress >= this.limits.connectionsPerAddress) throw new LimitReached('connectionsPerAddress', RETRY_AFTER_MS)
    this.total++
    this.byAddress.set(address, ofAddress + 1)
    return () => {
      this.total--
      const left = (this.byAddress.get(address) ?? 1) - 1
      if (left === 0) this.byAddress.delete(address)
      else this.byAddress.set(address, left)
    }
  }
}

const RETRY_AFTER_MS = 10_000
