import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import send from 'send'

export type ServeFile = (request: IncomingMessage, response: ServerResponse) => void

const NOT_BUILT = 'The web app has not been built. Run "npm start", which builds it.\n'
/** Addresses below these are files or nothing; every other one is a page of the app. */
const FILES_ONLY = /^\/(api|sync|assets|licenses)(\/|$)|\.[a-z0-9]+$/i

/** Serves the built web app: hashed files for ever, everything else always fresh. */
export function serveWebApp(webRoot: string): ServeFile {
  if (!existsSync(join(webRoot, 'index.html'))) return (_request, response) => sendText(response, 503, NOT_BUILT)
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      sendText(response, 405, 'Only GET and HEAD can be used here\n')
      return
    }
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const file = path === '/' || !FILES_ONLY.test(path) ? '/index.html' : path
    const isHashed = file.startsWith('/assets/')
    send(request, file, {
      root: webRoot,
      index: false,
      dotfiles: 'ignore',
      immutable: isHashed,
      maxAge: isHashed ? '1y' : 0,
    })
      // Also a file that vanished because the app is being built anew: an answer, never a crash.
      .on('error', () => sendText(response, 404, 'There is nothing here\n'))
      .on('directory', () => sendText(response, 404, 'There is nothing here\n'))
      .pipe(response)
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
}
