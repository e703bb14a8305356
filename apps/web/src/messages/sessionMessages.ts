/** Words about who is on the board, who may do what, and what is saved. */
export const sessionMessages = {
  'name.title': { en: 'What is your name?', de: 'Wie heißt du?' },
  'name.change': { en: 'Change your name', de: 'Namen ändern' },
  'name.why': {
    en: 'The others see it at your cursor. It is kept on this device only; there is no account.',
    de: 'Die anderen sehen ihn an deinem Mauszeiger. Er bleibt nur auf diesem Gerät; es gibt kein Konto.',
  },
  'name.name': { en: 'Name', de: 'Name' },
  'name.role': { en: 'Role in the team (optional)', de: 'Rolle im Team (optional)' },
  'name.roleHint': {
    en: 'For example Product Owner, developer, operations',
    de: 'Zum Beispiel Product Owner, Entwicklung, Betrieb',
  },
  'name.color': { en: 'Colour', de: 'Farbe' },
  'name.colorChoice': { en: 'Colour {number}', de: 'Farbe {number}' },
  'name.missing': {
    en: 'Enter a name, so that the others know who is there.',
    de: 'Gib einen Namen ein, damit die anderen wissen, wer da ist.',
  },
  'name.join': { en: 'Join the board', de: 'Zum Board' },
  'name.save': { en: 'Save name', de: 'Namen speichern' },

  'name.signedIn': {
    en: 'Your organisation says so; it is the same on every board.',
    de: 'So heißt du in deiner Organisation; auf jedem Board gleich.',
  },
  'signIn.signIn': { en: 'Sign in', de: 'Anmelden' },
  'signIn.signOut': { en: 'Sign out', de: 'Abmelden' },
  'signIn.as': { en: 'Signed in as {name}', de: 'Angemeldet als {name}' },
  'signIn.needed': {
    en: 'Boards are made by people of your organisation: sign in first.',
    de: 'Boards legen Leute deiner Organisation an: Melde dich zuerst an.',
  },
  'signIn.outFailed': {
    en: 'The server does not answer; you are still signed in.',
    de: 'Der Server antwortet nicht; du bist noch angemeldet.',
  },

  'people.label': {
    en: '{count, plural, one {# person on the board} other {# people on the board}}',
    de: '{count, plural, one {# Person am Board} other {# Personen am Board}}',
  },
  'people.me': { en: '{name} (you)', de: '{name} (du)' },
  'people.typing': { en: 'typing…', de: 'schreibt…' },
  'people.more': { en: '+{count}', de: '+{count}' },
  'people.changeName': { en: 'Change name', de: 'Namen ändern' },

  'save.connecting': { en: 'Connecting…', de: 'Verbindung wird aufgebaut…' },
  'save.saved': { en: 'Saved', de: 'Gespeichert' },
  'save.saving': { en: 'Saving…', de: 'Wird gespeichert…' },
  'save.offline': {
    en: '{count, plural, =0 {Offline} one {Offline – # change kept on this device} other {Offline – # changes kept on this device}}',
    de: '{count, plural, =0 {Offline} one {Offline – # Änderung auf diesem Gerät} other {Offline – # Änderungen auf diesem Gerät}}',
  },
  'save.cannotSave': {
    en: '{count, plural, =0 {The server cannot save} one {The server cannot save – # change kept on this device} other {The server cannot save – # changes kept on this device}}',
    de: '{count, plural, =0 {Server kann nicht speichern} one {Server kann nicht speichern – # Änderung auf diesem Gerät} other {Server kann nicht speichern – # Änderungen auf diesem Gerät}}',
  },

  'share.title': { en: 'Share this board', de: 'Board teilen' },
  'share.intro': {
    en: 'Whoever has a link may do what it allows. There are no accounts, so give the facilitator link only to people who lead the session.',
    de: 'Wer einen Link hat, darf, was er erlaubt. Es gibt keine Konten; gib den Moderationslink also nur Leuten, die die Sitzung leiten.',
  },
  'share.facilitator': { en: 'Facilitator link', de: 'Link für die Moderation' },
  'share.facilitatorMay': { en: 'Edit the map and lead the session', de: 'Karte bearbeiten und die Sitzung leiten' },
  'share.editor': { en: 'Team link', de: 'Link fürs Team' },
  'share.editorMay': { en: 'Edit the map', de: 'Karte bearbeiten' },
  'share.viewer': { en: 'View-only link', de: 'Link zum Ansehen' },
  'share.viewerMay': { en: 'Look and follow, change nothing', de: 'Ansehen und folgen, nichts ändern' },
  'share.current': { en: 'Your link', de: 'Dein Link' },
  'share.copy': { en: 'Copy', de: 'Kopieren' },
  'share.copyNamed': { en: 'Copy: {link}', de: 'Kopieren: {link}' },
  'share.copied': { en: 'Copied', de: 'Kopiert' },
  'share.copyFailed': {
    en: 'This browser does not let the page copy. The link is selected: press Ctrl + C.',
    de: 'Dieser Browser lässt die Seite nicht kopieren. Der Link ist markiert: Drücke Strg + C.',
  },
} as const
