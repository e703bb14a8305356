import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { answerTldrawPing } from './answerTldrawPing.ts'

it('answers tldraw’s ping and lets every other request through, with its failure', async () => {
  const asked: unknown[] = []
  const page = {
    fetch: ((input: RequestInfo | URL) => {
      asked.push(input)
      return Promise.reject(new TypeError('Failed to fetch'))
    }) as typeof fetch,
  }
  answerTldrawPing(page)
  const answer = await page.fetch('https://cdn.tldraw.com/3.15.6/watermarks/watermark-track.svg', {
    referrerPolicy: 'strict-origin-when-cross-origin',
  })
  expect(answer.status).toBe(204)
  await expect(page.fetch('https://cdn.tldraw.com/other')).rejects.toThrow('Failed to fetch')
  await expect(page.fetch('/api/examples')).rejects.toThrow('Failed to fetch')
  expect(asked).toEqual(['https://cdn.tldraw.com/other', '/api/examples'])
})

it('knows the address that the installed tldraw asks for', () => {
  const installed = readFileSync(
    fileURLToPath(new URL('../../node_modules/tldraw/package.json', import.meta.url)),
    'utf8',
  )
  const { version } = JSON.parse(installed) as { version: string }
  expect(version).toBe('3.15.6')
})
