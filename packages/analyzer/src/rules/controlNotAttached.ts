import { aboutControl } from './aboutNotes.ts'
import { quote } from './quote.ts'
import type { Rule } from './rule.ts'

/** A control of which nobody can say what it protects. */
export const controlNotAttached: Rule = {
  id: 'STR-09',
  severity: 'low',
  title: { en: 'Control not attached', de: 'Kontrolle ohne Schritt' },
  when: {
    en: 'An active control belongs to no step: no arrow joins it to one, it is no gate on an arrow, lies in no step’s frame and stands near none.',
    de: 'Eine aktive Kontrolle gehört zu keinem Schritt: Kein Pfeil verbindet sie mit einem, sie ist kein Tor auf einem Pfeil, liegt in keinem Rahmen eines Schritts und steht bei keinem.',
  },
  why: {
    en: 'Nobody can tell what it protects. It counts for its phase, but it covers no step.',
    de: 'Niemand kann sagen, was sie schützt. Sie zählt für ihre Phase, deckt aber keinen Schritt ab.',
  },
  todo: {
    en: 'Move it to the step it protects, or draw an arrow to each step when there are several.',
    de: 'Sie zu dem Schritt rücken, den sie schützt, oder bei mehreren einen Pfeil zu jedem ziehen.',
  },
  source: 'The method: security controls stand alongside each step.',
  suggest: [],
  frameworks: [],
  find: ({ controls }) =>
    controls
      .filter(({ state, steps }) => state === 'active' && steps.length === 0)
      .map((control) =>
        aboutControl(control, 'low', {
          en: `${quote(control.note.text)} stands at no step.`,
          de: `${quote(control.note.text, 'de')} steht bei keinem Schritt.`,
        }),
      ),
}
