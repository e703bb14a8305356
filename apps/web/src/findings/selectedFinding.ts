import { navigate, useSearch } from 'wouter/use-browser-location'

const FINGERPRINT = /^[0-9a-f]{64}$/

/** The finding that the page's address names; the address keeps it for a reload and for who gets the link. */
export function useSelectedFinding(): string | undefined {
  return readSelectedFinding(useSearch())
}

/** Undefined when the query names none, or nothing that could be one. */
export function readSelectedFinding(search: string): string | undefined {
  const value = new URLSearchParams(search).get('finding') ?? ''
  return FINGERPRINT.test(value) ? value : undefined
}

/** Opens a finding. The browser's Back leads out of it again, however many were looked at. The token stays as it is. */
export function selectFinding(fingerprint: string): void {
  const isOpen = readSelectedFinding(window.location.search) !== undefined
  const state = isOpen ? window.history.state : { isFromList: true }
  navigate(addressWith(fingerprint), { replace: isOpen, state })
}

/** Back to the list. */
export function closeFinding(): void {
  if (readSelectedFinding(window.location.search) === undefined) return
  // Somebody who came by a link has no list behind them.
  if (isFromList(window.history.state)) window.history.back()
  else navigate(addressWith(undefined), { replace: true })
}

function isFromList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isFromList' in state
}

function addressWith(fingerprint: string | undefined): string {
  const { pathname, hash } = window.location
  return `${pathname}${fingerprint === undefined ? '' : `?finding=${fingerprint}`}${hash}`
}
