import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

export type ServeFile = (request: IncomingMessage, response: ServerResponse) => void

const NOT_BUILT = 'The web app has not been built. Run "npm start", which builds it.\n'

/** Serves the built web app: hashed files for ever, pages always fresh. Every address that is no file is the app itself. */
export function serveWebApp(webRoot: string): ServeFile {
  if (!existsSync(join(webRoot, 'index.html'))) return (_request, response) => plain(response, 503, NOT_BUILT)
  const serve = sirv(webRoot, {
    etag: true,
    single: true,
    ignores: [/^\/(api|sync|assets|licenses)(\/|$)/],
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      plain(response, 405, 'Only GET and HEAD can be used here\n')
      return
    }
    serve(request, response, () => plain(response, 404, 'There is nothing here\n'))
  }
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
}
