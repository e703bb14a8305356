import { STRIDE_CATEGORIES, type CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls that usually stand in input. */
export const inputControls: readonly CatalogueControl[] = [
  {
    id: 'asset-library',
    title: { en: 'Asset library', de: 'Verzeichnis der Schutzobjekte' },
    summary: {
      en: 'A living list, in plain words, of what the product must protect and why, rated for confidentiality, integrity and availability.',
      de: 'Eine gepflegte Liste in einfachen Worten: was das Produkt schützen muss und warum, bewertet nach Vertraulichkeit, Integrität und Verfügbarkeit.',
    },
    phase: 'input',
    alsoIn: ['refinement'],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.AM-05', 'ID.AM-07'],
      nistSsdf11: ['PO.1.2'],
      owaspSamm2: ['D-TA-1-A'],
      dsomm: dsommActivities('Determining the protection requirement'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        asset library, asset list, asset register, asset inventory, asset catalogue, asset card, asset cards,
        crown jewels, assets documented, asset overview, information assets, our assets, crown jewel,
        what we must protect, what must be protected, what do we protect
      `,
      de: `
        assetliste, asset bibliothek, schutzobjekte, asset verzeichnis, asset inventar, asset katalog,
        asset uebersicht, kronjuwelen, schutzwerte, werteverzeichnis, informationswerte, assets … schutzziele,
        unsere assets, asset liste, schutzobjekt,
        asset karte, asset karten, assets gelistet,
        was muessen wir schuetzen, was wir schuetzen muessen,
        schutzgueter liste, liste der schutzgueter, schutzgueter
      `,
    }),
    source: 'The method: business and team list what must be protected, and keep the list alive.',
  },
  {
    id: 'risk-profiling',
    title: { en: 'Risk profiling with the business', de: 'Risikoprofil mit dem Business' },
    summary: {
      en: 'Business and team agree what would happen if the confidentiality, integrity or availability of an asset broke, sized small to large or in money.',
      de: 'Business und Team vereinbaren, was passieren würde, wenn Vertraulichkeit, Integrität oder Verfügbarkeit eines Schutzobjekts verletzt wird: von klein bis groß oder in Geld.',
    },
    phase: 'input',
    alsoIn: ['refinement'],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-04', 'ID.RA-05'],
      nistSsdf11: ['PW.1.1'],
      owaspSamm2: ['D-TA-1-A'],
      dsomm: dsommActivities('Conduction of simple threat modeling on business level'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        risk profiling, risk profile, risk workshop, risk assessment, risk analysis, disaster scenario,
        disaster scenarios, business impact analysis, bia, risk session, risk review, risk rating, risk matrix,
        risk storming, business impact, impact assessment, worst case scenario, worst case scenarios,
        risiken bewertet, risks rated,
        risks … assessed, risks … rated, risks … discussed with business,
        rate risks, rate the risks, rating of risks
      `,
      de: `
        risikoanalyse, risikobewertung, risiko workshop, schadensszenario, schadensszenarien, risikoprofil,
        risikoworkshop, risikobetrachtung, risikoeinschaetzung, risikomatrix, schadensanalyse,
        business impact analyse, risiko check, gefaehrdungsanalyse,
        risiken … bewertet, risiko … bewertet, risiken … eingeschaetzt
      `,
      exclude: 'privacy impact assessment, datenschutz risikoanalyse',
    }),
    source: 'The method: a size and a disaster scenario for each asset, agreed with the business.',
  },
  {
    id: 'protection-class',
    title: { en: 'Protection class / data classification', de: 'Schutzbedarf und Datenklassifizierung' },
    summary: {
      en: 'Every data set or feature gets a protection class before work on it starts.',
      de: 'Jeder Datenbestand und jedes Feature bekommt eine Schutzklasse, bevor die Arbeit daran beginnt.',
    },
    phase: 'input',
    alsoIn: ['refinement'],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['information-disclosure'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.AM-05', 'ID.AM-07'],
      nistSsdf11: ['PO.1.2'],
      owaspSamm2: ['D-TA-1-A', 'O-OM-2-A'],
      dsomm: dsommActivities('Determining the protection requirement'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        data classification, classification label, protection class, protection requirement, cia rating,
        confidentiality label, data classes, classify data, data labelling, data labeling,
        information classification, data sensitivity, sensitivity label, sensitivity labels,
        classification of data, data classified, classified as confidential, cia bewertung, cia assessment,
        cia score,
        classified data, documents classified,
        c i a rating, confidentiality marking, documents labelled,
        data … labelled, data … labeled
      `,
      de: `
        schutzbedarf, schutzbedarfsanalyse, schutzbedarfsfeststellung, datenklassifizierung, schutzklasse,
        datenklassifikation, datenklassen, klassifizierung der daten, informationsklassifizierung,
        schutzbedarfsklasse, vertraulichkeitsstufe, vertraulichkeitsklasse, schutzniveau, schutzstufe,
        schutzbedarf festgelegt,
        dokumente klassifiziert, informationen klassifiziert,
        vertraulich kennzeichnung, vertraulichkeitskennzeichnung, kennzeichnung der dokumente,
        dokumente gekennzeichnet,
        daten … gelabelt, dokumente … gelabelt
      `,
      tools: 'tlp amber, tlp red',
    }),
    source: 'The method: assets are rated by the three security goals.',
  },
  {
    id: 'privacy-review',
    title: { en: 'Privacy impact check', de: 'Datenschutzprüfung' },
    summary: {
      en: 'Someone with a privacy mandate checks new processing of personal data before it is built.',
      de: 'Jemand mit Datenschutzauftrag prüft neue Verarbeitungen personenbezogener Daten, bevor sie gebaut werden.',
    },
    phase: 'input',
    alsoIn: ['refinement'],
    automation: 'manual',
    cia: ['confidentiality'],
    stride: ['information-disclosure'],
    csfFunctions: ['govern'],
    frameworks: {
      nistCsf2: ['GV.OC-03'],
      nistSsdf11: ['PO.1.2'],
      owaspSamm2: ['G-PC-1-B'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        dpia, privacy impact assessment, privacy review, privacy check, gdpr check, gdpr review,
        privacy assessment, privacy sign off, privacy approval, data protection review, data protection check,
        data protection officer, dpo review, dpo approval, dpo check, gdpr assessment, privacy by design,
        ropa entry, dsb eingebunden, dsb freigegeben, datenschutz abgestimmt, datenschutz geprueft, datenschutz ok,
        privacy checked,
        legal checks gdpr, privacy team checks, dpo checks, dpo approves
      `,
      de: `
        dsfa, datenschutz folgenabschaetzung, datenschutzpruefung, datenschutzfreigabe, datenschutz check,
        vvt eintrag, dsgvo check, dsgvo pruefung, datenschutzbeauftragter, datenschutzbeauftragte, dsb freigabe,
        dsb prueft, pruefung durch dsb, dsb check, verarbeitungsverzeichnis, datenschutz review,
        datenschutzabnahme, datenschutzkonzept, freigabe datenschutz, datenschutz folgenabschaetzungen,
        datenschutz nickt … ab, datenschutz prueft, legal prueft dsgvo, datenschuetzer prueft
      `,
      weak: 'vvt, pia, datenschutz freigabe',
    }),
    source: 'The method: confidentiality of personal data; GDPR articles 30 and 35.',
  },
  {
    id: 'security-requirements',
    title: { en: 'Security and compliance requirements', de: 'Sicherheits- und Compliance-Anforderungen' },
    summary: {
      en: 'Rules from law, contracts and company policy are written down as requirements the team can test.',
      de: 'Vorgaben aus Gesetzen, Verträgen und Unternehmensrichtlinien stehen als prüfbare Anforderungen fest.',
    },
    phase: 'input',
    alsoIn: ['refinement'],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['govern'],
    frameworks: {
      nistCsf2: ['GV.OC-03'],
      nistSsdf11: ['PO.1.1', 'PO.1.2'],
      owaspSamm2: ['D-SR-1-A', 'G-PC-1-B'],
      dsomm: dsommActivities('Information security targets are communicated'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        security requirements, compliance check, regulatory check, regulatory requirements, security baseline,
        compliance requirements, security requirement, legal requirements, compliance review, compliance checklist,
        regulatory review, security checklist, security standard, security standards,
        compliance checks requirements
      `,
      de: `
        sicherheitsanforderungen, compliance pruefung, security anforderungen, compliance anforderungen,
        sicherheitsanforderung, sicherheitsvorgaben, security vorgaben, regulatorische anforderungen,
        regulatorische vorgaben, gesetzliche vorgaben, compliance freigabe, sicherheitsrichtlinie,
        sicherheitsrichtlinien, security checkliste, it grundschutz, mindeststandard,
        compliance prueft
      `,
      tools: `
        asvs, bsi grundschutz, vait, bait, dora check, pci dss, kritis, iso 27001, owasp asvs, iso27001, pci, nis2,
        nis 2, tisax, hipaa, bsi c5, marisk
      `,
      weak: 'security concept, security konzept, sicherheitskonzept',
      exclude: 'audit tisax',
    }),
    source: 'The method: what law and regulators demand is an input of the path.',
  },
  {
    id: 'supplier-assessment',
    title: { en: 'Supplier and third-party check', de: 'Prüfung von Lieferanten und Dritten' },
    summary: {
      en: 'Vendors, agencies and services are checked and bound by contract before they get data or code.',
      de: 'Dienstleister, Agenturen und Dienste werden geprüft und vertraglich gebunden, bevor sie Daten oder Code bekommen.',
    },
    phase: 'input',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['tampering'],
    csfFunctions: ['govern', 'identify'],
    frameworks: {
      nistCsf2: ['GV.SC-06', 'ID.RA-10'],
      nistSsdf11: ['PO.1.3', 'PW.4.1'],
      owaspSamm2: ['D-SR-1-B'],
      dsomm: dsommActivities('Evaluation of the trust of used components'),
      cicdTop10: ['CICD-SEC-8'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        vendor assessment, vendor check, supplier assessment, supplier audit, third party risk,
        vendor due diligence, tprm, data processing agreement, third party risk review,
        third party risk assessment, third party risk management, vendor risk review, supplier risk assessment,
        vendor risk management, vendor review, vendor risk, vendor risk assessment, vendor audit, supplier check,
        supplier review, supplier risk, third party check, third party review, third party assessment,
        third party audit, 3rd party risk, vendor security questionnaire, security questionnaire, dpa signed,
        signed dpa, nda signed, dpa … agency, data processing contract, outsourcing check, vendor … assessment,
        vendor … check, vendor … review, supplier … check, supplier … assessment, fragebogen … dienstleister,
        fragebogen … lieferanten, questionnaire … vendor, questionnaire … vendors, questionnaire … suppliers,
        dienstleister … pruefung, dienstleister … geprueft, lieferanten … geprueft,
        third party risk check,
        supplier questionnaire
      `,
      de: `
        lieferantenpruefung, dienstleisterpruefung, av vertrag, avv, auftragsverarbeitungsvertrag,
        lieferantenaudit, lieferantenbewertung, lieferantencheck, dienstleister audit, dienstleister check,
        dienstleisterbewertung, dienstleistersteuerung, av vertraege, avv geprueft, avv unterschrieben,
        auftragsverarbeitung, adv vertrag, nda unterschrieben, drittparteien pruefung, due diligence lieferant,
        auslagerungsmanagement,
        pruefung der lieferanten, lieferanten … pruefen, dienstleister … pruefen,
        fragebogen an lieferanten, fragebogen fuer lieferanten
      `,
      weak: 'dpa, nda',
    }),
    source: 'The method: the borders and interfaces to other parties.',
  },
  {
    id: 'controlled-handover',
    title: { en: 'Controlled hand-over channel', de: 'Kontrollierter Übergabekanal' },
    summary: {
      en: 'Information moves through a channel with known readers: restricted space, encrypted mail, secure transfer.',
      de: 'Informationen laufen über einen Kanal mit bekanntem Leserkreis: geschützter Bereich, verschlüsselte Mail, sicherer Transfer.',
    },
    phase: 'input',
    alsoIn: ['refinement', 'development', 'operations'],
    automation: 'either',
    cia: ['confidentiality', 'integrity'],
    stride: ['information-disclosure', 'tampering', 'spoofing'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AA-05', 'PR.DS-02'],
      nistSsdf11: [],
      owaspSamm2: ['O-OM-1-A'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        encrypted mail, encrypted email, restricted space, restricted folder, access restricted, need to know,
        secure file transfer, restricted confluence space, sharepoint permissions, secure channel, secure handover,
        restricted access, restricted channel, private channel, restricted share, confluence space … restricted,
        space restricted, folder permissions, secure file share, secure upload, data room, access restricted to,
        e mail verschluesselt, mail verschluesselt, mails verschluesselt, mail encrypted, email encrypted,
        emails encrypted, sharepoint … permissions, sharepoint … berechtigungen, confluence … berechtigungen,
        ordner … berechtigungen,
        folder restricted, access … restricted,
        encrypted attachments, folder only for, space only for
      `,
      de: `
        verschluesselte mail, zugriff eingeschraenkt, zugriffsbeschraenkt, eingeschraenkter zugriff,
        verschluesselte e mail, verschluesselte mails, mailverschluesselung, e mail verschluesselung,
        email verschluesselung, zugriff beschraenkt, zugriff nur fuer, zugriffsbeschraenkung,
        beschraenkter zugriff, geschuetzter ordner, geschuetzter bereich, sicherer datenaustausch,
        sichere uebergabe, datenraum, passwortgeschuetzt, passwortgeschuetzte datei, ordner mit zugriffsrechten,
        nur berechtigte,
        zugriff … eingeschraenkt, zugriff … beschraenkt, nur fuer projektteam, eingeschraenkter nutzerkreis,
        anhaenge verschluesselt, anhang verschluesselt, dateien verschluesselt verschickt, ordner nur fuer,
        space nur fuer, nur fuer projektmitglieder
      `,
      tools: 's mime, pgp mail, sftp, smime, pgp, sharefile, cryptshare',
    }),
    source: 'The method: where the information flows, and who reads it.',
  },
]
