import { aboutControl } from './aboutNotes.ts'
import { quote } from './quote.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'

/** A control that protects a step in words that the catalogue does not know. */
export const controlNotUnderstood: Rule = {
  id: 'COV-02',
  severity: 'info',
  title: { en: 'Control text is not understood', de: 'Kontrolle wird nicht verstanden' },
  when: {
    en: 'An active control belongs to a step, but nothing in its text matches an entry of the catalogue, and nobody has said what it is.',
    de: 'Eine aktive Kontrolle gehört zu einem Schritt, aber nichts in ihrem Text passt zu einem Eintrag des Katalogs, und niemand hat gesagt, was sie ist.',
  },
  why: {
    en: 'The step counts as covered, but nobody outside the team can tell by what. Rules that look for a certain control do not see it.',
    de: 'Der Schritt gilt als abgedeckt, aber außerhalb des Teams weiß niemand, wodurch. Regeln, die eine bestimmte Kontrolle suchen, sehen sie nicht.',
  },
  todo: {
    en: 'Choose the catalogue entry that it stands for, say in its text what is checked, or mark it as your own control.',
    de: 'Den passenden Eintrag des Katalogs wählen, im Text sagen, was geprüft wird, oder sie als eigene Kontrolle kennzeichnen.',
  },
  source: 'The method: a map is worth what can be believed about it; controls are named as the team really does them.',
  suggest: [],
  frameworks: [],
  find: ({ controls, bindings }) =>
    controls
      .filter(
        ({ note, state, steps, matches }) =>
          state === 'active' &&
          steps.length > 0 &&
          Object.keys(matches).length === 0 &&
          bindings[note.id]?.basis !== 'own',
      )
      .map((control) => {
        const titles = control.steps.map(({ title }) => title)
        const text = control.note.text
        return aboutControl(control, 'info', {
          en: `${quote(text)} counts as a control at ${quoteSome(titles)}, but the catalogue does not know it.`,
          de: `${quote(text, 'de')} zählt als Kontrolle bei ${quoteSome(titles, 'de')}, aber der Katalog kennt sie nicht.`,
        })
      }),
}
