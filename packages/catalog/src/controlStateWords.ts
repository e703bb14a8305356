/**
 * Words that tell whether a control is in place, English and German. All are written as `normaliseText` leaves them: lower
 * case, ae for ä, one space between words.
 */
export interface ControlStateWords {
  /** Phrases that look like one of the others and are not; read first, then left out. */
  harmless: readonly string[]
  /** Say "not yet" wherever they stand. */
  planned: readonly string[]
  /** Say "not yet" as first or last word only: `backup missing`, but not `alert on missing logs`. */
  plannedAtEdge: readonly string[]
  /** Say "not yet" as first word only: `fehlendes runbook`, but not `alarm bei fehlenden logs`. */
  plannedAtStart: readonly string[]
  /** Shortly before one of `startTimes` or a year they say "not yet": `ab q3`. */
  startWords: readonly string[]
  startTimes: readonly string[]
  /** Say "nobody knows", as a question mark does. */
  doubtful: readonly string[]
  /** Make a plan a question when they begin one: `do we need a waf?`. */
  askingStarts: readonly string[]
  /** Deny what stands within two words behind them. */
  negators: readonly string[]
  /** Do not count when words between a negator and a control are counted. */
  littleWords: readonly string[]
  /** Together with a negator they make a demand: no deploy without review. */
  unlessWords: readonly string[]
  /** Negators that deny what stands before them, as last word or before one of `absentWords`: `mfa nicht aktiv`. */
  adverbs: readonly string[]
  absentWords: readonly string[]
  /** Deny what stands before them; a single word only at the end or right behind a safeguard. */
  negatedAfter: readonly string[]
  /**
   * Say that what stands before them has run out, fallen behind or is out of use; at the end, right behind a safeguard or
   * before a time only.
   */
  lapsed: readonly string[]
  /** Behind these something else has lapsed: an alarm is there for what it reports. */
  noticing: readonly string[]
  /** Between one of these and what has lapsed it is the alarm itself that has: `alerts are suspended`. */
  beingWords: readonly string[]
  /** What lapsed right behind these is what the words before are there for: `patch everything outdated`. */
  anyWords: readonly string[]
  /** Begin a time: `disabled since may`. */
  sinceWords: readonly string[]
  /** Begin a time before one of `startTimes` or a year: `expired in may`. */
  atWords: readonly string[]
  /** Begin what goes on behind a denial: `skipped for small stories`. */
  circumstances: readonly string[]
  /** Right before a control they deny it: `cannot rollback`. */
  cannotWords: readonly string[]
  /** What follows them says nothing about the control itself: `alarm wenn scan fehlt`. */
  conditions: readonly string[]
  /** What a control may forbid: denying one of these is a control, `rot = kein merge`. */
  forbidden: readonly string[]
  /** Name a safeguard, alone or as the end of a longer word: `penetrationstest`. */
  safeguards: readonly string[]
}

export const CONTROL_STATE_WORDS: ControlStateWords = {
  harmless: [
    ...['soll haben', 'haben soll', 'soll und haben', 'soll saldo', 'soll salden', 'soll bestand', 'ist soll'],
    ...['sign off', 'kick off', 'drop off', 'trade off', 'back off', 'cut off', 'off site', 'off hours', 'off peak'],
    ...['off premise', 'off premises', 'off the shelf', 'off line', 'off boarding', 'off cluster', 'day off'],
    ...['go no go', 'no go', 'no blame', 'no ops', 'soll ist', 'no later than', 'not later than'],
    ...['not only', 'nicht nur', 'no exception', 'no exceptions', 'without exception', 'without exceptions'],
    ...['sollten wir nicht', 'koennten wir nicht', 'should we not', 'shouldn t we', 'why not', 'warum nicht'],
    ...['ohne ausnahme', 'ohne ausnahmen', 'not before', 'nicht vor', 'need to know', 'planned maintenance'],
    ...[
      'planned downtime',
      'geplante wartung',
      'geplante wartungsfenster',
      'future proof',
      'non repudiation',
      'no reply',
      'no longer than',
      'npm outdated',
      'pnpm outdated',
      'yarn outdated',
      'list outdated',
      'composer outdated',
      'no test data',
      'intellij idea',
    ],
  ],
  planned: [
    ...['todo', 'to do', 'tbd', 'tba', 'planned', 'planning to', 'geplant', 'geplante', 'geplanter', 'geplantes'],
    ...['geplanten', 'in planung', 'in vorbereitung', 'in arbeit', 'in progress', 'future', 'kuenftig', 'zukuenftig'],
    ...[
      'later',
      'spaeter',
      'soon',
      'bald',
      'demnaechst',
      'kommt noch',
      'next quarter',
      'next year',
      'next month',
      'next sprint',
    ],
    ...['naechstes quartal', 'naechstes jahr', 'naechsten monat', 'naechster sprint', 'naechsten sprint'],
    ...['wunsch', 'wunschliste', 'wish', 'wishlist', 'nice to have', 'waere gut', 'idea', 'idee', 'vorschlag'],
    ...[
      'proposal',
      'proposed',
      'vorgeschlagen',
      'angedacht',
      'vorgesehen',
      'pending',
      'ausstehend',
      'steht noch aus',
      'stehen noch aus',
      'steht aus',
      'soll',
      'sollen',
    ],
    ...[
      'sollte',
      'sollten',
      'should',
      'wollen',
      'want',
      'we need',
      'brauchen wir',
      'wir brauchen',
      'braeuchten wir',
      'wir braeuchten',
      'to be done',
      'to be defined',
    ],
    ...['under discussion', 'in evaluation', 'im aufbau', 'being introduced', 'being set up', 'coming soon'],
    ...[
      'waere schoen',
      'waere super',
      'waere cool',
      'would be nice',
      'would be great',
      'in q1',
      'in q2',
      'in q3',
      'in q4',
    ],
    ...['to be introduced', 'to be implemented', 'to be added', 'to be set up', 'to be planned', 'noch einzufuehren'],
    ...[
      'wird noch eingefuehrt',
      'wird noch aufgebaut',
      'wird noch gebaut',
      'wird noch eingerichtet',
      'wird noch umgesetzt',
    ],
    ...['wird eingefuehrt', 'wird gerade eingefuehrt', 'wird gerade aufgebaut', 'wird aufgebaut', 'wird gebaut'],
    ...['beantragt', 'bestellt', 'requested', 'ordered', 'in umsetzung', 'in einfuehrung', 'einfuehren', 'etablieren'],
    ...['introduce', 'muss noch', 'muessen noch', 'needs to be', 'still needs', 'verschoben', 'postponed', 'delayed'],
    ...['in beschaffung', 'in anschaffung', 'in procurement', 'wird beschafft', 'sollkonzept', 'sollzustand'],
    ...['on the roadmap', 'on roadmap', 'roadmap', 'auf der roadmap', 'steht im backlog', 'ist im backlog'],
    ...[
      'still open',
      'ausstaendig',
      'in diskussion',
      'fehlt',
      'fehlen',
      'wanted',
      'gewuenscht',
      'eines tages',
      'someday',
    ],
  ],
  plannedAtEdge: ['missing', 'offen', 'kommt', 'optional', 'evtl', 'vielleicht', 'maybe'],
  plannedAtStart: ['ziel', 'goal', 'need', 'need a', 'need an', 'need some', 'fehlende', 'fehlendes', 'fehlender'],
  startWords: ['ab', 'erst', 'from', 'starting', 'startet', 'kommt', 'coming', 'due', 'geht live'],
  startTimes: [
    ...['q1', 'q2', 'q3', 'q4', 'h1', 'h2', 'kw', 'naechster', 'naechstem', 'naechstes', 'naechsten', 'next'],
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
    ...['december', 'januar', 'februar', 'maerz', 'mai', 'juni', 'juli', 'oktober', 'dezember', 'herbst', 'fruehjahr'],
  ],
  doubtful: ['not sure', 'nicht sicher', 'unsure', 'unclear', 'unklar', 'fraglich', 'unknown', 'unbekannt'],
  askingStarts: [
    ...['brauchen wir', 'wollen wir', 'sollen wir', 'sollten wir', 'muessen wir', 'koennen wir', 'ist', 'sind'],
    ...['do we need', 'do we want', 'should we', 'shall we', 'is', 'are', 'wann', 'when', 'wer', 'who'],
  ],
  negators: [
    ...[
      'no',
      'kein',
      'keine',
      'keinen',
      'keinem',
      'keiner',
      'keines',
      'keins',
      'keinerlei',
      'ohne',
      'without',
      'w o',
      'none',
    ],
    'no longer',
    ...['lack of', 'lacks', 'lacking', 'mangels'],
    ...['not', 'nicht', 'never', 'nie', 'niemals', 'nichts', 'nothing', 'niemand', 'nobody', 'weder', 'neither'],
    ...['don t', 'doesn t', 'didn t', 'isn t', 'aren t', 'wasn t', 'haven t', 'hasn t', 'dont', 'doesnt', 'isnt'],
  ],
  littleWords: [
    ...['a', 'an', 'the', 'any', 'our', 'this', 'ein', 'eine', 'einen', 'einem', 'der', 'die', 'das', 'den', 'dem'],
    ...['unser', 'unsere', 'unseren', 'echtes', 'echte', 'echten', 'proper', 'real'],
  ],
  unlessWords: ['ohne', 'without', 'w o', 'bis', 'until', 'unless', 'before', 'solange'],
  adverbs: [
    'no longer',
    ...['not', 'nicht', 'never', 'nie', 'niemals', 'cannot', 'can t', 'don t', 'doesn t', 'didn t', 'isn t', 'aren t'],
    ...['wasn t', 'haven t', 'hasn t', 'dont', 'doesnt', 'isnt'],
  ],
  absentWords: [
    ...['work', 'works', 'run', 'runs', 'happen', 'happens', 'exist', 'exists', 'passieren'],
    ...['aktuell', 'current', 'up to date', 'valid', 'gueltig'],
    ...['active', 'aktiv', 'activated', 'aktiviert', 'enabled', 'eingeschaltet', 'available', 'verfuegbar'],
    ...['there', 'da', 'present', 'vorhanden', 'existing', 'existent', 'in place', 'done', 'gemacht', 'erledigt'],
    ...['implemented', 'implementiert', 'umgesetzt', 'eingefuehrt', 'introduced', 'installed', 'installiert', 'used'],
    ...['genutzt', 'benutzt', 'running', 'working', 'ready', 'fertig', 'finished', 'completed', 'started', 'gestartet'],
    ...['set up', 'eingerichtet', 'configured', 'konfiguriert', 'enforced', 'erzwungen', 'required', 'tested'],
    ...['getestet', 'reviewed', 'geprueft', 'checked', 'durchgefuehrt', 'performed', 'executed', 'statt'],
    ...[
      'needed',
      'noetig',
      'necessary',
      'notwendig',
      'erforderlich',
      'written',
      'geschrieben',
      'signed',
      'unterschrieben',
      'live',
      'lived',
      'gelebt',
      'followed',
    ],
  ],
  negatedAfter: [
    ...[
      'abgesagt',
      'ausgefallen',
      'gekuendigt',
      'abbestellt',
      'ausgelaufen',
      'stillgelegt',
      'discontinued',
      'decommissioned',
      'weggefallen',
      'untested',
      'ungetestet',
      'unused',
      'ungenutzt',
      'inactive',
      'inaktiv',
    ],
    ...['ist aus', 'sind aus', 'is off', 'are off', 'schaut keiner', 'schaut niemand', 'liest keiner', 'liest niemand'],
    ...['nobody looks', 'nobody reads', 'no one looks'],
    ...['not yet', 'noch nicht', 'off', 'skipped', 'uebersprungen', 'disabled', 'deaktiviert', 'abgeschaltet'],
    ...['ausgeschaltet', 'switched off', 'turned off', 'removed', 'entfernt', 'abgeschafft', 'broken', 'kaputt'],
    ...['defekt', 'entfaellt', 'faellt aus', 'dropped', 'cancelled', 'canceled', 'gestrichen', 'gibt es nicht'],
    ...[
      'haben wir nicht',
      'ignored',
      'nein',
      'nope',
      'ignoriert',
      'abandoned',
      'eingeschlafen',
      'no budget',
      'kein budget',
      'no time',
      'keine zeit',
      'no capacity',
      'keine kapazitaet',
    ],
    ...[
      'no resources',
      'keine ressourcen',
      'n a',
      'out of scope',
      'paused',
      'pausiert',
      'nobody does it',
      'macht niemand',
      'macht keiner',
    ],
  ],
  lapsed: [
    ...['abgelaufen', 'expired', 'lapsed', 'veraltet', 'outdated', 'out of date', 'obsolete', 'obsolet', 'ueberholt'],
    ...['is stale', 'are stale', 'out of service', 'out of order', 'out of use', 'ausser betrieb', 'ausser kraft'],
    ...['ausser funktion', 'is down', 'are down', 'shut down', 'heruntergefahren', 'is dead', 'ist tot', 'suspended'],
    ...['ausgesetzt', 'abgestellt', 'abgeklemmt', 'abgehaengt', 'ausgemustert', 'unplugged'],
  ],
  noticing: [
    ...['alert', 'alerts', 'alarm', 'alarme', 'warnung', 'warnungen', 'warning', 'warnings', 'benachrichtigung'],
    ...['notification', 'meldung', 'reminder', 'erinnerung', 'warnt', 'warns', 'meldet', 'erkennt'],
    ...['detects', 'findet', 'finds', 'prueft', 'ob', 'whether', 'bevor', 'before'],
  ],
  beingWords: [
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'been',
    'ist',
    'sind',
    'war',
    'waren',
    'wurde',
    'wurden',
    'leider',
  ],
  anyWords: ['everything', 'anything', 'whatever', 'alles'],
  sinceWords: ['since', 'seit', 'seitdem'],
  atWords: ['in', 'im', 'am', 'on', 'ende', 'anfang', 'mitte'],
  circumstances: [
    ...[
      'for',
      'in',
      'since',
      'on',
      'by',
      'at',
      'until',
      'because',
      'due',
      'during',
      'fuer',
      'seit',
      'bei',
      'wegen',
      'im',
    ],
    ...['an', 'bis', 'von', 'vom', 'durch', 'waehrend'],
  ],
  cannotWords: ['cannot', 'can t', 'can not'],
  conditions: ['bevor', 'wenn', 'falls', 'sobald', 'if', 'when', 'whenever', 'in case', 'sonst', 'otherwise'],
  forbidden: [
    ...[
      'merge',
      'merges',
      'merged',
      'deploy',
      'deploys',
      'deployt',
      'deployen',
      'deployment',
      'deployments',
      'release',
      'releases',
      'rollout',
      'push',
    ],
    ...['pushes', 'commit', 'commits', 'change', 'changes', 'aenderung', 'aenderungen', 'go live', 'access', 'zugriff'],
    ...['zugang', 'login', 'logins', 'internet', 'root', 'admin', 'sudo', 'secrets', 'secret', 'password', 'passwords'],
    ...['passwort', 'passwoerter', 'passwoertern', 'klartext', 'plaintext', 'plain', 'credentials', 'keys', 'tokens'],
    ...[
      'pii',
      'data',
      'daten',
      'echtdaten',
      'testdaten',
      'testdata',
      'kundendaten',
      'produktivdaten',
      'shared',
      'downtime',
      'ausfall',
    ],
    ...['unterbrechung', 'direct', 'direkt', 'direkte', 'direkten', 'direkter', 'manual', 'manuelle', 'manuellen'],
    ...['critical', 'criticals', 'kritische', 'kritischen', 'high', 'highs', 'findings', 'friday', 'freitag'],
    ...['freitags', 'latest', 'code', 'prod', 'produktion', 'production', 'usb', 'ssh', 'unsigned', 'unsignierte'],
  ],
  safeguards: [
    ...['scan', 'scans', 'scanning', 'scanner', 'review', 'reviews', 'test', 'tests', 'testing', 'pentest', 'pentests'],
    ...[
      'audit',
      'audits',
      'check',
      'checks',
      'checkliste',
      'checklist',
      'pruefung',
      'pruefungen',
      'analyse',
      'analysis',
    ],
    ...['sast', 'dast', 'sca', 'sbom', 'fuzzing', 'linter', 'linting', 'lint', 'approval', 'approvals', 'freigabe'],
    ...['freigaben', 'abnahme', 'sign off', 'signoff', 'genehmigung', 'gate', 'gates', 'monitoring', 'ueberwachung'],
    ...['logging', 'logs', 'alerting', 'alerts', 'alarm', 'alarme', 'alarmierung', 'tracing', 'dashboard', 'backup'],
    ...['backups', 'restore', 'datensicherung', 'rollback', 'rueckfallplan', 'notfallplan', 'runbook', 'playbook'],
    ...['encryption', 'verschluesselung', 'signing', 'signatur', 'signierung', 'mfa', '2fa', 'sso', 'waf', 'firewall'],
    ...['siem', 'ids', 'ips', 'edr', 'vault', 'rotation', 'secrets management', 'threat modeling', 'threat modelling'],
    ...['threat model', 'bedrohungsanalyse', 'risikoanalyse', 'risk assessment', 'assessment', '4 augen', 'vier augen'],
    ...['four eyes', 'pairing', 'pair programming', 'mob programming', 'funktionstrennung', 'segregation of duties'],
    ...['patching', 'patchmanagement', 'updates', 'hardening', 'haertung', 'schulung', 'training', 'validation'],
    ...['validierung', 'kontrolle', 'kontrollen', 'branch protection', 'codeowners', 'canary', 'feature flag'],
    ...[
      'feature flags',
      'staging',
      'post mortem',
      'postmortem',
      'retro',
      'sop',
      'sops',
      'avv',
      'dsfa',
      'dpia',
      'schutz',
    ],
    ...['definition of ready', 'definition of done', 'dor', 'dod', 'quality gate', 'konzept', 'rufbereitschaft'],
  ],
}
