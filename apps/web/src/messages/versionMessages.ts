/** Words about how a board was before. */
export const versionMessages = {
  'versions.open': { en: 'Versions…', de: 'Versionen…' },
  'versions.title': { en: 'Versions', de: 'Versionen' },
  'versions.intro': {
    en: 'How the board was before. It is kept every few minutes while it changes.',
    de: 'Wie das Board früher war. Es wird alle paar Minuten aufbewahrt, solange es sich ändert.',
  },
  'versions.list': { en: 'Versions, newest first', de: 'Versionen, die neueste zuerst' },
  'versions.empty': {
    en: 'No versions yet. The first one is kept some minutes after the board began to change.',
    de: 'Noch keine Versionen. Die erste wird einige Minuten nach der ersten Änderung aufbewahrt.',
  },
  'versions.back': { en: 'All versions', de: 'Alle Versionen' },
  'versions.kind.automatic': { en: 'Kept while working', de: 'Beim Arbeiten aufbewahrt' },
  'versions.kind.named': { en: 'Kept by name', de: 'Mit Namen aufbewahrt' },
  'versions.kind.stage': { en: 'When the stage changed', de: 'Beim Wechsel des Abschnitts' },
  'versions.kind.session-end': { en: 'At the end of a session', de: 'Am Ende einer Sitzung' },
  'versions.kind.before-restore': { en: 'Before a version was restored', de: 'Bevor eine Version zurückkam' },
  'versions.kind.before-deletion': { en: 'Before many notes were deleted', de: 'Bevor viele Notizen gelöscht wurden' },
  'versions.by': { en: 'by {name}', de: 'von {name}' },
  'versions.counts': {
    en: '{notes, plural, one {# note} other {# notes}} · {controls, plural, one {# control} other {# controls}} · {gaps, plural, =0 {no gaps} one {# gap} other {# gaps}}',
    de: '{notes, plural, one {# Notiz} other {# Notizen}} · {controls, plural, one {# Kontrolle} other {# Kontrollen}} · {gaps, plural, =0 {keine Lücken} one {# Lücke} other {# Lücken}}',
  },
  'versions.picture': { en: 'The map as it was on {when}', de: 'Die Karte, wie sie am {when} war' },
  'versions.larger': { en: 'Show larger', de: 'Größer zeigen' },
  'versions.smaller': { en: 'Show all of it', de: 'Ganz zeigen' },
  'versions.pictureFailed': {
    en: 'The map of this version could not be loaded. The version itself is safe.',
    de: 'Die Karte dieser Version konnte nicht geladen werden. Die Version selbst ist sicher.',
  },
  'versions.blank': { en: 'The map was empty.', de: 'Die Karte war leer.' },
  'versions.since': { en: 'Since then: {changes}.', de: 'Seitdem: {changes}.' },
  'versions.sinceNothing': { en: 'Nothing has changed since then.', de: 'Seitdem hat sich nichts geändert.' },
  'versions.sinceLoading': { en: 'Comparing with now…', de: 'Wird mit jetzt verglichen…' },
  'versions.sinceFailed': { en: 'Could not be compared with now.', de: 'Ließ sich nicht mit jetzt vergleichen.' },
  'versions.diff.notesAdded': {
    en: '{count, plural, one {# note added} other {# notes added}}',
    de: '{count, plural, one {# Notiz hinzugefügt} other {# Notizen hinzugefügt}}',
  },
  'versions.diff.notesRemoved': {
    en: '{count, plural, one {# note removed} other {# notes removed}}',
    de: '{count, plural, one {# Notiz entfernt} other {# Notizen entfernt}}',
  },
  'versions.diff.notesChanged': {
    en: '{count, plural, one {# note reworded} other {# notes reworded}}',
    de: '{count, plural, one {# Notiz geändert} other {# Notizen geändert}}',
  },
  'versions.diff.notesMoved': {
    en: '{count, plural, one {# note moved} other {# notes moved}}',
    de: '{count, plural, one {# Notiz verschoben} other {# Notizen verschoben}}',
  },
  'versions.diff.controlsAdded': {
    en: '{count, plural, one {# control added} other {# controls added}}',
    de: '{count, plural, one {# Kontrolle hinzugefügt} other {# Kontrollen hinzugefügt}}',
  },
  'versions.diff.controlsRemoved': {
    en: '{count, plural, one {# control removed} other {# controls removed}}',
    de: '{count, plural, one {# Kontrolle entfernt} other {# Kontrollen entfernt}}',
  },
  'versions.diff.arrowsAdded': {
    en: '{count, plural, one {# arrow added} other {# arrows added}}',
    de: '{count, plural, one {# Pfeil hinzugefügt} other {# Pfeile hinzugefügt}}',
  },
  'versions.diff.arrowsRemoved': {
    en: '{count, plural, one {# arrow removed} other {# arrows removed}}',
    de: '{count, plural, one {# Pfeil entfernt} other {# Pfeile entfernt}}',
  },
  'versions.diff.framesAdded': {
    en: '{count, plural, one {# frame added} other {# frames added}}',
    de: '{count, plural, one {# Rahmen hinzugefügt} other {# Rahmen hinzugefügt}}',
  },
  'versions.diff.framesRemoved': {
    en: '{count, plural, one {# frame removed} other {# frames removed}}',
    de: '{count, plural, one {# Rahmen entfernt} other {# Rahmen entfernt}}',
  },
  'versions.diff.decisionsChanged': {
    en: '{count, plural, one {# decision changed} other {# decisions changed}}',
    de: '{count, plural, one {# Entscheidung geändert} other {# Entscheidungen geändert}}',
  },
  'versions.diff.gapsClosed': {
    en: '{count, plural, one {# gap closed} other {# gaps closed}}',
    de: '{count, plural, one {# Lücke geschlossen} other {# Lücken geschlossen}}',
  },
  'versions.diff.gapsOpened': {
    en: '{count, plural, one {# new gap} other {# new gaps}}',
    de: '{count, plural, one {# neue Lücke} other {# neue Lücken}}',
  },
  'versions.diff.renamed': { en: 'another title', de: 'anderer Titel' },
  'versions.diff.other': { en: 'small changes', de: 'kleine Änderungen' },
  'versions.keep': { en: 'Keep the board as it is now', de: 'Jetzigen Stand aufbewahren' },
  'versions.keepName': { en: 'Name of the version', de: 'Name der Version' },
  'versions.keepHint': {
    en: 'A version with a name stays. Others thin out after two hours.',
    de: 'Eine Version mit Namen bleibt. Andere werden nach zwei Stunden weniger.',
  },
  'versions.keepAction': { en: 'Keep version', de: 'Version aufbewahren' },
  'versions.nameMissing': { en: 'Enter a name.', de: 'Gib einen Namen ein.' },
  'versions.kept': { en: 'The version “{name}” is kept.', de: 'Die Version „{name}“ ist aufbewahrt.' },
  'versions.name': { en: 'Name this version', de: 'Version benennen' },
  'versions.rename': { en: 'Rename', de: 'Umbenennen' },
  'versions.named': { en: 'The version is called “{name}” now.', de: 'Die Version heißt jetzt „{name}“.' },
  'versions.restore': { en: 'Restore…', de: 'Zurückholen…' },
  'versions.restoreWhy': {
    en: 'Everybody on the board will see the map as it was on {when}. How it is now is kept as a version, so you can undo this.',
    de: 'Alle am Board sehen dann die Karte, wie sie am {when} war. Der jetzige Stand wird als Version aufbewahrt, du kannst es also rückgängig machen.',
  },
  'versions.restoreConfirm': { en: 'Restore this version', de: 'Diese Version zurückholen' },
  'versions.restored': {
    en: 'The board is as it was on {when}, for everybody.',
    de: 'Das Board ist wieder wie am {when}, für alle.',
  },
  'versions.restoredNothing': {
    en: 'The board was like this version already. Nothing was changed.',
    de: 'Das Board war schon wie diese Version. Es wurde nichts geändert.',
  },
  'versions.undo': { en: 'Undo restore', de: 'Rückgängig machen' },
  'versions.undone': {
    en: 'The restore was undone. The board is as it was before it.',
    de: 'Rückgängig gemacht. Das Board ist wieder wie davor.',
  },
  'versions.copy': { en: 'Copy to a new board', de: 'In ein neues Board kopieren' },
  'versions.copyTitle': { en: '{title} ({when})', de: '{title} ({when})' },
  'versions.copied': {
    en: 'The new board is ready. It is also on your start page.',
    de: 'Das neue Board ist fertig. Es steht auch auf deiner Startseite.',
  },
  'versions.openCopy': { en: 'Open the new board', de: 'Neues Board öffnen' },
  'versions.onlyFacilitator': {
    en: 'Facilitators can restore a version.',
    de: 'Zurückholen kann eine Version, wer das Board leitet.',
  },
  'versions.archived': {
    en: 'The board is archived: nothing can be restored.',
    de: 'Das Board ist archiviert: Es lässt sich nichts zurückholen.',
  },
  'versions.failed.gone': {
    en: 'This version is gone: old ones without a name thin out. Nothing was changed.',
    de: 'Diese Version gibt es nicht mehr: Alte ohne Namen werden weniger. Es wurde nichts geändert.',
  },
  'versions.failed.tooMany': {
    en: 'A board keeps at most 100 versions with a name. Nothing was changed.',
    de: 'Ein Board behält höchstens 100 Versionen mit Namen. Es wurde nichts geändert.',
  },
} as const
