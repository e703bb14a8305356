/** Words of the start page. */
export const startMessages = {
  'start.title': { en: 'See your whole path to production', de: 'Euer ganzer Weg in die Produktion' },
  'start.lead': {
    en: 'Map together how an idea really becomes a feature in production, and see which steps have no security control.',
    de: 'Zeichnet gemeinsam auf, wie aus einer Idee wirklich ein Feature in Produktion wird, und seht, welche Schritte keine Sicherheitskontrolle haben.',
  },
  'start.settings': { en: 'Theme and language', de: 'Design und Sprache' },

  'start.new': { en: 'New board', de: 'Neues Board' },
  'start.newTitle': { en: 'Title', de: 'Titel' },
  'start.newTitlePlaceholder': { en: 'For example: Checkout team, autumn', de: 'Zum Beispiel: Checkout-Team, Herbst' },
  'start.untitled': { en: 'Untitled map', de: 'Karte ohne Titel' },
  'start.template': { en: 'Start with', de: 'Beginnen mit' },
  'start.template.path-to-production': { en: 'Path to production', de: 'Weg in die Produktion' },
  'start.template.path-to-production.about': {
    en: 'Five phases, ready to fill',
    de: 'Fünf Phasen zum Füllen',
  },
  'start.template.blank': { en: 'Blank wall', de: 'Leere Wand' },
  'start.template.blank.about': { en: 'No phases, all yours', de: 'Ohne Phasen, ganz frei' },
  'start.create': { en: 'Create board', de: 'Board anlegen' },
  'start.creating': { en: 'Creating the board…', de: 'Das Board wird angelegt…' },

  'start.examples': { en: 'Examples', de: 'Beispiele' },
  'start.examplesLead': { en: 'Opens a copy that is yours to change.', de: 'Öffnet eine Kopie, die du ändern kannst.' },
  'start.examplesLoading': { en: 'Loading the examples…', de: 'Beispiele werden geladen…' },
  'start.examplesNone': { en: 'This server has no examples.', de: 'Dieser Server hat keine Beispiele.' },
  'start.openingExample': { en: 'Opening the example…', de: 'Beispiel wird geöffnet…' },
  'start.notes': {
    en: '{count, plural, one {# note} other {# notes}}',
    de: '{count, plural, one {# Zettel} other {# Zettel}}',
  },

  'start.recent': { en: 'Recent boards', de: 'Zuletzt geöffnet' },
  'start.recentNone': {
    en: 'Boards that you open in this browser are listed here.',
    de: 'Hier stehen die Boards, die du in diesem Browser öffnest.',
  },
  'start.recentWhen': { en: '{role} · {when}', de: '{role} · {when}' },
  'start.recentRemove': { en: 'Remove {title} from this list', de: '{title} aus dieser Liste entfernen' },
  'start.recentRemoved': {
    en: '{title} was removed from the list. The board itself is not deleted.',
    de: '{title} steht nicht mehr in der Liste. Das Board selbst ist nicht gelöscht.',
  },
  'start.recentUndo': { en: 'Put it back', de: 'Wiederherstellen' },
  'role.facilitator': { en: 'Facilitator', de: 'Moderation' },
  'role.editor': { en: 'Editor', de: 'Bearbeiten' },
  'role.viewer': { en: 'Viewer', de: 'Nur ansehen' },

  'start.open': { en: 'Open a map file', de: 'Kartendatei öffnen' },
  'start.openLead': {
    en: 'Drop a p2p-map file here, or choose one. It becomes a new board; the file stays as it is.',
    de: 'Zieh eine p2p-map-Datei hierher oder wähle eine aus. Daraus wird ein neues Board; die Datei bleibt, wie sie ist.',
  },
  'start.choose': { en: 'Choose file', de: 'Datei wählen' },
  'start.drop': { en: 'Drop to open', de: 'Zum Öffnen loslassen' },
  'start.reading': { en: 'Reading {name}…', de: '{name} wird gelesen…' },
  'start.fileRefused': { en: '{name} was not opened', de: '{name} wurde nicht geöffnet' },
  'start.fileSafe': {
    en: 'Nothing was created or changed. Correct the file and open it again.',
    de: 'Es wurde nichts angelegt oder geändert. Verbessere die Datei und öffne sie noch einmal.',
  },
  'start.fileOne': { en: 'Open one file at a time.', de: 'Öffne immer nur eine Datei.' },
  'start.fileTooLarge': {
    en: 'The file has {size} MB; a map file has at most {limit} MB.',
    de: 'Die Datei hat {size} MB; eine Kartendatei hat höchstens {limit} MB.',
  },
  'start.fileUnreadable': {
    en: 'The browser could not read the file. It may have been moved or is not readable for you.',
    de: 'Der Browser konnte die Datei nicht lesen. Vielleicht wurde sie verschoben, oder du darfst sie nicht lesen.',
  },
  'start.fileNotText': {
    en: 'The file is not a text file in UTF-8.',
    de: 'Die Datei ist keine Textdatei in UTF-8.',
  },
  'start.fileEmpty': { en: 'The file is empty.', de: 'Die Datei ist leer.' },
  'start.fileNotJson': {
    en: 'The file is not valid JSON: line {line}, column {column}, near {near}',
    de: 'Die Datei ist kein gültiges JSON: Zeile {line}, Spalte {column}, bei {near}',
  },
  'start.fileCutOff': {
    en: 'The file is not valid JSON: it ends too early, in line {line}. It may have been cut off.',
    de: 'Die Datei ist kein gültiges JSON: Sie endet zu früh, in Zeile {line}. Vielleicht wurde sie abgeschnitten.',
  },
  'start.fileIssues': {
    en: '{count, plural, one {One thing in the file is not right:} other {# things in the file are not right:}}',
    de: '{count, plural, one {Eine Stelle in der Datei stimmt nicht:} other {# Stellen in der Datei stimmen nicht:}}',
  },
  'start.fileMore': { en: 'and {count} more', de: 'und {count} weitere' },
  'start.fileWhole': { en: 'The file', de: 'Die Datei' },

  'start.failed.unreachable': {
    en: 'The server does not answer.',
    de: 'Der Server antwortet nicht.',
  },
  'start.failed.busy': { en: 'The server has too much to do right now.', de: 'Der Server hat gerade zu viel zu tun.' },
  'start.failed.tooLarge': {
    en: 'The map is too large for this server.',
    de: 'Die Karte ist zu groß für diesen Server.',
  },
  'start.failed.limit': {
    en: 'Too much was asked of the server from your network. Wait a while, or ask whoever runs it for a higher limit.',
    de: 'Aus deinem Netz wurde zu viel auf einmal verlangt. Warte eine Weile, oder bitte den Betrieb um eine höhere Grenze.',
  },
  'start.failed.refused': {
    en: 'The server did not accept the map.',
    de: 'Der Server hat die Karte nicht angenommen.',
  },
  'start.failed.notFound': {
    en: 'The server does not have this example any more.',
    de: 'Der Server hat dieses Beispiel nicht mehr.',
  },
  'start.failed.strange': {
    en: 'The server answered something this page does not understand.',
    de: 'Der Server hat etwas geantwortet, das diese Seite nicht versteht.',
  },
  'start.failed.safe': {
    en: 'Nothing was lost, and your boards are as they were.',
    de: 'Nichts ging verloren, und deine Boards sind, wie sie waren.',
  },
  'start.failed.retry': { en: 'Try again', de: 'Noch einmal versuchen' },

  'start.about': {
    en: 'No accounts. Everything stays on this server.',
    de: 'Keine Konten. Alles bleibt auf diesem Server.',
  },
  'start.licenses': { en: 'Licences of what Pathwall is built with', de: 'Lizenzen der verwendeten Software' },
} as const
