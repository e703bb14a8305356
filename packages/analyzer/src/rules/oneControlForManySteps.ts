import { aboutControl } from './aboutNotes.ts'
import { quote } from './quote.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'

/** A control that is said to protect a large part of the path. */
export const oneControlForManySteps: Rule = {
  id: 'COV-05',
  severity: 'info',
  title: { en: 'One control stands for many steps', de: 'Eine Kontrolle steht für viele Schritte' },
  when: {
    en: 'One active control covers 6 or more steps. The number is a setting.',
    de: 'Eine aktive Kontrolle deckt 6 oder mehr Schritte ab. Die Zahl ist einstellbar.',
  },
  why: {
    en: 'What is said of many places at once is rarely true of each of them.',
    de: 'Was von vielen Stellen zugleich gesagt wird, stimmt selten für jede.',
  },
  todo: {
    en: 'Ask at each step whether it is really in place there. Take the arrows away where it is not.',
    de: 'Bei jedem Schritt fragen, ob es sie dort wirklich gibt. Wo nicht, den Pfeil entfernen.',
  },
  source: 'The method: security controls stand alongside each step, not above all of them.',
  suggest: [],
  frameworks: [],
  find: ({ controls, settings }) =>
    controls
      .filter(({ state, steps }) => state === 'active' && steps.length >= Math.max(2, settings.stepsPerControl))
      .map((control) => {
        const titles = control.steps.map(({ title }) => title)
        return aboutControl(control, 'info', {
          en: `${quote(control.note.text)} stands for ${titles.length} steps: ${quoteSome(titles)}.`,
          de: `${quote(control.note.text, 'de')} steht für ${titles.length} Schritte: ${quoteSome(titles, 'de')}.`,
        })
      }),
}
