import { addNote, dragNote, expectSaved, noteOf, selectNote } from './person.ts'
import { expect, test } from './pathwallTest.ts'

const oneNote = {
  map: {
    schema: 'p2p-map/1',
    phases: [{ id: 'input', x: 0, y: 0, w: 1600, h: 1000 }],
    notes: [{ id: 'n', kind: 'people', text: 'START END', phase: 'input', x: 500, y: 400 }],
  },
}

test('two people type into one note and nothing is lost', async ({ makeBoard, join }) => {
  const board = await makeBoard(oneNote)
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  for (const { page } of [anna, ben]) {
    await selectNote(page, 'START')
    await page.keyboard.press('F2')
    await expect(page.locator('.tl-shape [contenteditable="true"]')).toBeVisible()
  }
  await anna.page.keyboard.press('Control+Home')
  await ben.page.keyboard.press('Control+End')
  await Promise.all([
    anna.page.keyboard.type('aaaaaaaaaaaaaaaaaaaa', { delay: 40 }),
    ben.page.keyboard.type('bbbbbbbbbbbbbbbbbbbb', { delay: 40 }),
  ])
  const merged = `${'a'.repeat(20)}START END${'b'.repeat(20)}`
  for (const { page } of [anna, ben]) await expect(noteOf(page, merged)).toHaveCount(1)
  await Promise.all([expectSaved(anna.page), expectSaved(ben.page)])
  expect((await board.map()).notes[0]!.text).toBe(merged)
})

test('one moves, one changes the kind, one types: all three are kept', async ({ makeBoard, join }) => {
  const board = await makeBoard(oneNote)
  const [anna, ben, cleo] = [
    await join(board.links.facilitator, 'Anna'),
    await join(board.links.editor, 'Ben'),
    await join(board.links.editor, 'Cleo'),
  ]
  await selectNote(ben.page, 'START')
  await selectNote(cleo.page, 'START')
  await cleo.page.keyboard.press('F2')
  await cleo.page.keyboard.press('Control+End')
  await Promise.all([
    dragNote(anna.page, 'START', 150, 60),
    ben.page.keyboard.press('Shift+Digit4'),
    cleo.page.keyboard.type(' and more', { delay: 30 }),
  ])
  await Promise.all([anna, ben, cleo].map(({ page }) => expectSaved(page)))
  await expect
    .poll(async () => (await board.map()).notes.map(({ kind, text }) => ({ kind, text })))
    .toEqual([{ kind: 'control', text: 'START END and more' }])
  const [note] = (await board.map()).notes
  expect(note!.x).toBeGreaterThan(560)
  for (const { page } of [anna, ben, cleo]) await expect(noteOf(page, 'START END and more')).toHaveCount(1)
})

test('undo takes back my own work only', async ({ makeBoard, join }) => {
  const board = await makeBoard(oneNote)
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await dragNote(anna.page, 'START', 200, 0)
  await expectSaved(anna.page)
  await selectNote(ben.page, 'START')
  await ben.page.keyboard.press('F2')
  await ben.page.keyboard.press('Control+End')
  await ben.page.keyboard.type(' from Ben')
  await ben.page.keyboard.press('Escape')
  await expect(noteOf(anna.page, 'from Ben')).toHaveCount(1)
  await anna.page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await board.map()).notes.map(({ x, y, text }) => [x, y, text]))
    .toEqual([[500, 400, 'START END from Ben']])
})

test('people see each other: names, cursors, and who types into what', async ({ makeBoard, join }) => {
  const board = await makeBoard(oneNote)
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await anna.page.mouse.move(500, 400)
  await expect(ben.page.locator('.tl-cursor, .tl-collaborator__cursor').first()).toBeVisible()
  await expect(ben.page.locator('.tl-nametag')).toHaveText('Anna')
  await selectNote(anna.page, 'START')
  await anna.page.keyboard.press('F2')
  await anna.page.keyboard.press('Control+End')
  await anna.page.keyboard.type('!')
  await expect(noteOf(ben.page, 'START').getByText('Anna')).toBeVisible()
  await anna.page.context().close()
  await expect(ben.page.locator('.tl-nametag')).toHaveCount(0, { timeout: 15_000 })
})

test('a note that somebody drags moves on the other screens before it is dropped', async ({ makeBoard, join }) => {
  const board = await makeBoard(oneNote)
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  const before = (await noteOf(ben.page, 'START').boundingBox())!
  const box = (await noteOf(anna.page, 'START').boundingBox())!
  await anna.page.mouse.move(box.x + 40, box.y + 40)
  await anna.page.mouse.down()
  await anna.page.mouse.move(box.x + 140, box.y + 90, { steps: 5 })
  await expect.poll(async () => (await noteOf(ben.page, 'START').boundingBox())!.x - before.x).toBeGreaterThan(50)
  await anna.page.mouse.up()
  await expectSaved(anna.page)
})

test('a viewer sees everything and can change nothing', async ({ makeBoard, join }) => {
  const board = await makeBoard(oneNote)
  const anna = await join(board.links.facilitator, 'Anna')
  const vera = await join(board.links.viewer, 'Vera')
  await expect(vera.page.getByRole('toolbar', { name: 'Tools' })).toHaveCount(0)
  await expect(vera.page.getByText('View only')).toBeVisible()
  await vera.page.locator('.tl-container').focus()
  await vera.page.keyboard.press('1')
  await vera.page.keyboard.press('Enter')
  await vera.page.keyboard.type('Not allowed')
  await vera.page.keyboard.press('Control+a')
  await vera.page.keyboard.press('Delete')
  await addNote(anna.page, 'media', 'Seen by all')
  await expect(noteOf(vera.page, 'Seen by all')).toHaveCount(1)
  await expectSaved(anna.page)
  expect((await board.map()).notes.map((note) => note.text).sort()).toEqual(['START END', 'Seen by all'])
})
