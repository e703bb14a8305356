import { expect, it } from 'vitest'
import { NOTE_FOOTER, NOTE_PADDING, NOTE_SIZE, fitNoteText, textWidth } from './index.ts'

it('sets short texts large and longer ones smaller', () => {
  expect(fitNoteText('Daily')).toEqual({ fontSize: 22, lines: ['Daily'], height: 200 })
  expect(fitNoteText('Jour Fixe Kampagnen (Mo 10:00)')).toEqual({
    fontSize: 22,
    lines: ['Jour Fixe', 'Kampagnen', '(Mo 10:00)'],
    height: 200,
  })
  expect(fitNoteText('word '.repeat(20).trim()).fontSize).toBe(16)
})

it('makes type smaller until the longest word is on one line', () => {
  expect(fitNoteText('Kundenzufriedenheit')).toEqual({ fontSize: 16, lines: ['Kundenzufriedenheit'], height: 200 })
})

it('breaks after hyphens and slashes, and a word that is too long anywhere', () => {
  expect(fitNoteText('Vier-Augen-Prinzip').lines).toEqual(['Vier-Augen-', 'Prinzip'])
  expect(fitNoteText('Entwicklung/Betrieb').lines).toEqual(['Entwicklung/', 'Betrieb'])
  expect(fitNoteText('x'.repeat(60)).lines.join('')).toBe('x'.repeat(60))
})

it('keeps line ends, empty lines and indentation', () => {
  expect(fitNoteText('a\n\n  b\n').lines).toEqual(['a', '', '  b', ''])
  expect(fitNoteText('').lines).toEqual([''])
})

it('lets a note grow when even the smallest type needs more room', () => {
  const fitted = fitNoteText('a\n'.repeat(29) + 'a')
  expect(fitted).toMatchObject({ fontSize: 12, height: 30 * 15 + NOTE_PADDING + NOTE_FOOTER })
  expect(fitted.lines).toHaveLength(30)
})

it('never lets a line run off the note, and loses no word', () => {
  const texts = [
    'Wartungsfenster-Ankündigung per E-Mail/Slack',
    '漢字かな交じり文のメモ',
    'a'.repeat(500),
    'ein '.repeat(200),
  ]
  for (const text of texts) {
    const { fontSize, lines } = fitNoteText(text)
    for (const line of lines) expect(textWidth(line) * fontSize).toBeLessThanOrEqual(NOTE_SIZE - 2 * NOTE_PADDING)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }
})

it('takes a text of any length', () => {
  expect(fitNoteText('word '.repeat(200_000)).fontSize).toBe(12)
})
