import { STRIDE_CATEGORIES, type CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls that usually stand in refinement. */
export const refinementControls: readonly CatalogueControl[] = [
  {
    id: 'threat-modeling',
    title: { en: 'Threat modelling', de: 'Bedrohungsmodellierung' },
    summary: {
      en: 'Short, repeated sessions in which the team asks what can go wrong with the change and decides what to do.',
      de: 'Kurze, wiederkehrende Runden: Das Team fragt, was bei der Änderung schiefgehen kann, und entscheidet, was es tut.',
    },
    phase: 'refinement',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-03', 'ID.RA-05'],
      nistSsdf11: ['PW.1.1'],
      owaspSamm2: ['D-TA-1-B'],
      dsomm: dsommActivities(
        'Conduction of simple threat modeling on technical level',
        'Creation of threat modeling processes and standards',
      ),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        threat model, threat models, threat modelling, threat modeling, threat modelling session, tm session,
        threat workshop, threat analysis, evil brainstorming, evil brainstorm, attack tree, attack trees,
        elevation of privilege game, eop cards, threat model session, threat modelling workshop,
        threat model review, threatmodel, threat assessment, threat session, threat brainstorming, tm workshop,
        tm light, rapid threat model, what can go wrong, attacker brainstorm, attack surface analysis,
        threat analysis and risk assessment, tara workshop, tara session, attack modelling, eop game, elevation of privilege,
        threats … identified, threats … collected, threats … discussed
      `,
      de: `
        bedrohungsanalyse, bedrohungsmodell, bedrohungsmodellierung, bedrohungsworkshop, bedrohungsszenarien,
        threat modeling runde, angriffsbaum, angriffsbaeume, angreiferperspektive, was kann schiefgehen,
        was kann schief gehen, boeses brainstorming,
        eop kartenspiel, eop karten, eop spiel, eop runde,
        bedrohungen … gesammelt, bedrohungen … identifiziert, bedrohungen … besprochen
      `,
      tools:
        'threat dragon, threagile, iriusrisk, owasp cornucopia, linddun, ms threat modeling tool, pytm, tara nach iso, tara iso, iso 21434',
      weak: 'stride, dread',
    }),
    source: 'The method: little and often, when a story goes from analysis to ready for development.',
  },
  {
    id: 'abuse-stories',
    title: { en: 'Abuse stories', de: 'Missbrauchsfälle' },
    summary: {
      en: 'Stories written from the side of an attacker or a careless user, kept next to the user stories.',
      de: 'Stories aus Sicht von Angreifern oder unachtsamen Benutzern, neben den User Stories gepflegt.',
    },
    phase: 'refinement',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-03'],
      nistSsdf11: ['PW.1.1'],
      owaspSamm2: ['V-RT-2-B'],
      dsomm: dsommActivities('Creation of simple abuse stories'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        abuse story, abuse stories, abuser story, abuser stories, abuse case, abuse cases, misuse case,
        misuse cases, evil user story, evil user stories, attacker story, attacker stories, evil story,
        evil stories, evil persona, evil personas, anti persona, misuse story, misuse stories, hacker story,
        hacker stories, malicious user story, abuse scenarios, negative user stories
      `,
      de: `
        missbrauchsfall, missbrauchsfaelle, missbrauchsszenario, missbrauchsszenarien, angreifer story,
        angreifer stories, missbrauchs stories, boese user stories
      `,
    }),
    source: 'The method: acceptance criteria drawn from disaster scenarios.',
  },
  {
    id: 'security-acceptance-criteria',
    title: { en: 'Security acceptance criteria', de: 'Sicherheits-Akzeptanzkriterien' },
    summary: {
      en: 'Stories carry testable security conditions derived from assets and threats.',
      de: 'Stories tragen prüfbare Sicherheitsbedingungen, abgeleitet aus Schutzobjekten und Bedrohungen.',
    },
    phase: 'refinement',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PO.4.1', 'PW.1.2'],
      owaspSamm2: ['D-SR-1-A', 'V-RT-2-A'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        security acceptance criteria, security acceptance criterion, security ac, sec ac, security acs,
        security story, security stories, security criteria, acceptance criteria security,
        acceptance criteria for security, acceptance criteria incl security, security acceptance, security in ac,
        security conditions of satisfaction
      `,
      de: `
        abnahmekriterien security, sicherheitskriterien, security akzeptanzkriterien,
        sicherheits akzeptanzkriterien, sicherheitsakzeptanzkriterien, security abnahmekriterien,
        security kriterien, security aks, security ak, sec ak, akzeptanzkriterien security,
        akzeptanzkriterien sicherheit, akzeptanzkriterien … security, ak fuer security, sicherheitsstory
      `,
    }),
    source: 'The method: threats become further acceptance criteria of a story.',
  },
  {
    id: 'definition-of-ready',
    title: { en: 'Security in the readiness check', de: 'Sicherheit in der Definition of Ready' },
    summary: {
      en: 'A story only becomes ready for development when its security questions are answered.',
      de: 'Eine Story ist erst bereit zur Entwicklung, wenn ihre Sicherheitsfragen beantwortet sind.',
    },
    phase: 'refinement',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PO.4.1'],
      owaspSamm2: ['D-SR-2-A'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        definition of ready, dor check, dor, story readiness check, readiness check, security readiness,
        dor checklist, ready check, ready for dev check, definition of ready check, ready checklist,
        readiness checklist, security dor, dor security
      `,
      de: 'dor checkliste, dor pruefung, bereitschaftscheck story, definition of ready geprueft',
    }),
    source: 'The method: the readiness check of a story asks for a threat modelling session.',
  },
  {
    id: 'architecture-review',
    title: { en: 'Architecture and cross-functional review', de: 'Architekturprüfung' },
    summary: {
      en: 'Somebody who did not make the design checks it against security and other cross-functional requirements.',
      de: 'Wer am Entwurf nicht beteiligt war, prüft ihn gegen Sicherheits- und andere übergreifende Anforderungen.',
    },
    phase: 'refinement',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PW.2.1'],
      owaspSamm2: ['V-AA-1-A', 'V-AA-1-B'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        architecture review, arch review, design review, security review of design, cfr review, nfr review,
        nfr check, cross functional requirements, non functional requirements, architecture sign off,
        architecture board, architecture review board, arb, architecture check, architecture approval,
        architecture assessment, design doc review, design approval, design sign off, design check,
        solution review, solution design review, security architecture review, security design review,
        technical design review, rfc review, rfc process, cfr check, cfr checklist, nfr checklist,
        architecture decision board, concept review, atam, tech design review
      `,
      de: `
        architekturreview, architekturfreigabe, architektur freigabe, nfa check, architekturboard,
        architekturabnahme, architekturpruefung, architektur check, architektur gilde review, entwurfspruefung,
        design abnahme, nfa review, nfas, nfa checkliste, nichtfunktionale anforderungen,
        nicht funktionale anforderungen, konzeptreview, loesungsdesign review, architektur sign off
      `,
      weak: 'cfrs, nfrs, cfr, nfr',
      exclude: 'ux design review, ui design review, visual design review',
    }),
    source: 'The method: architecture groups set cross-functional requirements.',
  },
  {
    id: 'risk-decision-record',
    title: { en: 'Recorded risk decision', de: 'Dokumentierte Risikoentscheidung' },
    summary: {
      en: 'Accept, avoid, transfer or mitigate is written down with owner and reason, agreed with the business.',
      de: 'Akzeptieren, vermeiden, übertragen oder mindern wird mit Verantwortlichen und Begründung festgehalten, abgestimmt mit dem Business.',
    },
    phase: 'refinement',
    alsoIn: ['operations'],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['repudiation'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-06', 'ID.RA-07'],
      nistSsdf11: ['PW.1.2', 'RV.2.2'],
      owaspSamm2: ['D-TA-2-A'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        risk decision, risk acceptance, risk accepted, risk register, risk log, risk sign off, risk treatment,
        exception register, exception approval, architecture decision record, ladr, risk acceptance signed,
        accepted risks, accepted risk, accept risk, residual risk, risk waiver, security exception,
        security exceptions, exception process, waiver process, decision record, decision records,
        risk decisions documented, decision log, architecture decision records, risk owner sign off,
        exceptions … approved, exceptions … documented, risk … accepted by
      `,
      de: `
        risikoakzeptanz, risikoregister, restrisiko, ausnahmegenehmigung, risikoentscheidung, risiko akzeptiert,
        risiken akzeptiert, risikouebernahme, risikoliste, risiko register, risk register eintrag,
        risikobehandlung, entscheidungsprotokoll, ausnahmeprozess, ausnahmeregelung, restrisiken,
        risikoverzeichnis,
        ausnahmen … genehmigt, ausnahmen … dokumentiert, ausnahme … genehmigt, risiko … unterschrieben,
        risiken … akzeptiert
      `,
      weak: 'adr, adrs',
      exclude: 'adr card',
    }),
    source: 'The method: four answers to a threat are equally valid; far-reaching ones become decision records.',
  },
  {
    id: 'test-data-protection',
    title: { en: 'Protected test data', de: 'Geschützte Testdaten' },
    summary: {
      en: 'Tests run on synthetic, masked or pseudonymised data.',
      de: 'Tests laufen mit künstlichen, maskierten oder pseudonymisierten Daten.',
    },
    phase: 'refinement',
    alsoIn: ['development', 'delivery'],
    automation: 'either',
    cia: ['confidentiality'],
    stride: ['information-disclosure'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.DS-01', 'PR.DS-10'],
      nistSsdf11: ['PO.5.1'],
      owaspSamm2: ['O-OM-1-A'],
      dsomm: dsommActivities('Usage of test and production environments'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        anonymised test data, anonymized test data, masked test data, synthetic test data, data masking,
        pseudonymisation, pseudonymization, data minimisation, data minimization, test data masking,
        test data anonymization, test data anonymisation, anonymous test data, synthetic data, fake data,
        generated test data, dummy data only, masked data, masked prod data, masked production data,
        no prod data in test, no production data in test, no real data, no real customer data, no prod data,
        pseudonymised data, anonymised data, scrubbed prod dump, anonymized dump, anonymised dump,
        data anonymization, data anonymisation, obfuscated data,
        pseudonymised test data, fake test data,
        prod data … anonymised, prod data … masked
      `,
      de: `
        testdaten anonymisiert, anonymisierte testdaten, pseudonymisierung, datensparsamkeit,
        testdatenanonymisierung, testdaten anonymisierung, anonymisierung testdaten, daten anonymisiert,
        anonymisierte daten, pseudonymisierte daten, synthetische daten, synthetische testdaten,
        testdaten synthetisch, kuenstliche testdaten, maskierte daten, maskierte testdaten, datenmaskierung,
        keine echtdaten, keine produktivdaten, keine echten daten, keine kundendaten, keine prod daten,
        testdaten generiert, testdatengenerator, anonymisierter dump, anonymisierung,
        produktivdaten … anonymisiert, produktivdaten … maskiert, echtdaten … anonymisiert,
        daten … test anonymisiert
      `,
    }),
    source: 'The method: real personal data must not reach a test.',
  },
  {
    id: 'secure-blueprint',
    title: { en: 'Secure blueprint / paved road', de: 'Sichere Vorlage' },
    summary: {
      en: 'Teams start from a hardened reference with safe defaults.',
      de: 'Teams beginnen mit einer gehärteten Vorlage, die sicher voreingestellt ist.',
    },
    phase: 'refinement',
    alsoIn: [],
    automation: 'either',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-01'],
      nistSsdf11: ['PW.1.3', 'PW.9.1'],
      owaspSamm2: ['D-SA-2-A', 'D-SA-3-A'],
      dsomm: dsommActivities('Usage of security by default for components'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        reference architecture, secure defaults, secure by default, paved road, golden path, hardened template,
        security pattern, security patterns, secure blueprint, secure template, secure templates, service template,
        starter template, hardened templates, blueprint, blueprints, secure starter, golden template,
        approved tech stack, tech radar, security by design, reference implementation, platform template,
        security library
      `,
      de: `
        referenzarchitektur, sichere vorlage, sichere vorlagen, referenz implementierung, sichere voreinstellungen,
        service vorlage, blaupause, gehaertete vorlage
      `,
      exclude: 'service blueprint, customer journey blueprint',
    }),
    source: 'The method: cross-functional requirements that are met once for all.',
  },
]
