import react from '@vitejs/plugin-react'
import { defineConfig, type ProxyOptions } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** Where the server listens while Vite serves the app; `npm run dev` sets it. */
const api = process.env['PATHWALL_API']

const proxy: Record<string, ProxyOptions> =
  api === undefined ? {} : { '/api': { target: api }, '/sync': { target: api, ws: true } }

/**
 * The service worker from which the app comes without a network (docs/decisions/0004-offline-app.md). What it has no rule
 * for - the API, boards' sockets, other pages - never meets it. Its functions are written into it as text: they can use
 * nothing from outside of themselves.
 */
const offlineApp = VitePWA({
  injectRegister: false,
  manifest: false,
  workbox: {
    cacheId: 'pathwall',
    inlineWorkboxRuntime: true,
    sourcemap: false,
    // The first visit is kept already. Open pages are never reloaded: somebody may be typing.
    skipWaiting: true,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    // Everything that a start page and a board load, in the app's languages.
    globPatterns: [
      'index.html',
      'icon.svg',
      'assets/*.{js,css}',
      'assets/inter-latin-wght-normal-*.woff2',
      'assets/{en,de}-*.json',
    ],
    // Pages come from the network while there is one; otherwise nothing but the rule for pages answers for `/`.
    navigateFallback: null,
    directoryIndex: null,
    runtimeCaching: [
      {
        urlPattern: ({ request, sameOrigin, url }) =>
          sameOrigin && request.mode === 'navigate' && /^\/(b\/[^/]+)?$/.test(url.pathname),
        handler: 'NetworkFirst',
        options: {
          networkTimeoutSeconds: 3,
          plugins: [
            {
              // A proxy in front of a server that is down answers, but not with the app.
              fetchDidSucceed: async ({ response }) => {
                if (response.status >= 500) throw new Error(`The server answered ${response.status}`)
                return response
              },
              // Only the page that was kept together with its own files is ever used, never one of another version.
              cacheWillUpdate: async () => null,
              cachedResponseWillBeUsed: async () => caches.match('/index.html', { ignoreSearch: true }),
            },
          ],
        },
      },
      {
        urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
        handler: 'CacheFirst',
        options: { cacheName: 'pathwall-assets', expiration: { maxEntries: 100, purgeOnQuotaError: true } },
      },
    ],
  },
})

export default defineConfig({
  plugins: [react(), offlineApp],
  // The app is served under a policy that allows no script but its own files: nothing is put inline.
  build: {
    assetsInlineLimit: 0,
    license: { fileName: 'licenses/third-party.md' },
    // tldraw alone is larger than the default warning; it is loaded only on a board.
    chunkSizeWarningLimit: 2_500,
    rolldownOptions: {
      output: {
        // What judges a map, apart from what draws it: each file stays below the size that is kept for offline use.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'analysis', test: /[\\/]packages[\\/](analyzer|catalog)[\\/]/ }],
        },
      },
    },
  },
  // Its imports of single files (`…?url`) are for Vite itself, not for the bundler that prepares dependencies.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
})
