/** Words of the board page around the wall. */
export const boardMessages = {
  'board.home': { en: 'All boards', de: 'Alle Boards' },
  'board.title': { en: 'Title of the board', de: 'Titel des Boards' },
  'board.undo': { en: 'Undo', de: 'Rückgängig' },
  'board.redo': { en: 'Redo', de: 'Wiederholen' },
  'board.viewing': { en: 'View only', de: 'Nur ansehen' },
  'board.share': { en: 'Share', de: 'Teilen' },

  'menu.label': { en: 'More', de: 'Mehr' },
  'menu.saveSvg': { en: 'Save as picture (SVG)', de: 'Als Bild speichern (SVG)' },
  'menu.savePng': { en: 'Save as picture (PNG)', de: 'Als Bild speichern (PNG)' },
  'menu.saveMap': { en: 'Save as map file', de: 'Als Kartendatei speichern' },
  'menu.pngFailed': {
    en: 'The PNG picture could not be made: the wall is too large for this browser. The board is unchanged. Save it as SVG instead.',
    de: 'Das PNG-Bild ließ sich nicht erstellen: Die Wand ist zu groß für diesen Browser. Das Board ist unverändert. Speichere es stattdessen als SVG.',
  },
  'menu.shortcuts': { en: 'Keyboard shortcuts', de: 'Tastenkürzel' },

  'setAside.what': {
    en: 'This version of Pathwall cannot show {count, plural, one {# thing} other {# things}} on this board. {count, plural, one {It stays} other {They stay}} stored, untouched.',
    de: 'Diese Version von Pathwall kann {count, plural, one {# Element} other {# Elemente}} dieses Boards nicht zeigen. {count, plural, one {Es bleibt} other {Sie bleiben}} unverändert gespeichert.',
  },
  'setAside.advice': {
    en: 'Reload the page: a newer version may show {count, plural, one {it} other {them}}.',
    de: 'Lade die Seite neu: Eine neuere Version kann {count, plural, one {es} other {sie}} vielleicht zeigen.',
  },
  'setAside.reload': { en: 'Reload the page', de: 'Seite neu laden' },

  'teamConfig.missing': {
    en: "Whether the team has set a catalogue and rules of its own could not be learned. This wall judges by Pathwall's.",
    de: 'Ob das Team eigene Kontrollen und Regeln festgelegt hat, war nicht zu erfahren. Diese Wand urteilt nach denen von Pathwall.',
  },

  'tools.label': { en: 'Tools', de: 'Werkzeuge' },
  'tools.arrow': { en: 'Arrow', de: 'Pfeil' },
  'tools.frame': { en: 'Step frame', de: 'Rahmen um einen Schritt' },
  'tools.select': { en: 'Select', de: 'Auswählen' },
  'tools.hand': { en: 'Move the wall', de: 'Wand verschieben' },

  'hint.keys': {
    en: 'Press 1, then Enter, and type.\nTab goes on with the next kind of note.',
    de: 'Drücke 1, dann Enter, und schreib.\nTab macht mit der nächsten Art von Zettel weiter.',
  },
  'hint.touch': {
    en: 'Tap a kind of note, then the wall, and type.',
    de: 'Tippe auf eine Art von Zettel, dann auf die Wand, und schreib.',
  },
  'hint.place': {
    en: 'Click where the note belongs, or press Enter.',
    de: 'Klick dorthin, wo der Zettel hingehört, oder drücke Enter.',
  },
  'hint.placeTouch': { en: 'Tap where the note belongs.', de: 'Tippe dorthin, wo der Zettel hingehört.' },

  'selection.label': { en: 'Selection', de: 'Auswahl' },
  'selection.count': {
    en: '{count, plural, one {# selected} other {# selected}}',
    de: '{count, plural, one {# ausgewählt} other {# ausgewählt}}',
  },
  'selection.kind': { en: 'Change the kind', de: 'Art ändern' },
  'selection.next': { en: 'Add next note', de: 'Nächsten Zettel ergänzen' },
  'selection.frame': { en: 'Frame as one step', de: 'Als einen Schritt einrahmen' },
  'selection.align': { en: 'Align', de: 'Ausrichten' },
  'selection.align.left': { en: 'Align left edges', de: 'Linke Kanten ausrichten' },
  'selection.align.center-horizontal': { en: 'Align centres across', de: 'Waagrecht zentrieren' },
  'selection.align.right': { en: 'Align right edges', de: 'Rechte Kanten ausrichten' },
  'selection.align.top': { en: 'Align top edges', de: 'Oberkanten ausrichten' },
  'selection.align.center-vertical': { en: 'Align centres down', de: 'Senkrecht zentrieren' },
  'selection.align.bottom': { en: 'Align bottom edges', de: 'Unterkanten ausrichten' },
  'selection.distribute.horizontal': { en: 'Space evenly across', de: 'Waagrecht gleich verteilen' },
  'selection.distribute.vertical': { en: 'Space evenly down', de: 'Senkrecht gleich verteilen' },
  'selection.duplicate': { en: 'Duplicate', de: 'Duplizieren' },
  'selection.delete': { en: 'Delete', de: 'Löschen' },

  'zoom.in': { en: 'Zoom in', de: 'Vergrößern' },
  'zoom.out': { en: 'Zoom out', de: 'Verkleinern' },
  'zoom.fit': { en: 'Show the whole wall', de: 'Ganze Wand zeigen' },
  'zoom.reset': { en: '{percent} %, zoom to 100 %', de: '{percent} %, auf 100 % setzen' },

  'key.Ctrl': { en: 'Ctrl', de: 'Strg' },
  'key.Shift': { en: 'Shift', de: 'Umschalt' },
  'key.Del': { en: 'Del', de: 'Entf' },
  'keys.writing': { en: 'Writing notes', de: 'Zettel schreiben' },
  'keys.changing': { en: 'Changing the map', de: 'Die Karte ändern' },
  'keys.looking': { en: 'Looking around', de: 'Sich umsehen' },
  'keys.kind': {
    en: 'Choose people, media, deliverable or control',
    de: 'Personen, Medium, Ergebnis oder Kontrolle wählen',
  },
  'keys.place': {
    en: 'Place the chosen note, or add the next one',
    de: 'Gewählten Zettel setzen oder den nächsten ergänzen',
  },
  'keys.nextSame': {
    en: 'While typing: next note of the same kind',
    de: 'Beim Schreiben: nächster Zettel derselben Art',
  },
  'keys.nextKind': {
    en: 'While typing: next note of the next kind',
    de: 'Beim Schreiben: nächster Zettel der nächsten Art',
  },
  'keys.edit': { en: 'Type into the selected note', de: 'In den ausgewählten Zettel schreiben' },
  'keys.changeKind': { en: 'Change the kind of the selected notes', de: 'Art der ausgewählten Zettel ändern' },
  'keys.arrow': { en: 'Draw an arrow', de: 'Pfeil zeichnen' },
  'keys.frame': { en: 'Draw a frame around one step', de: 'Rahmen um einen Schritt zeichnen' },
  'keys.join': {
    en: 'Make the selected notes and their steps one step',
    de: 'Ausgewählte Zettel und ihre Schritte zu einem Schritt machen',
  },
  'keys.split': {
    en: 'Make the selected notes a step of their own',
    de: 'Ausgewählte Zettel zu einem eigenen Schritt machen',
  },
  'keys.heat': { en: 'Show from afar where controls are missing', de: 'Aus der Ferne zeigen, wo Kontrollen fehlen' },
  'keys.selectHand': { en: 'Select / move the wall', de: 'Auswählen / Wand verschieben' },
  'keys.phase': { en: 'Go to a phase', de: 'Zu einer Phase gehen' },
  'keys.fit': { en: 'Show the whole wall', de: 'Ganze Wand zeigen' },
  'keys.duplicate': { en: 'Duplicate', de: 'Duplizieren' },
  'keys.delete': { en: 'Delete', de: 'Löschen' },
  'keys.undo': { en: 'Undo / redo your own changes', de: 'Eigene Änderungen zurücknehmen / wiederholen' },
  'keys.paste': { en: 'Paste: one note for each line', de: 'Einfügen: ein Zettel je Zeile' },
  'keys.panel': { en: 'Open or close the panel', de: 'Seitenleiste öffnen oder schließen' },

  'wall.joined': { en: '{count} notes are one step now', de: '{count} Zettel sind jetzt ein Schritt' },
  'wall.join.already': { en: 'These notes are one step already', de: 'Diese Zettel sind schon ein Schritt' },
  'wall.join.nothing': {
    en: 'To make one step of two, select a note of each',
    de: 'Wähle von jedem Schritt einen Zettel aus, um aus zweien einen zu machen',
  },
  'wall.split': {
    en: '{count, plural, one {# note is} other {# notes are}} a step of {count, plural, one {its} other {their}} own now',
    de: '{count, plural, one {# Zettel ist} other {# Zettel sind}} jetzt ein eigener Schritt',
  },
  'wall.split.already': {
    en: 'These notes are a step of their own already',
    de: 'Diese Zettel sind schon ein eigener Schritt',
  },
  'wall.split.nothing': {
    en: 'Select the people, media or deliverables that are a step of their own',
    de: 'Wähle die Personen, Medien oder Ergebnisse aus, die ein eigener Schritt sind',
  },
  'heat.legend': { en: 'Steps by state', de: 'Schritte nach Zustand' },
  'heat.phaseTint': {
    en: 'Phase: the redder, the less is covered',
    de: 'Phase: je röter, desto weniger ist abgedeckt',
  },
  'heat.phase': { en: '{covered} of {judged} covered', de: '{covered} von {judged} abgedeckt' },

  'refused.home': { en: 'Go to the start page', de: 'Zur Startseite' },
  'refused.unauthorized.title': { en: 'This link does not open the board', de: 'Dieser Link öffnet das Board nicht' },
  'refused.unauthorized.advice': {
    en: 'It may be cut off, or the board has got new links. The board itself is safe. Ask the facilitator for the current link.',
    de: 'Vielleicht ist er abgeschnitten, oder das Board hat neue Links. Das Board selbst ist sicher. Frag die Moderation nach dem aktuellen Link.',
  },
  'refused.link-expired.title': { en: 'This link has expired', de: 'Dieser Link ist abgelaufen' },
  'refused.link-expired.advice': {
    en: 'The board is safe. Ask the facilitator for a new link.',
    de: 'Das Board ist sicher. Frag die Moderation nach einem neuen Link.',
  },
  'refused.link-changed.title': { en: 'This link was replaced', de: 'Dieser Link wurde ersetzt' },
  'refused.link-changed.advice': {
    en: 'The facilitator has renewed or revoked it. The board is safe. Ask the facilitator for the current link.',
    de: 'Die Moderation hat ihn erneuert oder zurückgezogen. Das Board ist sicher. Frag die Moderation nach dem aktuellen Link.',
  },
  'refused.passphrase-needed.title': { en: 'This link needs a passphrase', de: 'Dieser Link braucht ein Passwort' },
  'refused.passphrase-needed.advice': {
    en: 'The board is safe. Ask the person who shared the link for its passphrase.',
    de: 'Das Board ist sicher. Frag die Person, die den Link geteilt hat, nach dem Passwort.',
  },
  'refused.removed.title': { en: 'You were removed from this board', de: 'Du wurdest von diesem Board entfernt' },
  'refused.removed.advice': {
    en: 'A facilitator has taken you off it. What you did before is still on the board. Ask the facilitator if this was a mistake.',
    de: 'Die Moderation hat dich herausgenommen. Was du vorher getan hast, ist noch auf dem Board. Frag nach, falls das ein Versehen war.',
  },
  'refused.made-while-viewing.title': {
    en: 'Changes of this device could not be taken',
    de: 'Änderungen dieses Geräts konnten nicht übernommen werden',
  },
  'refused.made-while-viewing.advice': {
    en: 'They were made while you could only look on. The board itself is safe. Close all tabs with this board, then open the link again.',
    de: 'Sie entstanden, als du nur zusehen durftest. Das Board selbst ist sicher. Schließe alle Tabs mit diesem Board und öffne den Link dann noch einmal.',
  },
  'refused.deleted.title': { en: 'This board was deleted', de: 'Dieses Board wurde gelöscht' },
  'refused.deleted.advice': {
    en: 'A facilitator has deleted it for everybody. It is gone from the server and from this device.',
    de: 'Die Moderation hat es für alle gelöscht. Es ist vom Server und von diesem Gerät verschwunden.',
  },
  'refused.forbidden.title': { en: 'This link does not allow that', de: 'Dieser Link erlaubt das nicht' },
  'refused.forbidden.advice': {
    en: 'The board is safe and unchanged. Ask the facilitator for a link with which you may edit.',
    de: 'Das Board ist sicher und unverändert. Frag die Moderation nach einem Link, mit dem du bearbeiten darfst.',
  },
  'refused.not-found.title': { en: 'There is no such board here', de: 'Dieses Board gibt es hier nicht' },
  'refused.not-found.advice': {
    en: 'It may have been deleted, or it lives on another server. What this device has kept of it stays here. Check the address with the person who shared it.',
    de: 'Vielleicht wurde es gelöscht, oder es liegt auf einem anderen Server. Was dieses Gerät davon hat, bleibt erhalten. Prüfe die Adresse mit der Person, die sie geteilt hat.',
  },
  'refused.too-large.title': { en: 'The last change was too large', de: 'Die letzte Änderung war zu groß' },
  'refused.too-large.advice': {
    en: 'The server did not take it, and everything before it is saved. Paste or import in smaller parts, or start another board.',
    de: 'Der Server hat sie nicht angenommen, alles davor ist gespeichert. Füge in kleineren Teilen ein oder beginne ein weiteres Board.',
  },
  'refused.too-many.title': {
    en: 'Too many people or changes at once',
    de: 'Zu viele Personen oder Änderungen auf einmal',
  },
  'refused.too-many.advice': {
    en: 'The board is safe, and your changes are kept on this device. Wait a minute, then open the link again.',
    de: 'Das Board ist sicher, deine Änderungen bleiben auf diesem Gerät. Warte eine Minute und öffne den Link dann noch einmal.',
  },
  'refused.protocol.title': {
    en: 'This page and the server do not understand each other',
    de: 'Diese Seite und der Server verstehen sich nicht',
  },
  'refused.protocol.advice': {
    en: 'The server was probably updated. The board is safe, and your changes are kept on this device. Reload the page.',
    de: 'Wahrscheinlich wurde der Server aktualisiert. Das Board ist sicher, deine Änderungen bleiben auf diesem Gerät. Lade die Seite neu.',
  },
  'refused.too-old.title': {
    en: 'This board was written by a newer Pathwall',
    de: 'Dieses Board stammt von einem neueren Pathwall',
  },
  'refused.too-old.advice': {
    en: 'So that nothing in it is lost, it can only be looked at from here. Reload the page to get the newer version.',
    de: 'Damit nichts darin verloren geht, kannst du es hier nur ansehen. Lade die Seite neu, um die neuere Version zu bekommen.',
  },
} as const
