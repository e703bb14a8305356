import type { TestBoard } from '@pathwall/testkit'
import type { Page } from '@playwright/test'
import { dragNote, expectSaved, middleOf, noteOf } from './person.ts'
import { expect, test } from './pathwallTest.ts'

type Kind = 'people' | 'media' | 'deliverable' | 'control'
const kindOf: Record<string, Kind> = { p: 'people', m: 'media', d: 'deliverable', c: 'control' }

/** A note called `p1` is of people, `m1` a medium and so on, and shows its name. */
function note(id: string, x: number, y: number, more: object = {}) {
  return { id, kind: kindOf[id.charAt(0)], text: `Note ${id}`, phase: 'input', x, y, ...more }
}

function board(notes: object[], more: object = {}) {
  return { map: { schema: 'p2p-map/1', phases: [{ id: 'input', x: 0, y: 0, w: 1900, h: 1100 }], notes, ...more } }
}

/** Two steps, well apart. */
const twoSteps = [
  note('p1', 200, 200),
  note('m1', 200, 410),
  note('c1', 410, 410),
  note('m2', 1000, 200),
  note('d2', 1000, 410),
]

/** The steps as the server reads them: `m1 p1: c1` are two notes and a control. */
async function stepsOf({ analysis }: TestBoard): Promise<string[]> {
  const { steps } = await analysis()
  return steps.map(({ notes, controls }) => [[...notes].sort().join(' '), ...controls].join(': ')).sort()
}

async function choose(page: Page, ...ids: string[]): Promise<void> {
  await page.locator('.tl-container').focus()
  await page.keyboard.press('Escape')
  for (const [index, id] of ids.entries()) {
    const { x, y } = await middleOf(noteOf(page, `Note ${id}`))
    if (index > 0) await page.keyboard.down('Shift')
    await page.mouse.click(x, y)
    if (index > 0) await page.keyboard.up('Shift')
  }
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText(`${ids.length} selected`)
}

async function expectSteps(page: Page, board: TestBoard, steps: string[]): Promise<void> {
  await expectSaved(page)
  await expect.poll(() => stepsOf(board)).toEqual(steps)
}

test('two notes and J make one step of two, S takes notes out again, and both are undone', async ({
  makeBoard,
  join,
}) => {
  const wall = await makeBoard(board(twoSteps))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await expectSteps(page, wall, ['d2 m2', 'm1 p1: c1'])
  await choose(page, 'p1', 'd2')
  await page.keyboard.press('j')
  await expect(page.getByText('5 notes are one step now')).toHaveCount(1)
  await expectSteps(page, wall, ['d2 m1 m2 p1: c1'])
  const groups = (await wall.map()).notes.map(({ group }) => group)
  expect(groups).toEqual(Array.from({ length: 5 }, () => expect.any(String) as unknown))
  await page.reload()
  await expect(noteOf(page, 'Note p1')).toBeVisible()
  await expect(page.getByTestId('step-mark')).toHaveCount(1)

  await choose(page, 'p1', 'm1')
  await page.keyboard.press('s')
  await expect(page.getByText('2 notes are a step of their own now')).toHaveCount(1)
  await expectSteps(page, wall, ['d2 m2: c1', 'm1 p1'])
  await page.keyboard.press('Control+z')
  await expectSteps(page, wall, ['d2 m1 m2 p1: c1'])
})

test('S parts notes that stand close together, and the rest stays one step', async ({ makeBoard, join }) => {
  const column = [note('p1', 300, 100), note('m1', 300, 310), note('m2', 300, 520), note('d1', 300, 730)]
  const wall = await makeBoard(board(column))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await choose(page, 'm2')
  await page.keyboard.press('s')
  await expect(page.getByText('1 note is a step of its own now')).toHaveCount(1)
  await expectSteps(page, wall, ['d1 m1 p1', 'm2'])
})

test('a note that is dragged away leaves its group, one that is tidied up stays, one that is put to it joins', async ({
  makeBoard,
  join,
}) => {
  const grouped = twoSteps.map((entry) => ({ ...entry, group: 'g' }))
  const wall = await makeBoard(board([...grouped, note('d3', 1500, 800)]))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await expectSteps(page, wall, ['d2 m1 m2 p1: c1', 'd3'])
  const pixels = (await noteOf(page, 'Note m1').boundingBox())!.width / 200
  await dragNote(page, 'Note m1', 15 * pixels, 40 * pixels)
  await expectSteps(page, wall, ['d2 m1 m2 p1: c1', 'd3'])
  await dragNote(page, 'Note p1', 30 * pixels, 650 * pixels)
  await expectSteps(page, wall, ['d2 m1 m2: c1', 'd3', 'p1'])
  await page.keyboard.press('Control+z')
  await expectSteps(page, wall, ['d2 m1 m2 p1: c1', 'd3'])
  await dragNote(page, 'Note d3', -290 * pixels, -390 * pixels)
  await expectSteps(page, wall, ['d2 d3 m1 m2 p1: c1'])
})

test('a whole step that is dragged stays what it is', async ({ makeBoard, join }) => {
  const grouped = twoSteps.slice(0, 3).map((entry) => ({ ...entry, group: 'g' }))
  const wall = await makeBoard(board([...grouped, ...twoSteps.slice(3)]))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await choose(page, 'p1', 'm1', 'c1')
  const pixels = (await noteOf(page, 'Note m1').boundingBox())!.width / 200
  // Right beside the other step, with which it would be one by its place alone.
  await dragNote(page, 'Note m1', 380 * pixels, 0)
  await expectSteps(page, wall, ['d2 m2', 'm1 p1: c1'])
  expect((await wall.map()).notes.find(({ id }) => id === 'm1')!.x).toBeGreaterThan(500)
})

test('a copy of one note is not in its group, and a copy of a whole step is a step of its own', async ({
  makeBoard,
  join,
}) => {
  const grouped = [note('m1', 200, 200, { group: 'g' }), note('d1', 800, 200, { group: 'g' })]
  const wall = await makeBoard(board(grouped))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await choose(page, 'm1', 'd1')
  await page.keyboard.press('Control+d')
  await expect(noteOf(page, 'Note m1')).toHaveCount(2)
  await expectSaved(page)
  await expect.poll(async () => (await wall.analysis()).steps.map(({ notes }) => notes.length)).toEqual([2, 2])
  const groups = (await wall.map()).notes.map(({ group }) => group)
  expect(new Set(groups).size).toBe(2)
  expect(groups.filter((group) => group === 'g')).toHaveLength(2)
  await page.keyboard.press('Control+z')
  await expect(noteOf(page, 'Note m1')).toHaveCount(1)
  await choose(page, 'm1')
  await page.keyboard.press('Control+d')
  await expect(noteOf(page, 'Note m1')).toHaveCount(2)
  await expectSaved(page)
  expect((await wall.map()).notes.map(({ group }) => group ?? 'none').sort()).toEqual(['g', 'g', 'none'])
})

test('a frame grows around what joins it, and gives way to a group where it cannot', async ({ makeBoard, join }) => {
  const frames = [
    { id: 'f1', title: 'Go live', phase: 'input', x: 160, y: 160, w: 280, h: 500 },
    { id: 'f2', title: '', phase: 'input', x: 1200, y: 160, w: 280, h: 500 },
  ]
  const wall = await makeBoard(
    board(
      [
        note('p1', 200, 200, { frame: 'f1' }),
        note('m1', 200, 410, { frame: 'f1' }),
        note('d2', 600, 300),
        note('m3', 1240, 200, { frame: 'f2' }),
        note('d3', 1240, 410, { frame: 'f2' }),
        note('m4', 900, 800),
      ],
      { frames },
    ),
  )
  const { page } = await join(wall.links.facilitator, 'Anna')
  await choose(page, 'p1', 'd2')
  await page.keyboard.press('j')
  await expectSteps(page, wall, ['d2 m1 p1', 'd3 m3', 'm4'])
  let map = await wall.map()
  expect(map.frames.find(({ id }) => id === 'f1')).toMatchObject({ x: 160, y: 160, w: 664, h: 500 })
  expect(map.notes.find(({ id }) => id === 'd2')).toMatchObject({ frame: 'f1', x: 600, y: 300 })

  // Between the two frames and below them there is nothing, so one of them takes in the other.
  await choose(page, 'm1', 'd3')
  await page.keyboard.press('j')
  await expectSteps(page, wall, ['d2 d3 m1 m3 p1', 'm4'])
  map = await wall.map()
  expect(map.frames.map(({ title }) => title)).toEqual(['Go live'])
  await page.keyboard.press('Control+z')
  await expectSteps(page, wall, ['d2 m1 p1', 'd3 m3', 'm4'])

  const pixels = (await noteOf(page, 'Note m4').boundingBox())!.width / 200
  await dragNote(page, 'Note m4', 20 * pixels, -450 * pixels)
  await choose(page, 'm1', 'd3')
  await page.keyboard.press('j')
  await expectSteps(page, wall, ['d2 d3 m1 m3 p1', 'm4'])
  map = await wall.map()
  expect(map.frames).toEqual([])
  expect(map.notes.find(({ id }) => id === 'm3')).toMatchObject({ x: 1240, y: 200, phase: 'input' })
})

test('S takes a note out of its frame and puts it beside', async ({ makeBoard, join }) => {
  const frames = [{ id: 'f1', title: 'Go live', phase: 'input', x: 160, y: 160, w: 280, h: 720 }]
  const notes = ['p1', 'm1', 'm2'].map((id, index) => note(id, 200, 200 + index * 210, { frame: 'f1' }))
  const wall = await makeBoard(board(notes, { frames }))
  const { page } = await join(wall.links.facilitator, 'Anna')
  await choose(page, 'm2')
  await page.keyboard.press('s')
  await expectSteps(page, wall, ['m1 p1', 'm2'])
  const map = await wall.map()
  expect(map.notes.find(({ id }) => id === 'm2')).toMatchObject({ x: 600, y: 620 })
  expect(map.notes.map(({ frame }) => frame)).toEqual(expect.arrayContaining(['f1', 'f1', undefined]))
  await page.keyboard.press('Control+z')
  await expectSteps(page, wall, ['m1 m2 p1'])
  expect((await wall.map()).notes.map(({ frame }) => frame)).toEqual(['f1', 'f1', 'f1'])
})

test('what somebody said a control is goes with its copies, and ends when it is no control any more', async ({
  makeBoard,
  join,
}) => {
  const wall = await makeBoard(board([note('m1', 200, 200), note('c1', 200, 410, { pinned: ['code-review'] })]))
  const { page } = await join(wall.links.facilitator, 'Anna', { permissions: ['clipboard-read', 'clipboard-write'] })
  const pins = async () => (await wall.map()).notes.map(({ pinned }) => pinned?.join(' ') ?? '-').sort()
  await choose(page, 'c1')
  await page.keyboard.press('Control+c')
  await expect.poll(() => page.evaluate(async () => (await navigator.clipboard.read()).length)).toBe(1)
  await page.keyboard.press('Control+v')
  await expect(noteOf(page, 'Note c1')).toHaveCount(2)
  await expectSaved(page)
  expect(await pins()).toEqual(['-', 'code-review', 'code-review'])
  await page.keyboard.press('Shift+Digit3')
  await expect.poll(pins).toEqual(['-', '-', 'code-review'])
  await page.keyboard.press('Control+z')
  await expect.poll(pins).toEqual(['-', 'code-review', 'code-review'])
})
