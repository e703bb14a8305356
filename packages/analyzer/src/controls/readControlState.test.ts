import { describe, expect, it } from 'vitest'
import { readControlState } from './readControlState.ts'

/** Texts as teams write them. The labelled ones come from the people who know the method; the rest fills the gaps between. */
describe('[A13] a control is in place', () => {
  it.each([
    ...['Dep-Check (OWASP) im CI', 'depedency scan nightly, eigener cronjob', 'Renovate PRs + CI green', 'JFrog X-Ray'],
    ...["STRIDE Session vor 'Ready for Dev'", 'Evil brainstorming!!', 'DSFA / Datenschutzfreigabe'],
    ...['4-Augen Prinzip bei jedem MR', 'PR review by 2 devs (CODEOWNERS)', 'Gitleaks pre-commit hook'],
    ...['Playwright E2E Tests', 'CAB Freigabe (mittwochs)', 'Funktionstrennung Dev / Betrieb'],
    ...['Canary 5% → 25% → 100%', 'Rückfallplan im Change-Antrag', 'Secrets in Hashi-Corp Vault, Rotation 90d'],
    ...['X-Request-ID wird durchgereicht', 'PagerDuty → Rufbereitschaft', 'Notfallhandbuch v3'],
    ...['Blameless Post-Mortem nach jedem Sev1', 'SCA via 3-D Secure (PSD2)', 'Penetration test: once a year'],
    ...['Zugriff eingeschränkt (need to know)', 'bug triage (tägl.)', 'DoR check', 'Jonas schaut drüber'],
    ...[
      'Backlog refinement with security',
      'Open Source Lizenzcheck',
      'Canary ab 10%',
      '4-Augen ab 10k EUR',
      'WIP limit',
    ],
  ])('when nothing is said against it: %s', (text) => {
    expect(readControlState(text)).toBe('active')
  })

  it.each([
    ...['Go/No-Go', 'Go / No-Go Meeting', 'No-blame Postmortem', 'Review ohne Ausnahme', 'Nicht nur Review'],
    ...['Soll-/Ist-Vergleich', 'Test coverage > 80 % (no exceptions)', 'planned maintenance window check'],
  ])('when a set phrase only looks like something else: %s', (text) => {
    expect(readControlState(text)).toBe('active')
  })

  it.each([
    ...['rot = kein Merge', 'kein Merge ohne Review', 'ohne Review kein Merge', 'no direct push to main'],
    ...['Keine Passwörter im Code', 'no secrets in code', 'no test data in prod', 'Secrets nicht im Repo'],
    ...['never deploy on Friday', 'no-deploy Friday', 'root login disabled', 'default passwords removed'],
    ...['kein Merge ohne Review, Tests oder Freigabe', 'no deploy without review, tests or approval'],
    ...['Devs dürfen nicht ohne Review mergen', 'ohne Freigabe kein Go-Live', 'PR approval required, no self-merge'],
  ])('when it forbids something: %s', (text) => {
    expect(readControlState(text)).toBe('active')
  })

  it.each([
    ...['Alarm wenn Backup fehlt', 'alert on missing heartbeats', 'skipped tests fail the build'],
    ...['Review cannot be skipped', 'Gate kann nicht deaktiviert werden', 'Alert if scan is disabled'],
    ...['Alarm: Zertifikat abgelaufen', 'Alert on expired licences', 'npm outdated', 'pip list outdated every night'],
    ...['Zertifikate werden erneuert, bevor sie abgelaufen sind', 'Checkliste https://wiki.example.org/?q=1'],
  ])('when something else is missing, skipped or asked for: %s', (text) => {
    expect(readControlState(text)).toBe('active')
  })

  it.each([
    ...[
      'Code Review, Pentest geplant',
      'Monitoring, kein Alerting',
      'Code review\nPentest?',
      'SAST im Build ohne Gitleaks',
    ],
    ...['review w/o checklist', 'Backup, restore never tested', 'Freigabe + DAST (todo)'],
    ...['Deploy ohne Unterbrechung, Tests und Gates', 'Deploy ohne Konzept, Tests laufen nachts'],
  ])('when one of several is: %s', (text) => {
    expect(readControlState(text)).toBe('active')
  })
})

it.each([
  ...[
    'SAST: todo',
    'TODO',
    'TBD',
    'Pentest ab Q3',
    'ab Q3 Pentest',
    'Code review, ab Q3',
    'Pentest ab März',
    'WAF ab 2027',
  ],
  ...['geplanter Pentest', 'Pentest geplant (2027)', 'Backup fehlt', 'missing backup', 'DAST fehlt noch', 'SBOM idea'],
  ...['We should do reviews', 'Soll: Code Review', '2FA für Admins - kommt', 'DLP: in evaluation', 'WAF maybe'],
  ...['Dependency-Check noch ausständig', 'todo: WAF einschalten', 'MFA next quarter', 'ＴＯＤＯ scan'],
])('[A13] a control is planned: %s', (text) => {
  expect(readControlState(text)).toBe('planned')
})

it.each([
  ...['Monitoring ??', 'threat modeling??', 'Sentry?', '?', 'Pentest (wer?)', 'Review, really?'],
  ...['not sure if scan runs', 'Backup: unklar'],
])('[A13] a control is in question: %s', (text) => {
  expect(readControlState(text)).toBe('question')
})

it.each([
  ...[
    'kein Dependency Scan',
    'pentest – not yet',
    'Pentest, noch nicht',
    'no code review',
    'kein WAF',
    'kein',
    'none',
    'no\nrunbook',
  ],
  ...['Deploy ohne Review', 'w/o review', 'Build ohne Gitleaks', 'kein regelmäßiger Scan', 'Kein Vier-Augen-Prinzip'],
  ...['no plan for backup', 'there is no monitoring', 'Wir haben noch kein SIEM', 'CI grün, kein Gitleaks'],
  ...['skipped', 'Scan disabled', 'Renovate (paused)', 'Playwright E2E – flaky, disabled', 'WAF – kein Budget'],
  ...['MFA nicht aktiv', 'Monitoring läuft nicht', 'Secret scan (not enforced)', 'Freigabe nicht erforderlich'],
  ...[
    'Logs werden nicht ausgewertet',
    'Restore never tested',
    'Never tested',
    'CAB - noch nicht eingeführt',
    'Kein Pentest?',
    'Deploy ohne Review, Tests oder Freigabe',
    'Deploy without review, tests or approval',
    'Hotfix ohne Absprache, Tests oder Gates',
    'Certificate expired',
    'Zertifikat abgelaufen',
    'Zertifikat nicht mehr gültig',
    'Prüfung abgelaufen (seit März)',
    'Checkliste veraltet',
    'our own check is outdated',
  ],
])('[A13] a control is denied: %s', (text) => {
  expect(readControlState(text)).toBe('negated')
})

it('[A2] reads any text', () => {
  for (const text of ['', ' ', '\n,;', '-', '\u0000', '\ud800', '🙂?', 'no '.repeat(1_000), 'ab '.repeat(1_000)])
    expect(['active', 'planned', 'question', 'negated']).toContain(readControlState(text))
})
