const KEY = 'pathwall:signing-in'

/**
 * Leaves for the organisation's sign-in and comes back to this page. The fragment stays in this tab: it has the token of a
 * link, which no other server is to see.
 */
export function signIn(): void {
  const { pathname, hash } = window.location
  try {
    sessionStorage.setItem(KEY, JSON.stringify([pathname, hash]))
  } catch {
    // Without it one comes back to the start page's list of boards.
  }
  window.location.assign(`/auth/login?returnTo=${encodeURIComponent(pathname)}`)
}

/** Puts the fragment back that `signIn` kept, if this is the page it was kept for. To be called before anything reads it. */
export function returnFromSignIn(): void {
  try {
    const kept = sessionStorage.getItem(KEY)
    if (kept === null || window.location.pathname.startsWith('/auth/')) return
    sessionStorage.removeItem(KEY)
    const [pathname, hash] = JSON.parse(kept) as unknown[]
    if (pathname !== window.location.pathname || window.location.hash !== '' || typeof hash !== 'string') return
    window.history.replaceState(window.history.state, '', pathname + hash)
  } catch {
    // Nothing was kept.
  }
}
