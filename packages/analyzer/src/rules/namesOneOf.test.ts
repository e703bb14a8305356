import { describe, expect, it } from 'vitest'
import { namesOneOf, type WordList } from './namesOneOf.ts'
import * as wordLists from './wordLists.ts'

const LISTS: Readonly<Record<string, WordList>> = { ...wordLists }

/** What each list finds in the words of real walls, and what it leaves alone although it looks alike. */
const CASES: readonly [name: keyof typeof wordLists, named: readonly string[], others: readonly string[]][] = [
  [
    'INFORMAL',
    [
      ...[
        'E-Mail',
        'e-mail an PO',
        'per Mail',
        'Excel per Mail',
        'Sammelmail',
        'Mail-Verteiler',
        'EMAIL!!',
        'Freigabemail',
      ],
      ...[
        'Weekly call',
        'Call',
        'Teams-Call',
        'Telefonkonferenz',
        'telefonisch',
        'Anruf beim Betrieb',
        'Telco',
        'phone',
      ],
      ...['Teams-Chat', 'Gruppenchat', 'MS Teams', 'Teams', 'WhatsApp-Gruppe', 'Slack #checkout-dev', 'whatsap gruppe'],
      ...[
        'Zuruf',
        'auf Zuruf im Flur',
        'Flurfunk',
        'mündlich',
        'zwischen Tür und Angel',
        'corridor talk',
        'coffee machine',
      ],
      ...[
        'Papier',
        'Papierformular',
        'paper form',
        'USB-Stick',
        'usb stick',
        'Fax',
        'Hauspost',
        'Post',
        'per Post',
        'Interne Post',
        'Post (Brief)',
        'Support-Postfach',
        'per Zettel',
        'Laufzettel',
      ],
      ...[
        'Emailverteiler',
        'mündl. Freigabe',
        'Telefax',
        'shout across the office',
        'Lunch',
        'not only by mail',
        'Go/No-Go Call',
        'Jira + Mail',
        'corridoor chat',
      ],
    ],
    [
      ...[
        'Mail-Server',
        'Mailserver',
        'Call Center',
        'Callcenter',
        'On-Call',
        'Post-Mortem',
        'Slack alert bot',
        'Slackbot',
      ],
      ...[
        'Post deployment check',
        'API call',
        'Chatbot',
        'ChatGPT',
        'Whitepaper',
        'paper prototype',
        'Papierkorb',
        'Recall',
      ],
      ...[
        'Jira statt Mail',
        'Ticket instead of e-mail',
        'nicht per Mail',
        'no calls',
        'USB verboten',
        'Newsletter',
        'Refinement',
      ],
      ...[
        'Smartphone',
        'Support-Kanal',
        'Dropbox Ordner',
        'Jira',
        'Telegraf',
        'Halfway review',
        'Photo shooting',
        'MS-Teams Meeting',
        'Papierloses Büro',
        'Copilot Chat',
        'e-mail notification (Jenkins)',
        'SMS-Alarm',
        'Teams Meeting',
        'Dev-Teams',
        'Project brief',
        '',
      ],
    ],
  ],
  [
    'EXTERNAL',
    [
      ...[
        'Agentur (extern)',
        'externe Agentur',
        'Dienstleister XY',
        'Hersteller-Support',
        'offshore team',
        'Ext. Berater',
      ],
      ...[
        'IT-Dienstleister',
        'Zahlungsdienstleister',
        'Softwarehersteller',
        'Webagentur',
        'Vertriebspartner',
        'Freelancerin',
      ],
      ...[
        '3rd party vendor',
        'Payment Provider',
        'Auditor',
        'Lieferanten',
        'Dienstleisster',
        'Externals',
        'Müller IT GmbH',
      ],
    ],
    [
      ...[
        'external users',
        'Externe Kunden',
        'Ansprechpartner Fachbereich',
        'HR Business Partner',
        'Vendor Management',
      ],
      ...[
        'Dienstleistersteuerung',
        'Internal Auditor',
        'keine Externen',
        'Dev Team',
        'Interne IT',
        'Einkauf',
        'Kundenberater',
      ],
    ],
  ],
  [
    'AUTOMATION',
    [
      ...[
        'GitHub Actions Pipeline',
        'Docker build',
        'Deploy to staging (Helm)',
        'ELK / Kibana',
        'Prometheus',
        'Nachtlauf',
      ],
      ...[
        'Buildpipeline',
        'CI/CD',
        'cron',
        'Import-Schnittstelle',
        'nightly sync',
        'Jenkinsfile',
        'SFTP-Server',
        'Pipleine',
      ],
      ...['Model training pipeline', 'Training job (Airflow)', 'Deploy to demo', 'Abstimmungs-Batch', 'Wartungsjob'],
    ],
    [
      ...[
        'Security-Fragebogen (Konzern)',
        'Weekly sync',
        'Quick sync',
        'manuelles Deployment',
        'Deploy by hand',
        'Deployment-Meeting',
        'CI Jour fixe',
        'Angebot',
        'Pipeline-Besprechung',
      ],
      ...['Jenkins-Schulung', 'Demo der Pipeline', 'Standup about the training job'],
      ...['Steering Committee', 'Support-Kanal', 'Kanban: In Test', 'Vier-Augen-Gespräch'],
    ],
  ],
  [
    'PRODUCT_OWNER',
    [
      'PO Anna',
      'P.O.',
      'Prod. Owner',
      'Product Owner',
      'ProductOwner',
      'Prodcut Owner',
      'Produktmanagerin',
      'PM',
      'Produktverantwortliche',
      'PO/UX',
    ],
    ['Postproduktion', 'Produktion', 'Power User', 'PO fehlt!', 'kein PO', 'Product Designer', 'Portfolio Board'],
  ],
  [
    'TEAM_LEAD',
    [
      'Tech Lead Jonas',
      'Techlead',
      'Teamleiterin',
      'Engineering Manager',
      'Lead Dev',
      'TL',
      'Head of Eng',
      'EM',
      'Entwicklungsleitung',
    ],
    ['Sales Leads', 'Lead Generation', 'Dev Team', 'Team', 'no tech lead', 'Technik'],
  ],
  [
    'SECURITY',
    [
      'Security',
      'CISO',
      'ISB',
      'AppSec',
      'IT-Sicherheit',
      'Informationssicherheitsbeauftragter',
      'Sec Champion',
      'Cybersecurity',
    ],
    ['Werkschutz', 'Arbeitssicherheit', 'Funktionale Sicherheit', 'Social Security', 'Sekretariat', 'Secretary'],
  ],
  [
    'LIVE_SUPPORT',
    [
      'Firefighter (1 Person)',
      'On-Call',
      'Rufbereitschaft',
      'Ops',
      'DevOps',
      '2nd Level',
      'IT-Betrieb',
      'Plattformbetrieb',
      'SRE',
    ],
    ['Betriebsrat', 'Vertrieb', 'Developers', 'Workshops', 'Operations fehlt'],
  ],
  [
    'CONTAINER',
    [
      'Docker build',
      'Container Image',
      'Helm',
      'K8s-Cluster',
      'Basisimage',
      'OpenShift',
      'Containerregistry',
      'Kuberntes',
    ],
    ['Imagekampagne', 'Product images', 'VM', 'Podcast', 'Serverless', 'Image-Film'],
  ],
]

describe.each(CASES)('[A33] the words of %s', (name, named, others) => {
  const list = wordListOf(name)
  it('are found as teams write them', () => {
    expect(named.filter((text) => !namesOneOf(text, list))).toEqual([])
  })
  it('are not found in what only looks alike', () => {
    expect(others.filter((text) => namesOneOf(text, list))).toEqual([])
  })
})

it('reads a very long text in no time', () => {
  const text = 'mailserver statt call center '.repeat(20_000)
  const start = performance.now()
  expect(namesOneOf(text, wordLists.INFORMAL)).toBe(false)
  expect(performance.now() - start).toBeLessThan(10_000)
})

it('answers the same when it is asked again', () => {
  for (let time = 0; time < 3; time++) {
    expect(namesOneOf('Sammelmail', wordLists.INFORMAL)).toBe(true)
    expect(namesOneOf('Sammelmail', wordLists.EXTERNAL)).toBe(false)
  }
})

it('every word is spelt as texts are compared', () => {
  const wrong = Object.values(LISTS)
    .flatMap(({ words, heads = [], stems = [], alone = [], except = [], unless = [] }) => [
      ...[...words, ...heads, ...stems],
      ...[...alone, ...except, ...unless],
    ])
    .filter((word) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(word))
  expect(wrong).toEqual([])
})

function wordListOf(name: string): WordList {
  const list = LISTS[name]
  if (list === undefined) throw new RangeError(`No list ${name}`)
  return list
}
