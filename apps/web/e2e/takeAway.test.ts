import { readFile } from 'node:fs/promises'
import { exampleMap } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { expect, test } from './pathwallTest.ts'

async function download(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'More' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the wall is taken away as SVG in portable shapes, and as PNG', async ({ makeBoard, join }) => {
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  const svg = await download(anna.page, 'Save as picture (SVG)')
  const text = svg.bytes.toString('utf8')
  expect(svg.name).toBe('Checkout-team-online-shop-DE-Kubernetes-on-AWS.svg')
  // As truth values: a picture of some hundred kilobytes is no error text.
  expect(text.startsWith('<svg ')).toBe(true)
  expect(text.includes('foreignObject')).toBe(false)
  for (const words of ['Kundenservice', 'No control', 'Operations']) expect(text.includes(words), words).toBe(true)

  const png = await download(anna.page, 'Save as picture (PNG)')
  expect(png.name).toBe('Checkout-team-online-shop-DE-Kubernetes-on-AWS.png')
  expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(2000)
})

test('the map is taken away as a file that gives the same map and the same analysis again', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard({ map: exampleMap })
  const anna = await join(board.links.facilitator, 'Anna')
  const { name, bytes } = await download(anna.page, 'Save as map file')
  expect(name).toMatch(/\.json$/)
  const again = await makeBoard({ map: JSON.parse(bytes.toString('utf8')) as unknown })
  expect(await again.map()).toEqual(await board.map())
  expect(await again.analysis()).toEqual(await board.analysis())
})
