/** Words on the wall itself: kinds, phases, states. */
export const wallMessages = {
  'kind.people': { en: 'People', de: 'Personen' },
  'kind.media': { en: 'Media', de: 'Medium' },
  'kind.deliverable': { en: 'Deliverable', de: 'Ergebnis' },
  'kind.control': { en: 'Control', de: 'Kontrolle' },
  'phase.input': { en: 'Input', de: 'Input' },
  'phase.input.hint': {
    en: 'Who brings ideas? Start here: the people, how they reach you, and what they hand over.',
    de: 'Wer bringt Ideen ein? Fangt hier an: die Personen, wie sie euch erreichen und was sie übergeben.',
  },
  'phase.refinement': { en: 'Refinement', de: 'Verfeinerung' },
  'phase.refinement.hint': {
    en: 'How does an idea become a story? The meetings, and who adds requirements for everybody.',
    de: 'Wie wird aus einer Idee eine Story? Die Treffen, und wer Anforderungen für alle stellt.',
  },
  'phase.development': { en: 'Development', de: 'Entwicklung' },
  'phase.development.hint': {
    en: 'When does a story go into development? Who decides what comes first, and who picks it up?',
    de: 'Wann geht eine Story in die Entwicklung? Wer entscheidet, was zuerst kommt, und wer nimmt sie sich?',
  },
  'phase.delivery': { en: 'Delivery', de: 'Auslieferung' },
  'phase.delivery.hint': {
    en: 'What happens between the commit and production? Builds, tests, releases, and who says go.',
    de: 'Was passiert zwischen Commit und Produktion? Builds, Tests, Releases, und wer gibt frei.',
  },
  'phase.operations': { en: 'Operations', de: 'Betrieb' },
  'phase.operations.hint': {
    en: 'Who keeps it running? Support, logs and alerts, and how what you learn comes back.',
    de: 'Wer hält es am Laufen? Support, Logs und Alarme, und wie das Gelernte zurückkommt.',
  },
  'state.covered': { en: 'Covered', de: 'Abgedeckt' },
  'state.planned': { en: 'Planned', de: 'Geplant' },
  'state.gap': { en: 'No control', de: 'Keine Kontrolle' },
  'state.accepted': { en: 'Accepted', de: 'Akzeptiert' },
  'state.none': { en: 'Not judged', de: 'Nicht bewertet' },
  'wall.label': { en: 'Wall', de: 'Wand' },
  'wall.loading': { en: 'The board is loading', de: 'Das Board wird geladen' },
  'wall.overview': { en: 'Overview of the whole wall', de: 'Übersicht über die ganze Wand' },
  'wall.stepFrame': { en: 'Step frame', de: 'Rahmen um einen Schritt' },
  'wall.typing': { en: '{name} is typing', de: '{name} schreibt' },
  'wall.looseArrow': {
    en: 'An arrow connects two notes. Draw it from one note to another.',
    de: 'Ein Pfeil verbindet zwei Zettel. Zieh ihn von einem Zettel zum anderen.',
  },
  'wall.failed.title': { en: 'The wall cannot be drawn', de: 'Die Wand kann nicht gezeichnet werden' },
  'wall.failed.safe': {
    en: 'Nothing was deleted. The board is on the server, and what was not yet saved is kept on this device. Reloading usually helps.',
    de: 'Es wurde nichts gelöscht. Das Board liegt auf dem Server, noch nicht Gespeichertes auf diesem Gerät. Neu laden hilft meistens.',
  },
  'wall.failed.reload': { en: 'Reload the page', de: 'Seite neu laden' },
} as const
