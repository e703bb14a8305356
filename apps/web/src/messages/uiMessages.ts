/** Words of the shared components. */
export const uiMessages = {
  'ui.close': { en: 'Close', de: 'Schließen' },
  'panel.label': { en: 'Beside the wall', de: 'Neben der Wand' },
  'panel.findings': { en: 'Findings', de: 'Befunde' },
  'panel.coverage': { en: 'Coverage', de: 'Abdeckung' },
  'panel.decisions': { en: 'Decisions', de: 'Entscheidungen' },
  'panel.outline': { en: 'Outline', de: 'Liste' },
  'panel.open': { en: 'Open panel', de: 'Seitenleiste öffnen' },
  'panel.show': { en: '{tab}: show', de: '{tab}: zeigen' },
  'panel.showCounted': { en: '{tab} {count}: show', de: '{tab} {count}: zeigen' },
  'panel.close': { en: 'Close panel', de: 'Seitenleiste schließen' },
  'theme.system': { en: 'Theme of this device', de: 'Design wie das Gerät' },
  'theme.light': { en: 'Light', de: 'Hell' },
  'theme.dark': { en: 'Dark', de: 'Dunkel' },
  'app.failed.title': { en: 'Pathwall has stopped on this page', de: 'Pathwall ist auf dieser Seite stehen geblieben' },
  'app.failed.safe': {
    en: 'Something here went wrong that should not have. Your map is safe: what was saved is on the server, and what was not yet saved is kept on this device.',
    de: 'Hier ist etwas schiefgegangen, das nicht hätte passieren dürfen. Deine Karte ist sicher: Gespeichertes liegt auf dem Server, noch nicht Gespeichertes auf diesem Gerät.',
  },
  'app.failed.reload': { en: 'Reload the page', de: 'Seite neu laden' },
  'app.failed.home': { en: 'Go to the start page', de: 'Zur Startseite' },
  'app.failed.details': { en: 'Technical details', de: 'Technische Einzelheiten' },
  'page.notFound.title': { en: 'There is no such page', de: 'Diese Seite gibt es nicht' },
  'page.notFound.advice': {
    en: 'The address may have been cut off when it was copied. Boards open with the whole link that somebody shared with you.',
    de: 'Vielleicht wurde die Adresse beim Kopieren abgeschnitten. Boards öffnen sich mit dem ganzen Link, den du bekommen hast.',
  },
  'page.notLoaded.title': {
    en: 'The wall could not be loaded',
    de: 'Die Wand konnte nicht geladen werden',
  },
  'page.notLoaded.advice': {
    en: 'The server did not answer, or there is no connection. Your map is safe: what was saved is on the server, and what was not yet saved is kept on this device. Reload the page when there is a connection again.',
    de: 'Der Server hat nicht geantwortet, oder es gibt keine Verbindung. Deine Karte ist sicher: Gespeichertes liegt auf dem Server, noch nicht Gespeichertes auf diesem Gerät. Lade die Seite neu, wenn wieder eine Verbindung besteht.',
  },
  'page.noToken.title': { en: 'This link is not complete', de: 'Dieser Link ist nicht vollständig' },
  'page.noToken.advice': {
    en: 'The part after the # is missing. It is the key to the board and says what you may do there. Ask the person who shared the board for the whole link.',
    de: 'Der Teil nach dem # fehlt. Er ist der Schlüssel zum Board und sagt, was du dort darfst. Frag nach dem ganzen Link.',
  },
} as const
