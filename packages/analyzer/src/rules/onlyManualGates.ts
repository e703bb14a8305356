import { activeKinds } from '../readControlCoverage.ts'
import { aboutMap } from './aboutMap.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'

/** Between build and production only people look. */
export const onlyManualGates: Rule = {
  id: 'DEL-08',
  severity: 'medium',
  title: {
    en: 'Only people stand between build and production',
    de: 'Nur Menschen stehen zwischen Build und Produktion',
  },
  when: {
    en: 'Delivery has at least one recognised active control, and every one of them is done by hand.',
    de: 'Die Auslieferung hat mindestens eine erkannte aktive Kontrolle, und jede davon ist Handarbeit.',
  },
  why: {
    en: 'Gates that are kept by hand tire, and are waved through in the end. Keep people for decisions.',
    de: 'Kontrollen von Hand ermüden, und am Ende wird durchgewinkt. Menschen sind für Entscheidungen da.',
  },
  todo: {
    en: 'Automate what a machine can check: tests, scans, a quality gate. Let people decide about the rest.',
    de: 'Automatisieren, was eine Maschine prüfen kann: Tests, Scans, ein Quality Gate. Über den Rest entscheiden Menschen.',
  },
  source: 'The method: automated security buffers in place of change control that does not work.',
  suggest: ['quality-gate', 'automated-tests', 'dependency-scan'],
  frameworks: [],
  find: (reading) => {
    const gates = reading.controls
      .filter(({ phase }) => phase === 'delivery')
      .map((control) => ({ note: control.note, kinds: activeKinds(control, reading.catalogue) }))
      .filter(({ kinds }) => kinds.length > 0)
    if (gates.length === 0 || gates.some(({ kinds }) => kinds.some(({ automation }) => automation !== 'manual')))
      return []
    const texts = gates.map(({ note }) => note.text)
    const message = {
      en: `${quoteSome(texts)} ${texts.length === 1 ? 'is' : 'are'} all that stands in delivery, done by hand.`,
      de: `In der Auslieferung ${texts.length === 1 ? 'steht' : 'stehen'} nur ${quoteSome(texts, 'de')}, alles Handarbeit.`,
    }
    return aboutMap(reading, 'medium', message, { related: gates.map(({ note }) => note.id) })
  },
}
