import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { clientAddressOf } from './clientAddress.ts'

function addressOf(remoteAddress: string, forwarded?: string, trustedProxies = 0): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return clientAddressOf({ headers, socket: { remoteAddress } } as unknown as IncomingMessage, trustedProxies)
}

it('is who is connected, whatever the request says, when no proxy is trusted', () => {
  expect(addressOf('192.0.2.7')).toBe('192.0.2.7')
  expect(addressOf('192.0.2.7', '203.0.113.9')).toBe('192.0.2.7')
  expect(addressOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

it('is what the outermost trusted proxy saw, and nothing from further out', () => {
  expect(addressOf('10.0.0.1', '203.0.113.9', 1)).toBe('203.0.113.9')
  expect(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9')
  expect(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9')
  expect(addressOf('10.0.0.1', '203.0.113.9:51234', 1)).toBe('203.0.113.9')
  expect(addressOf('10.0.0.1', '[2001:db8:1:2:3:4:5:6]:51234', 1)).toBe('2001:db8:1:2::/64')
})

it('stays with the proxy when that says nothing that is an address', () => {
  expect(addressOf('10.0.0.1', undefined, 1)).toBe('10.0.0.1')
  expect(addressOf('10.0.0.1', 'unknown', 1)).toBe('10.0.0.1')
  expect(addressOf('10.0.0.1', '', 3)).toBe('10.0.0.1')
})

it('takes a network of IPv6 as one', () => {
  expect(addressOf('2001:db8:0:1::1')).toBe('2001:db8:0:1::/64')
  expect(addressOf('2001:0DB8:0000:0001:ffff:ffff:ffff:ffff')).toBe('2001:db8:0:1::/64')
  expect(addressOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(addressOf('::1')).toBe('0:0:0:0::/64')
  expect(addressOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})
