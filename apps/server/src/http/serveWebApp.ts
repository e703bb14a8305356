import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import send from 'send'

/** Answers a request for a path that is none of the API's. */
export type ServeFile = (request: IncomingMessage, response: ServerResponse, path: string) => void

const NOT_BUILT = 'The web app has not been built. Run "npm start", which builds it.\n'
const NOTHING_HERE = 'There is nothing here.\n'

/**
 * Serves the built web app: hashed files for ever, everything else always fresh. `/` and the boards are the app's page;
 * so is any other address that could be a page, with 404, because the app says so in the reader's language.
 */
export function serveWebApp(webRoot: string): ServeFile {
  if (!existsSync(join(webRoot, 'index.html'))) return (_request, response) => sendText(response, 503, NOT_BUILT)
  return (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      sendText(response, 405, 'Only GET and HEAD can be used here.\n')
      return
    }
    const isPage = extname(path) === '' && !path.startsWith('/sync/')
    if (isPage && !isAppPath(path)) response.statusCode = 404
    const isHashed = path.startsWith('/assets/')
    response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    send(request, isPage ? '/index.html' : path, {
      root: webRoot,
      index: false,
      acceptRanges: false,
      cacheControl: false,
    })
      // Also a file that vanished because the app is being built anew: an answer, never a crash.
      .on('error', () => sendText(response, 404, NOTHING_HERE))
      .on('directory', () => sendText(response, 404, NOTHING_HERE))
      .pipe(response)
  }
}

function isAppPath(path: string): boolean {
  return path === '/' || /^\/b\/[^/]+$/.test(path)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}
