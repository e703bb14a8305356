import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'

/**
 * Who asks, as a key to count by: an IPv4 address, or the first half of an IPv6 address, all of which belongs to one network.
 * With proxies in front that are trusted it is the address that the outermost of them saw; what comes from further out is hearsay.
 */
export function clientAddressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const forwarded = trustedProxies === 0 ? [] : String(request.headers['x-forwarded-for'] ?? '').split(',')
  const seen = [...forwarded.map(withoutPort), request.socket.remoteAddress ?? '']
  // From the nearest outwards, as far as those who say it are trusted and what they say is an address.
  let address = seen.at(-1) ?? ''
  for (let hop = 1; hop <= trustedProxies; hop++) {
    const next = seen.at(-1 - hop)
    if (next === undefined || isIP(next) === 0) break
    address = next
  }
  return toKey(address)
}

function withoutPort(text: string): string {
  const address = text.trim()
  return /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address
}

function toKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
