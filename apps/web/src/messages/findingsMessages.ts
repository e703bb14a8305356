/** Words of the gaps panel and the coverage strip. */
export const findingsMessages = {
  'findings.count': {
    en: '{count, plural, =0 {No step without a control} one {# step without a control} other {# steps without a control}}',
    de: '{count, plural, =0 {Kein Schritt ohne Kontrolle} one {# Schritt ohne Kontrolle} other {# Schritte ohne Kontrolle}}',
  },
  'findings.countNow': { en: 'Steps without a control: {count}.', de: 'Schritte ohne Kontrolle: {count}.' },
  'findings.ofJudged': {
    en: 'of {count, plural, one {# step} other {# steps}} on the wall',
    de: 'von {count, plural, one {# Schritt} other {# Schritten}} an der Wand',
  },
  'findings.groupCount': {
    en: '{count, plural, one {# step} other {# steps}}',
    de: '{count, plural, one {# Schritt} other {# Schritte}}',
  },
  'findings.unplaced': { en: 'In no phase', de: 'In keiner Phase' },
  'findings.untitled': { en: 'Step without a name', de: 'Schritt ohne Namen' },
  'findings.empty': {
    en: 'Place notes first: who acts, how they meet, what comes out. Steps without a control are listed here as they appear.',
    de: 'Zuerst Zettel setzen: wer handelt, wie man sich trifft, was entsteht. Schritte ohne Kontrolle erscheinen hier von selbst.',
  },
  'findings.noSteps': {
    en: 'No step yet. A medium or a deliverable with a text makes one.',
    de: 'Noch kein Schritt. Ein Medium oder ein Ergebnis mit Text macht einen.',
  },
  'findings.allCovered': { en: 'Every step has a control', de: 'Jeder Schritt hat eine Kontrolle' },
  'findings.noGap': { en: 'No step is left without any control', de: 'Kein Schritt ist ganz ohne Kontrolle' },
  'findings.planned': { en: 'Only planned', de: 'Nur geplant' },
  'findings.plannedWhy': {
    en: 'A control that is planned or doubted does not count yet.',
    de: 'Eine geplante oder fragliche Kontrolle zählt noch nicht.',
  },
  'findings.plannedControls': { en: 'Not yet: {controls}', de: 'Noch nicht: {controls}' },
  'findings.accepted': { en: 'Accepted', de: 'Akzeptiert' },
  'findings.jump': { en: 'Show on the wall', de: 'An der Wand zeigen' },
  'findings.add': { en: 'Add', de: 'Ergänzen' },
  'findings.addControl': { en: 'Add control', de: 'Kontrolle ergänzen' },
  'findings.addControlTo': { en: 'Add control to “{step}”', de: 'Kontrolle ergänzen bei „{step}“' },
  'findings.marks': { en: 'Show marks on the wall', de: 'Markierungen an der Wand zeigen' },
  'findings.closed': { en: 'Gap closed: {step}.', de: 'Lücke geschlossen: {step}.' },
  'findings.kinds.people': {
    en: '{count, plural, one {# people note} other {# people notes}}',
    de: '{count, plural, one {# Zettel Personen} other {# Zettel Personen}}',
  },
  'findings.kinds.media': {
    en: '{count, plural, one {# medium} other {# media}}',
    de: '{count, plural, one {# Medium} other {# Medien}}',
  },
  'findings.kinds.deliverable': {
    en: '{count, plural, one {# deliverable} other {# deliverables}}',
    de: '{count, plural, one {# Ergebnis} other {# Ergebnisse}}',
  },
  'findings.kinds.control': {
    en: '{count, plural, one {# control} other {# controls}}',
    de: '{count, plural, one {# Kontrolle} other {# Kontrollen}}',
  },
  'findings.severity': { en: 'Severity: {severity}', de: 'Schwere: {severity}' },
  'findings.severity.high': { en: 'High', de: 'Hoch' },
  'findings.severity.medium': { en: 'Medium', de: 'Mittel' },
  'findings.severity.low': { en: 'Low', de: 'Gering' },
  'findings.severity.info': { en: 'Note', de: 'Hinweis' },
  'coverage.label': { en: 'Coverage by phase', de: 'Abdeckung je Phase' },
  'coverage.phase': {
    en: '{phase}: {covered} of {judged, plural, one {# step} other {# steps}} covered{accepted, plural, =0 {} other {, of these # accepted}}, {gap} without a control{planned, plural, =0 {} other {, # only planned}}',
    de: '{phase}: {covered} von {judged, plural, one {# Schritt} other {# Schritten}} abgedeckt{accepted, plural, =0 {} other {, davon # akzeptiert}}, {gap} ohne Kontrolle{planned, plural, =0 {} other {, # nur geplant}}',
  },
  'coverage.nothing': { en: '{phase}: no step yet', de: '{phase}: noch kein Schritt' },
  'coverage.share': { en: '{covered} of {judged}', de: '{covered} von {judged}' },
} as const
