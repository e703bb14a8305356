/** Words about links, people and the life of a board, for those who lead it. */
export const accessMessages = {
  'access.loading': { en: 'Asking the server…', de: 'Der Server wird gefragt…' },
  'access.loadFailed': {
    en: 'The server does not answer. Nothing was changed.',
    de: 'Der Server antwortet nicht. Es wurde nichts geändert.',
  },
  'access.retry': { en: 'Try again', de: 'Noch einmal versuchen' },
  'access.failed.unreachable': {
    en: 'The server does not answer. Nothing was changed; try again in a moment.',
    de: 'Der Server antwortet nicht. Es wurde nichts geändert; versuche es gleich noch einmal.',
  },
  'access.failed.busy': {
    en: 'The server asks you to wait. Nothing was changed; try again in a minute.',
    de: 'Der Server bittet um Geduld. Es wurde nichts geändert; versuche es in einer Minute noch einmal.',
  },
  'access.failed.refused': {
    en: 'The server does not allow that now. Nothing was changed.',
    de: 'Der Server erlaubt das jetzt nicht. Es wurde nichts geändert.',
  },
  'access.failed.lastFacilitator': {
    en: 'Somebody has to lead this board. Make somebody else facilitator first; nothing was changed.',
    de: 'Jemand muss dieses Board leiten. Gib zuerst jemand anderem die Moderation; es wurde nichts geändert.',
  },
  'access.cancel': { en: 'Cancel', de: 'Abbrechen' },
  'access.save': { en: 'Save', de: 'Speichern' },

  'links.more': { en: 'More for: {link}', de: 'Mehr für: {link}' },
  'links.none': { en: 'There is no such link now.', de: 'Diesen Link gibt es zurzeit nicht.' },
  'links.unknown': {
    en: 'This browser does not know the link. The server keeps only a fingerprint of it.',
    de: 'Dieser Browser kennt den Link nicht. Der Server hat nur einen Fingerabdruck davon.',
  },
  'links.make': { en: 'Make a link', de: 'Link anlegen' },
  'links.renew': { en: 'Make a new link', de: 'Neuen Link anlegen' },
  'links.renewWhy': {
    en: 'The old link ends at once, also for everybody who is on the board by it. What is on the map stays.',
    de: 'Der alte Link endet sofort, auch für alle, die gerade damit am Board sind. Die Karte bleibt, wie sie ist.',
  },
  'links.revoke': { en: 'Revoke the link', de: 'Link widerrufen' },
  'links.revokeWhy': {
    en: 'Everybody who is on the board by this link is cut off at once. You can make a new link any time.',
    de: 'Alle, die mit diesem Link am Board sind, werden sofort getrennt. Einen neuen Link kannst du jederzeit anlegen.',
  },
  'links.made': { en: 'The new link is ready to be copied.', de: 'Der neue Link kann kopiert werden.' },
  'links.revoked': { en: 'The link no longer opens the board.', de: 'Der Link öffnet das Board nicht mehr.' },
  'links.setPassphrase': { en: 'Ask for a passphrase', de: 'Passwort verlangen' },
  'links.changePassphrase': { en: 'Change the passphrase', de: 'Passwort ändern' },
  'links.dropPassphrase': { en: 'Ask for no passphrase', de: 'Kein Passwort mehr verlangen' },
  'links.passphrase': { en: 'Passphrase', de: 'Passwort' },
  'links.passphraseHint': {
    en: 'At least 8 characters. Tell it to people by another way than the link.',
    de: 'Mindestens 8 Zeichen. Sag es den Leuten auf einem anderen Weg als den Link.',
  },
  'links.passphraseShort': { en: 'Use at least 8 characters.', de: 'Nimm mindestens 8 Zeichen.' },
  'links.setExpiry': { en: 'Let it end on a day', de: 'An einem Tag enden lassen' },
  'links.dropExpiry': { en: 'Let it not end', de: 'Nicht enden lassen' },
  'links.lastDay': { en: 'Last day', de: 'Letzter Tag' },
  'links.lastDayHint': {
    en: 'The link works until the end of this day.',
    de: 'Der Link gilt bis zum Ende dieses Tages.',
  },
  'links.lastDayPast': { en: 'Choose today or a later day.', de: 'Wähle heute oder einen späteren Tag.' },
  'links.hasPassphrase': { en: 'Asks for a passphrase', de: 'Verlangt ein Passwort' },
  'links.until': { en: 'Works until {day}', de: 'Gilt bis {day}' },
  'links.ended': { en: 'Ended on {day}', de: 'Endete am {day}' },
  'links.changed': { en: 'The link was changed.', de: 'Der Link wurde geändert.' },

  'manage.open': { en: 'People and roles', de: 'Personen und Rollen' },
  'manage.title': { en: 'People and roles', de: 'Personen und Rollen' },
  'manage.intro': {
    en: 'Everybody who has been on this board. A change takes effect at once.',
    de: 'Alle, die an diesem Board waren. Eine Änderung gilt sofort.',
  },
  'manage.here': { en: 'here now', de: 'gerade da' },
  'manage.lastSeen': { en: 'last here {when}', de: 'zuletzt da {when}' },
  'manage.justLeft': { en: 'here a moment ago', de: 'gerade noch da' },
  'manage.nameless': { en: 'Somebody without a name', de: 'Jemand ohne Namen' },
  'manage.roleOf': { en: 'Role of {name}', de: 'Rolle von {name}' },
  'manage.roleChanged': { en: '{name}: {role}', de: '{name}: {role}' },
  'manage.remove': { en: 'Remove', de: 'Entfernen' },
  'manage.removeNamed': { en: 'Remove {name}', de: '{name} entfernen' },
  'manage.removeWhy': {
    en: 'They are cut off at once. The link they have would still let them in from another browser; a new link keeps them out.',
    de: 'Die Verbindung endet sofort. Mit dem Link käme die Person aus einem anderen Browser wieder herein; ein neuer Link verhindert das.',
  },
  'manage.removeAndRenew': { en: 'Remove and make a new link', de: 'Entfernen und neuen Link anlegen' },
  'manage.removed': { en: 'removed', de: 'entfernt' },
  'manage.removedNow': { en: '{name} was removed.', de: '{name} wurde entfernt.' },
  'manage.letBack': { en: 'Let back in', de: 'Wieder hereinlassen' },
  'manage.letBackNamed': { en: 'Let {name} back in', de: '{name} wieder hereinlassen' },
  'manage.nobody': {
    en: 'Nobody but you has been here yet. Share a link to invite the team.',
    de: 'Außer dir war noch niemand da. Teile einen Link, um das Team einzuladen.',
  },

  'archive.archive': { en: 'Archive board…', de: 'Board archivieren…' },
  'archive.title': { en: 'Archive this board?', de: 'Dieses Board archivieren?' },
  'archive.why': {
    en: 'Everybody can still look at it, nobody can change it. You can take it out of the archive any time.',
    de: 'Alle können es weiter ansehen, niemand kann es ändern. Du kannst es jederzeit aus dem Archiv holen.',
  },
  'archive.confirm': { en: 'Archive board', de: 'Board archivieren' },
  'archive.restore': { en: 'Take out of the archive', de: 'Aus dem Archiv holen' },
  'archive.archived': { en: 'Archived', de: 'Archiviert' },
  'archive.done': {
    en: 'The board is archived. Nobody can change it now.',
    de: 'Das Board ist archiviert. Niemand kann es jetzt ändern.',
  },
  'archive.undone': { en: 'The board can be changed again.', de: 'Das Board kann wieder geändert werden.' },

  'delete.delete': { en: 'Delete board…', de: 'Board löschen…' },
  'delete.title': { en: 'Delete this board for good?', de: 'Dieses Board endgültig löschen?' },
  'delete.why': {
    en: 'The map, all its versions and all links are removed from the server, for everybody. This cannot be undone. To keep a copy, save the map as a file first.',
    de: 'Die Karte, alle Versionen und alle Links werden vom Server entfernt, für alle. Das lässt sich nicht rückgängig machen. Für eine Kopie speichere die Karte vorher als Datei.',
  },
  'delete.typeTitle': { en: 'To confirm, type the title: {title}', de: 'Gib zur Bestätigung den Titel ein: {title}' },
  'delete.wrongTitle': { en: 'This is not the title of the board.', de: 'Das ist nicht der Titel des Boards.' },
  'delete.confirm': { en: 'Delete for good', de: 'Endgültig löschen' },

  'pass.title': { en: 'This board asks for a passphrase', de: 'Dieses Board verlangt ein Passwort' },
  'pass.advice': {
    en: 'Whoever gave you the link knows it. It is asked once in each browser tab.',
    de: 'Wer dir den Link gegeben hat, kennt es. Jeder Browser-Tab fragt einmal danach.',
  },
  'pass.wrong': { en: 'That is not the passphrase of this link.', de: 'Das ist nicht das Passwort dieses Links.' },
  'pass.missing': { en: 'Enter the passphrase.', de: 'Gib das Passwort ein.' },
  'pass.open': { en: 'Open the board', de: 'Board öffnen' },

  'roleChanged.facilitator': {
    en: 'A facilitator made you a facilitator too: you may edit and lead.',
    de: 'Du hast jetzt die Moderation: Du darfst bearbeiten und leiten.',
  },
  'roleChanged.editor': {
    en: 'A facilitator lets you edit this board now.',
    de: 'Du darfst dieses Board jetzt bearbeiten.',
  },
  'roleChanged.viewer': {
    en: 'A facilitator made you a viewer: you can look and follow.',
    de: 'Du kannst dieses Board jetzt nur noch ansehen.',
  },
  'roleChanged.lost': {
    en: '{count, plural, one {# change that had not been saved was not taken.} other {# changes that had not been saved were not taken.}}',
    de: '{count, plural, one {# noch nicht gespeicherte Änderung wurde nicht übernommen.} other {# noch nicht gespeicherte Änderungen wurden nicht übernommen.}}',
  },
} as const
