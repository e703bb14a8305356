/** Words of the coverage strip and of the dashboard. */
export const coverageMessages = {
  'coverage.label': { en: 'Coverage by phase', de: 'Abdeckung je Phase' },
  'coverage.phase': {
    en: '{phase}: {covered} of {judged, plural, one {# step} other {# steps}} covered{accepted, plural, =0 {} other {, of these # accepted}}, {gap} without a control{planned, plural, =0 {} other {, # only planned}}',
    de: '{phase}: {covered} von {judged, plural, one {# Schritt} other {# Schritten}} abgedeckt{accepted, plural, =0 {} other {, davon # akzeptiert}}, {gap} ohne Kontrolle{planned, plural, =0 {} other {, # nur geplant}}',
  },
  'coverage.nothing': { en: '{phase}: no step yet', de: '{phase}: noch kein Schritt' },
  'coverage.share': { en: '{covered} of {judged}', de: '{covered} von {judged}' },

  'dashboard.empty': {
    en: 'No step yet. What is covered, and by what, shows here as soon as there is one.',
    de: 'Noch kein Schritt. Was abgedeckt ist und wodurch, steht hier, sobald es einen gibt.',
  },
  'dashboard.covered': {
    en: '{covered} of {judged, plural, one {# step} other {# steps}} covered',
    de: '{covered} von {judged, plural, one {# Schritt} other {# Schritten}} abgedeckt',
  },
  'dashboard.steps': {
    en: '{name}: {count, plural, one {# step} other {# steps}}',
    de: '{name}: {count, plural, one {# Schritt} other {# Schritte}}',
  },
  'dashboard.controls': {
    en: '{name}: {count, plural, =0 {no control} one {# control} other {# controls}}',
    de: '{name}: {count, plural, =0 {keine Kontrolle} one {# Kontrolle} other {# Kontrollen}}',
  },
  'dashboard.notJudged': {
    en: '{count, plural, one {# step is} other {# steps are}} people only: not judged.',
    de: '{count, plural, one {# Schritt hat} other {# Schritte haben}} nur Personen: nicht bewertet.',
  },
  'heat.switch': { en: 'Show on the wall', de: 'An der Wand zeigen' },
  'heat.open': { en: 'Heat view: where controls are missing', de: 'Heatmap: wo Kontrollen fehlen' },
  'dashboard.phases': { en: 'Covered steps by phase', de: 'Abgedeckte Schritte je Phase' },
  'dashboard.noStep': { en: 'No step', de: 'Kein Schritt' },
  'dashboard.csf': { en: 'By NIST CSF function', de: 'Nach Funktion im NIST CSF' },
  'dashboard.stride': { en: 'By threat (STRIDE)', de: 'Nach Bedrohung (STRIDE)' },
  'dashboard.cia': { en: 'By what they protect', de: 'Nach Schutzziel' },
  'dashboard.counted': {
    en: 'Active controls that the catalogue knows; one control can serve several lines.',
    de: 'Aktive Kontrollen, die der Katalog kennt; eine Kontrolle kann in mehreren Zeilen zählen.',
  },
  'dashboard.unknown': {
    en: '{count, plural, one {# active control is} other {# active controls are}} not recognised. They cover their step, but count in none of these lines.',
    de: '{count, plural, one {# aktive Kontrolle ist} other {# aktive Kontrollen sind}} nicht erkannt. Sie decken ihren Schritt ab, zählen aber in keiner dieser Zeilen.',
  },
  'dashboard.unknownTitle': { en: 'Controls that are not recognised', de: 'Nicht erkannte Kontrollen' },
  'dashboard.balance': { en: 'How early security starts', de: 'Wie früh Sicherheit beginnt' },
  'dashboard.balanceIs': {
    en: '{early} of {total, plural, one {# active control stands} other {# active controls stand}} in input or refinement',
    de: '{early} von {total, plural, one {# aktiven Kontrolle steht} other {# aktiven Kontrollen stehen}} in Input oder Verfeinerung',
  },
  'dashboard.balanceNone': {
    en: 'Unknown: there is no active control yet.',
    de: 'Unbekannt: Noch gibt es keine aktive Kontrolle.',
  },
  'dashboard.early': { en: 'Controls in input and refinement', de: 'Kontrollen in Input und Verfeinerung' },
  'dashboard.back': { en: 'Coverage', de: 'Abdeckung' },
  'dashboard.nothingBehind': { en: 'There is no note behind this.', de: 'Dahinter steht kein Zettel.' },
  'csf.govern': { en: 'Govern', de: 'Steuern' },
  'csf.identify': { en: 'Identify', de: 'Identifizieren' },
  'csf.protect': { en: 'Protect', de: 'Schützen' },
  'csf.detect': { en: 'Detect', de: 'Erkennen' },
  'csf.respond': { en: 'Respond', de: 'Reagieren' },
  'csf.recover': { en: 'Recover', de: 'Wiederherstellen' },
  'stride.spoofing': { en: 'Spoofing', de: 'Falsche Identität' },
  'stride.tampering': { en: 'Tampering', de: 'Manipulation' },
  'stride.repudiation': { en: 'Repudiation', de: 'Abstreitbarkeit' },
  'stride.information-disclosure': { en: 'Information disclosure', de: 'Preisgabe von Daten' },
  'stride.denial-of-service': { en: 'Denial of service', de: 'Ausfall des Dienstes' },
  'stride.elevation-of-privilege': { en: 'Elevation of privilege', de: 'Rechteausweitung' },
  'cia.confidentiality': { en: 'Confidentiality', de: 'Vertraulichkeit' },
  'cia.integrity': { en: 'Integrity', de: 'Integrität' },
  'cia.availability': { en: 'Availability', de: 'Verfügbarkeit' },
} as const
