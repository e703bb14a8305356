import type { PathMap } from '@pathwall/domain'
import { addNote, dragNote, drawArrow, expectSaved, middleOf, noteOf, selectNote } from './person.ts'
import { expect, test } from './pathwallTest.ts'

const kindsAndTexts = ({ notes }: PathMap): string[] => notes.map((note) => `${note.kind}: ${note.text}`).sort()
const noteNamed = ({ notes }: PathMap, text: string) => notes.find((note) => note.text === text)

test('a fast typist fills a whole step without the mouse, and others see it', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  const { keyboard } = anna.page
  await keyboard.press('1')
  await keyboard.press('Enter')
  await keyboard.type('Product owner')
  await keyboard.press('Control+Enter')
  await keyboard.type('Tech lead')
  await keyboard.press('Tab')
  await keyboard.type('Refinement')
  await keyboard.press('Tab')
  await keyboard.type('Story')
  await keyboard.press('Tab')
  await keyboard.type('Threat modelling')
  await keyboard.press('Escape')
  for (const text of ['Product owner', 'Tech lead', 'Refinement', 'Story', 'Threat modelling']) {
    await expect(noteOf(anna.page, text)).toBeVisible()
    await expect(noteOf(ben.page, text)).toHaveCount(1)
  }
  await expectSaved(anna.page)
  const map = await board.map()
  expect(kindsAndTexts(map)).toEqual([
    'control: Threat modelling',
    'deliverable: Story',
    'media: Refinement',
    'people: Product owner',
    'people: Tech lead',
  ])
  const { steps } = await board.analysis()
  expect(steps.map(({ state, notes, controls }) => [state, notes.length, controls.length])).toEqual([['covered', 4, 1]])
})

test('letters keep their order however fast one types', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const texts = Array.from({ length: 15 }, (_, index) => `Written fast ${index + 10}`)
  await anna.page.keyboard.press('1')
  await anna.page.keyboard.press('Enter')
  for (const [index, text] of texts.entries()) {
    if (index > 0) await anna.page.keyboard.press('Control+Enter')
    await anna.page.keyboard.type(text)
  }
  await anna.page.keyboard.press('Escape')
  await expectSaved(anna.page)
  expect((await board.map()).notes.map((note) => note.text).sort()).toEqual(texts)
})

test('a double click opens a note for more words, and takes none away', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'media', 'Weekly call')
  const { x, y } = await middleOf(noteOf(anna.page, 'Weekly call'))
  await anna.page.mouse.dblclick(x, y)
  await expect(anna.page.locator('.tl-shape [contenteditable="true"]')).toBeFocused()
  await anna.page.keyboard.type(', Tuesdays')
  await anna.page.keyboard.press('Escape')
  await expectSaved(anna.page)
  expect((await board.map()).notes.map((note) => note.text)).toEqual(['Weekly call, Tuesdays'])
})

test('letters typed at once into a note that is being opened stay together, on a slow machine too', async ({
  makeBoard,
  join,
}) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'media', 'Weekly call')
  const middle = await middleOf(noteOf(anna.page, 'Weekly call'))
  // Below the words, however many there will be.
  const paper = { x: middle.x, y: middle.y + 30 }
  // Where the words begin.
  const words = await noteOf(anna.page, 'Weekly call').locator('p').first().boundingBox()
  const beginning = { x: (words?.x ?? 0) + 1, y: (words?.y ?? 0) + (words?.height ?? 0) / 2 }
  const devtools = await anna.context.newCDPSession(anna.page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const openAndType = async (letters: string, clicks: 1 | 2, { x, y } = paper): Promise<void> => {
    await anna.page.mouse.click(x, y, { clickCount: clicks })
    await anna.page.keyboard.type(letters)
    await anna.page.keyboard.press('Escape')
    await expect(noteOf(anna.page, letters)).toBeVisible()
  }
  for (const letters of [' abc', ' def', ' ghi']) {
    // Not selected.
    await anna.page.keyboard.press('Escape')
    await openAndType(letters, 2)
  }
  // Selected, as it is from now on.
  for (const letters of [' jkl', ' mno', ' pqr']) await openAndType(letters, 2)
  for (const letters of [' stu', ' vwx', ' yz']) await openAndType(letters, 1)
  await openAndType('so ', 1, beginning)
  await openAndType('and ', 2, beginning)
  await expectSaved(anna.page)
  expect((await board.map()).notes.map((note) => note.text)).toEqual([
    'and so Weekly call abc def ghi jkl mno pqr stu vwx yz',
  ])
})

test('a click on the paper of the note one types into does not end the typing', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'media', 'Weekly call')
  const { x, y } = await middleOf(noteOf(anna.page, 'Weekly call'))
  await anna.page.keyboard.press('F2')
  await anna.page.keyboard.type(', Tuesdays')
  await anna.page.mouse.click(x, y + 20)
  await anna.page.keyboard.type(' and Fridays')
  await anna.page.keyboard.press('Escape')
  await expectSaved(anna.page)
  expect((await board.map()).notes.map((note) => note.text)).toEqual(['Weekly call, Tuesdays and Fridays'])
})

test('Tab after the control begins the next step', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const { keyboard } = anna.page
  for (const [index, text] of ['Team', 'Daily', 'Board', 'Review', 'Support', 'Incident call'].entries()) {
    if (index === 0) {
      await keyboard.press('1')
      await keyboard.press('Enter')
    } else await keyboard.press('Tab')
    await keyboard.type(text)
  }
  await keyboard.press('Escape')
  await expectSaved(anna.page)
  const { steps } = await board.analysis()
  expect(steps.map((step) => step.state)).toEqual(['covered', 'gap'])
})

test('a click places the chosen kind, and Enter on a selected note makes the next one', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await anna.page.keyboard.press('2')
  await anna.page.mouse.click(600, 400)
  await anna.page.keyboard.type('Phone call')
  await anna.page.keyboard.press('Escape')
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.type('Mail')
  await anna.page.keyboard.press('Escape')
  await expectSaved(anna.page)
  expect(kindsAndTexts(await board.map())).toEqual(['media: Mail', 'media: Phone call'])
})

test('pasted lines become notes of the kinds they name, in German too', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna', { permissions: ['clipboard-read', 'clipboard-write'] })
  const lines = ['people: Sales', 'Medien: E-Mail', 'd: Wish list', '- c: Triage', '', 'Ergebnis: Ticket']
  await anna.page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'))
  await anna.page.keyboard.press('Control+v')
  await expect(noteOf(anna.page, 'Triage')).toHaveCount(1)
  await expectSaved(anna.page)
  expect(kindsAndTexts(await board.map())).toEqual([
    'control: Triage',
    'deliverable: Ticket',
    'deliverable: Wish list',
    'media: E-Mail',
    'people: Sales',
  ])
})

test('changing the colour of one or many changes the kind, by key and by button', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'people', 'First')
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.type('Second')
  await anna.page.keyboard.press('Escape')
  await anna.page.keyboard.press('Control+a')
  await anna.page.keyboard.press('Shift+Digit4')
  await expectSaved(anna.page)
  expect(kindsAndTexts(await board.map())).toEqual(['control: First', 'control: Second'])

  await selectNote(anna.page, 'Second')
  await anna.page
    .getByRole('toolbar', { name: 'Selection' })
    .getByRole('button', { name: 'Deliverable', exact: true })
    .click()
  await expect.poll(async () => kindsAndTexts(await board.map())).toEqual(['control: First', 'deliverable: Second'])
})

test('an arrow joins two notes, sticks to them, and goes with them', async ({ makeBoard, join }) => {
  const board = await makeBoard({
    map: {
      schema: 'p2p-map/1',
      phases: [{ id: 'input', x: 0, y: 0, w: 1600, h: 1000 }],
      notes: [
        { id: 'a', kind: 'people', text: 'Sales', phase: 'input', x: 200, y: 400 },
        { id: 'b', kind: 'media', text: 'Mail', phase: 'input', x: 900, y: 400 },
      ],
    },
  })
  const anna = await join(board.links.facilitator, 'Anna')
  const ben = await join(board.links.editor, 'Ben')
  await drawArrow(anna.page, 'Sales', 'Mail')
  await expect(ben.page.locator('.tl-shape[data-shape-type="arrow"]')).toHaveCount(1)
  await expectSaved(anna.page)
  expect((await board.map()).arrows.map(({ from: start, to: end }) => [start, end])).toEqual([['a', 'b']])

  await anna.page.keyboard.press('Escape')
  await dragNote(anna.page, 'Mail', 80, 120)
  await expectSaved(anna.page)
  const moved = await board.map()
  expect(moved.arrows).toHaveLength(1)
  expect(noteNamed(moved, 'Mail')!.y).toBeGreaterThan(450)

  await selectNote(ben.page, 'Mail')
  await ben.page.keyboard.press('Delete')
  await expect(noteOf(anna.page, 'Mail')).toHaveCount(0)
  await expect(anna.page.locator('.tl-shape[data-shape-type="arrow"]')).toHaveCount(0)
  await expect.poll(async () => (await board.map()).arrows).toEqual([])
})

test('an arrow that leads nowhere does not stay', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'people', 'Alone')
  const { x, y } = await middleOf(noteOf(anna.page, 'Alone'))
  await anna.page.keyboard.press('a')
  await anna.page.mouse.move(x, y)
  await anna.page.mouse.down()
  await anna.page.mouse.move(x, y - 250, { steps: 6 })
  await anna.page.mouse.up()
  await expect(anna.page.locator('.tl-shape[data-shape-type="arrow"]')).toHaveCount(0)
  await expectSaved(anna.page)
  expect((await board.map()).notes).toHaveLength(1)
})

test('duplicate, align, delete, undo and redo', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'deliverable', 'Report')
  await anna.page.keyboard.press('Control+d')
  await expect(noteOf(anna.page, 'Report')).toHaveCount(2)
  await anna.page.keyboard.press('Control+a')
  await anna.page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Align' }).click()
  await anna.page.getByRole('menuitem', { name: 'Align left' }).click()
  await expect.poll(async () => new Set((await board.map()).notes.map((note) => Math.round(note.x))).size).toBe(1)
  await anna.page.keyboard.press('Control+a')
  await anna.page.keyboard.press('Delete')
  await expect(noteOf(anna.page, 'Report')).toHaveCount(0)
  await anna.page.keyboard.press('Control+z')
  await expect(noteOf(anna.page, 'Report')).toHaveCount(2)
  await anna.page.keyboard.press('Control+Shift+z')
  await expect(noteOf(anna.page, 'Report')).toHaveCount(0)
  await expect.poll(async () => (await board.map()).notes).toEqual([])
})

test('copying and duplicating take no arrow away', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  await addNote(anna.page, 'people', 'Product')
  await anna.page.keyboard.press('Enter')
  await anna.page.keyboard.type('Developers')
  await anna.page.keyboard.press('Escape')
  await drawArrow(anna.page, 'Product', 'Developers')
  const arrows = anna.page.locator('.tl-shape[data-shape-type="arrow"]')
  await expect(arrows).toHaveCount(1)
  // The arrow that was just drawn is selected.
  await anna.page.keyboard.press('Control+c')
  await anna.page.keyboard.press('Control+d')
  await anna.page.keyboard.press('Escape')
  await selectNote(anna.page, 'Product')
  await anna.page.keyboard.press('Control+c')
  await anna.page.keyboard.press('Control+d')
  await expect(noteOf(anna.page, 'Product')).toHaveCount(2)
  await expectSaved(anna.page)
  await expect(arrows).toHaveCount(1)
  const { arrows: kept, notes } = await board.map()
  expect(notes.map((note) => note.text).sort()).toEqual(['Developers', 'Product', 'Product'])
  expect(kept).toHaveLength(1)
})

test('a frame around notes says that they are one step', async ({ makeBoard, join }) => {
  const board = await makeBoard({
    map: {
      schema: 'p2p-map/1',
      phases: [{ id: 'input', x: 0, y: 0, w: 1600, h: 1000 }],
      notes: [
        { id: 'a', kind: 'media', text: 'Call', phase: 'input', x: 200, y: 300 },
        { id: 'b', kind: 'deliverable', text: 'Minutes', phase: 'input', x: 800, y: 300 },
      ],
    },
  })
  const anna = await join(board.links.facilitator, 'Anna')
  expect((await board.analysis()).steps).toHaveLength(2)
  await anna.page.keyboard.press('Control+a')
  await anna.page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Frame as one step' }).click()
  await expect.poll(async () => (await board.analysis()).steps.map((step) => step.notes)).toEqual([['a', 'b']])

  await anna.page.keyboard.press('Delete')
  await expect.poll(async () => (await board.analysis()).steps.length).toBe(2)
  expect((await board.map()).notes.map(({ x, y, phase }) => [x, y, phase])).toEqual([
    [200, 300, 'input'],
    [800, 300, 'input'],
  ])
})

test('a phase that is full grows with the next step instead of giving it away', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const { keyboard } = anna.page
  await keyboard.press('1')
  await keyboard.press('Enter')
  for (let step = 1; step <= 7; step++) {
    await keyboard.type(`Who ${step}`)
    await keyboard.press('Tab')
    await keyboard.type(`How ${step}`)
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.type(`Control ${step}`)
    if (step < 7) await keyboard.press('Tab')
  }
  await keyboard.press('Escape')
  await expectSaved(anna.page)
  const map = await board.map()
  expect(new Set(map.notes.map((note) => note.phase))).toEqual(new Set(['input']))
  const { steps } = await board.analysis()
  expect(steps.map((step) => step.state)).toEqual(Array.from({ length: 7 }, () => 'covered'))
})

test('phases cannot be moved or deleted by accident, and grow with what lies in them', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const before = (await board.map()).phases
  await anna.page.keyboard.press('v')
  await anna.page.mouse.move(500, 450)
  await anna.page.mouse.down()
  await anna.page.mouse.move(700, 550, { steps: 5 })
  await anna.page.mouse.up()
  await anna.page.keyboard.press('Control+a')
  await anna.page.keyboard.press('Delete')
  await addNote(anna.page, 'people', 'Somebody')
  await expectSaved(anna.page)
  const after = await board.map()
  expect(after.phases).toEqual(before)
  expect(after.phases.map((phase) => phase.id)).toEqual([
    'input',
    'refinement',
    'development',
    'delivery',
    'operations',
  ])
})

test('keys jump to each phase', async ({ makeBoard, join }) => {
  const board = await makeBoard()
  const anna = await join(board.links.facilitator, 'Anna')
  const heading = (name: string) => anna.page.locator('[data-phase] >> text=' + name).first()
  for (const [key, name] of [
    ['9', 'Operations'],
    ['5', 'Input'],
    ['7', 'Development'],
  ] as const) {
    await anna.page.keyboard.press(key)
    await expect(heading(name)).toBeInViewport()
  }
})
