/**
 * Has the browser keep the app itself, so that a reload works without a network. A browser that cannot, e.g. over plain
 * http, shows the app just as well while there is one. Only built apps are kept: a development server's change all the time.
 */
export function keepAppOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // What the page itself needs comes first, and is then taken from the browser's own cache.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // Switched off, or no room: the next visit tries again.
    })
  })
}
