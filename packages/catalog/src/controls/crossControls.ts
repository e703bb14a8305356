import { STRIDE_CATEGORIES, type CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls that stand anywhere on the path. */
export const crossControls: readonly CatalogueControl[] = [
  {
    id: 'security-champion',
    title: { en: 'Security champion involved', de: 'Security Champion eingebunden' },
    summary: {
      en: 'A team member has time and mandate to guide security work and to escalate.',
      de: 'Jemand aus dem Team hat Zeit und Auftrag, die Sicherheitsarbeit zu begleiten und zu eskalieren.',
    },
    phase: 'cross',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['govern'],
    frameworks: {
      nistCsf2: ['GV.RR-02'],
      nistSsdf11: ['PO.2.1'],
      owaspSamm2: ['G-EG-1-B'],
      dsomm: dsommActivities('Each team has a security champion'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        security champion, sec champion, security champ, sec champ, security ambassador, security guild,
        appsec office hour, appsec office hours, security champions, security buddy, security advocate,
        appsec champion, security partner, security engineer in the team, security rep, security coach,
        ask security channel, security office hours, appsec sprechstunde
      `,
      de: `
        sicherheitsbeauftragter im team, sicherheitsbotschafter, security sprechstunde, security ansprechpartner,
        ansprechpartner security, sicherheitsbeauftragte im team, security pate, security gilde
      `,
    }),
    source: 'The method: champions are a real role, with support from above.',
  },
  {
    id: 'security-training',
    title: { en: 'Security training and awareness', de: 'Sicherheitsschulung und Bewusstsein' },
    summary: {
      en: 'People who build and run the product learn secure ways of working, and attendance is tracked.',
      de: 'Wer das Produkt baut und betreibt, lernt sicheres Arbeiten; die Teilnahme wird festgehalten.',
    },
    phase: 'cross',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AT-01', 'PR.AT-02'],
      nistSsdf11: ['PO.2.2'],
      owaspSamm2: ['G-EG-1-A'],
      dsomm: dsommActivities('Regular security training for all', 'Regular security training of security champions'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        security training, secure coding training, security awareness, awareness training, security onboarding,
        capture the flag, ctf, bug bash, mob hacking, awareness campaign, phishing simulation, phishing test,
        phishing training, owasp training, secure code training, security workshop, security dojo, security kata,
        security lunch, security brown bag, juice shop session, developer security training, security e learning,
        hacking workshop, owasp top 10 schulung, owasp top 10 training, owasp schulung,
        training secure coding, training on secure coding, training in secure coding
      `,
      de: `
        sicherheitsschulung, security schulung, awareness schulung, sicherheitstraining,
        security training fuer alle, it sicherheitsschulung, datenschutzschulung, sicherheitsunterweisung,
        sensibilisierung, phishing uebung, security weiterbildung, security onboarding neue,
        schulung sicheres programmieren, schulung zu security
      `,
      tools: 'juice shop, secure code warrior, hoxhunt, knowbe4',
    }),
    source: 'The method: awareness and training for everybody on the path.',
  },
  {
    id: 'security-metrics',
    title: { en: 'Security metrics', de: 'Sicherheitskennzahlen' },
    summary: {
      en: 'The team measures security outcomes such as open findings, time to fix and exceptions.',
      de: 'Das Team misst, was seine Sicherheitsarbeit bewirkt: offene Befunde, Zeit bis zur Behebung, Ausnahmen.',
    },
    phase: 'cross',
    alsoIn: [],
    automation: 'either',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['govern'],
    frameworks: {
      nistCsf2: ['GV.OV-03'],
      nistSsdf11: ['PO.4.1', 'PO.4.2'],
      owaspSamm2: ['G-SM-1-B', 'I-DM-1-B'],
      dsomm: dsommActivities('Number of vulnerabilities/severity', 'Generation of response statistics'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        security metrics, security kpi, security kpis, vuln kpi, exception count, security scorecard, fix rate,
        security metric, security dashboard, security reporting, vulnerability metrics,
        open vulnerabilities count, time to fix, time to remediate, mttr … vulns,
        mean time to remediate, patch rate, security trend, security okr, security okrs,
        anzahl offener schwachstellen, offene schwachstellen, open vulnerabilities, number of open findings,
        offene findings, anzahl findings, anzahl offener findings
      `,
      de: `
        sicherheitskennzahlen, sicherheitskennzahl, security kennzahlen,
        kennzahlen security, security reporting monatlich, schwachstellen kpi,
        zeit bis fix, zeit bis zur behebung
      `,
      weak: 'security report, vulnerability report, security bericht, sicherheitsbericht, schwachstellenbericht',
    }),
    source: 'The method: before and after figures that show the trend without ranking people.',
  },
]
