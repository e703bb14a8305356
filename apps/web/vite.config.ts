import react from '@vitejs/plugin-react'
import { defineConfig, type ProxyOptions } from 'vite'

/** Where the server listens while Vite serves the app; `npm run dev` sets it. */
const api = process.env['PATHWALL_API']

const proxy: Record<string, ProxyOptions> =
  api === undefined ? {} : { '/api': { target: api }, '/sync': { target: api, ws: true } }

export default defineConfig({
  plugins: [react()],
  // The app is served under a policy that allows no script but its own files: nothing is put inline.
  build: {
    assetsInlineLimit: 0,
    license: { fileName: 'licenses/third-party.md' },
    // tldraw alone is larger than the default warning; it is loaded only on a board.
    chunkSizeWarningLimit: 2_500,
  },
  // Its imports of single files (`…?url`) are for Vite itself, not for the bundler that prepares dependencies.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
})
