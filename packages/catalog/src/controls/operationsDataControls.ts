import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of operations that protect data. */
export const operationsDataControls: readonly CatalogueControl[] = [
  {
    id: 'backup-restore',
    title: { en: 'Backup and restore test', de: 'Backup und Wiederherstellung' },
    summary: {
      en: 'Data can be brought back and this has been tried.',
      de: 'Daten lassen sich zurückholen, und das wurde ausprobiert.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['protect', 'recover'],
    frameworks: {
      nistCsf2: ['PR.DS-11', 'RC.RP-03'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-2-B'],
      dsomm: dsommActivities('Backup', 'Definition of simple BCDR practices for critical components'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        restore test, restore tests, recovery test, backup and restore, backup restore, daily backup,
        nightly backup, disaster recovery, dr plan, point in time recovery, pitr, backup test, backup tests,
        backup tested, backup check, backup strategy, backup concept, backup plan, backup policy, backup process,
        backup job, backup jobs, backup procedure, backup and recovery, backup recovery, daily backups,
        nightly backups, weekly backups, hourly backups, db backup, database backup, database backups, data backup,
        data backups, offsite backup, offline backup, immutable backup, immutable backups, encrypted backups,
        backup encryption, db snapshot, db snapshots, daily snapshots, volume snapshots, restore tested,
        restore drill, restore exercise, restore procedure, restore from backup, restore rehearsed, recovery tests,
        recovery tested, recovery plan, data recovery, disaster recovery plan, disaster recovery test, rto rpo,
        rpo rto, business continuity, business continuity plan, bcp, bcm, it service continuity,
        replication and backup, 3 2 1 backup
      `,
      de: `
        datensicherung, restore uebung, wiederherstellungstest, backup konzept, backupkonzept, backup strategie,
        backup restore test, backups getestet, backup getestet, taegliches backup, taegliche backups,
        naechtliches backup, datenbank backup, datenbankbackup, datenbanksicherung, db sicherung, datensicherungen,
        datensicherungskonzept, sicherungskopie, sicherungskopien, ruecksicherung, ruecksicherungstest,
        restore getestet, restore geuebt, restore geprobt, wiederherstellung getestet, wiederherstellung geuebt,
        wiederherstellungstests, wiederherstellungsplan, wiederherstellungsuebung, wiederanlauftest,
        katastrophenfall plan, notfallwiederherstellung, k fall konzept
      `,
      tools: 'velero, veeam, restic, borg backup, aws backup, rubrik, commvault, barman',
      weak: 'snapshots, backups, restore, wiederherstellung, backup',
      exclude: `
        backup po, backup for, backup person, vertretung, backup fuer, backup ist, backup kollege, backup kollegin,
        backup developer, backup dev, backup lead, backup vocals, backup role, backup rolle, backup product owner,
        backup scrum master
      `,
    }),
    source: 'The method: recovering from the loss of data.',
  },
  {
    id: 'encryption',
    title: { en: 'Encryption of data', de: 'Verschlüsselung von Daten' },
    summary: {
      en: 'Data is encrypted when stored and when moved.',
      de: 'Daten sind verschlüsselt, gespeichert wie unterwegs.',
    },
    phase: 'operations',
    alsoIn: ['refinement', 'development', 'delivery'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity'],
    stride: ['information-disclosure', 'tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.DS-01', 'PR.DS-02'],
      nistSsdf11: [],
      owaspSamm2: ['O-OM-1-A'],
      dsomm: dsommActivities(
        'Usage of edge encryption at transit',
        'Usage of encryption at rest',
        'Usage of internal encryption at transit',
      ),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        tls, mtls, https only, encryption at rest, encryption in transit, encrypted volume, encrypted volumes,
        database encryption, db encryption, tokenisation, tokenization, field level encryption, encryption,
        encrypted at rest, encrypted in transit, encrypted data, encrypted db, encrypted database,
        encrypted databases, encrypted storage, encrypted connection, encrypted connections, encrypted traffic,
        encrypted s3, encrypted bucket, encrypted buckets, data encryption, data at rest encryption,
        storage encryption, volume encryption, transport encryption, traffic encryption, end to end encryption,
        e2ee, field encryption, column encryption, client side encryption, payload encryption,
        application level encryption, transparent data encryption, tde, envelope encryption, mutual tls, tls only,
        tls everywhere, tls certificates, tls termination, tls encryption, ssl certificate, ssl certificates,
        https everywhere, https enforced, hsts, password hashing, passwords hashed, hashed passwords,
        salted hashes, bcrypt, argon2, card tokenization, card tokenisation, tokenized card data,
        tokenised card data, crypto concept, certificate pinning, cert pinning, tls zertifikate
      `,
      de: `
        verschluesselung, transportverschluesselung, datenbankverschluesselung, verschluesselung at rest,
        verschluesselung in transit, verschluesselte daten, daten verschluesselt, daten verschluesseln,
        verschluesselte datenbank, db verschluesselung, datenbank verschluesselt, verschluesselte verbindung,
        verschluesselte verbindungen, verschluesselte uebertragung, verschluesselter transport,
        transport verschluesselung, datenverschluesselung, ende zu ende verschluesselung, feldverschluesselung,
        speicherverschluesselung, verschluesselungskonzept, kryptokonzept, kryptographie konzept, tokenisierung,
        passwort hashing, passwoerter gehasht, https erzwungen
      `,
      tools: 'lets encrypt, letsencrypt, aws s3 sse, cert manager tls',
      weak: 'ssl, https',
      exclude: 'design tokens, nlp tokenization, nlp tokenisation, text tokenization',
    }),
    source: 'The method: information disclosure, from STRIDE.',
  },
  {
    id: 'data-integrity-checks',
    title: { en: 'Reconciliation and data integrity checks', de: 'Abgleich und Prüfung der Datenintegrität' },
    summary: {
      en: 'Totals, duplicates, order and schema of data flows are compared, and deviations are raised.',
      de: 'Summen, Dubletten, Reihenfolge und Schema von Datenflüssen werden verglichen; Abweichungen werden gemeldet.',
    },
    phase: 'operations',
    alsoIn: ['development', 'delivery'],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering', 'repudiation'],
    csfFunctions: ['protect', 'detect'],
    frameworks: {
      nistCsf2: ['PR.DS-10', 'DE.CM-09'],
      nistSsdf11: ['PW.5.1'],
      owaspSamm2: ['O-OM-1-A'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        reconciliation, reconciliation job, recon job, plausibility check, plausibility checks, control totals,
        checksum totals, duplicate detection, dedup check, idempotency, idempotency keys, schema validation,
        schema registry check, balance check, data reconciliation, daily reconciliation, payment reconciliation,
        reconciliation report, reconciliations, reconcile totals, recon, recon jobs, recon report,
        plausibility test, sanity check on data, data sanity check, data sanity checks, data quality checks,
        data quality check, data quality gate, data quality rules, data validation, data consistency check,
        data consistency checks, consistency check, consistency checks, data integrity check,
        data integrity checks, db constraints, database constraints, control total, hash totals, row count check,
        row counts compared, record count check, checksum compare, checksums on files, file checksums,
        duplicate check, duplicate checks, duplicates check, deduplication, dedup, dedupe, idempotent consumer,
        idempotent consumers, idempotent jobs, idempotence, schema check, schema checks, schema registry,
        schema validated, json schema validation, xsd validation, contract schema check, balance checks,
        balancing check, cross check of totals, four way match, data diff, totals compared, sums compared,
        order check of events, event ordering check
      `,
      de: `
        saldenabstimmung, plausibilitaetspruefung, plausi check, kontrollsumme, kontrollsummen, datenabgleich,
        abgleich der summen, summenabgleich, zahlungsabgleich, taeglicher abgleich, abgleich job, abgleichjob,
        saldenabgleich, kontenabstimmung, abstimmung hauptbuch, abstimmung der summen, abstimmung der salden,
        abstimmung konten, plausibilitaet, plausibilitaetscheck, plausibilitaetschecks, plausibilitaetspruefungen,
        plausibilitaetskontrolle, plausi, plausi checks, plausi pruefung, plausipruefung, datenpruefung,
        datenqualitaet, datenqualitaetspruefung, datenqualitaetschecks, datenvalidierung, datenkonsistenz,
        konsistenzpruefung, konsistenzpruefungen, konsistenzcheck, integritaetspruefung, integritaetspruefungen,
        schemavalidierung, schema validierung, schema pruefung, schemapruefung, dublettenpruefung, dubletten check,
        dublettencheck, dublettenerkennung, duplikatspruefung, duplikat pruefung, duplikaterkennung,
        vollstaendigkeitspruefung, vollstaendigkeitskontrolle, prueflauf salden, differenzenliste,
        differenzprotokoll
      `,
      tools: 'great expectations, dbt tests, soda checks, confluent schema registry, deequ',
      weak: 'abstimmung, abgleich',
      exclude: `
        abstimmung mit, abstimmung im team, in abstimmung, abstimmung der termine, terminabstimmung,
        abstimmung zwischen, abstimmung per, nach abstimmung, zur abstimmung, abgleich mit, abgleich der kalender,
        terminabgleich
      `,
    }),
    source: 'The method: integrity, one of the three goals, of data that flows.',
  },
  {
    id: 'dual-control',
    title: { en: 'Dual control on data and access', de: 'Doppelte Kontrolle bei Daten und Zugriff' },
    summary: {
      en: 'Corrections of data, payouts or rights need a second person.',
      de: 'Datenkorrekturen, Auszahlungen und Rechte brauchen eine zweite Person.',
    },
    phase: 'operations',
    alsoIn: ['input', 'refinement'],
    automation: 'manual',
    cia: ['integrity'],
    stride: ['tampering', 'repudiation'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AA-05'],
      nistSsdf11: [],
      owaspSamm2: ['O-EM-2-A'],
      dsomm: dsommActivities(),
      cicdTop10: ['CICD-SEC-1'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        dual control, second approver, maker checker, dual controls, dual approval, dual approver,
        dual authorization, dual authorisation, double approval, double check by second person, double sign off,
        two person approval, two man rule, two person control, second approval, second person approves,
        second signature, maker checker principle, makers checkers, checker maker, four eyes on payments,
        four eyes payment, four eyes on payouts, four eyes on data corrections, 4 eyes on payouts, 4 eyes payments,
        second pair of eyes on payouts, payment approval by two, vier augen … rechnung,
        vier augen … rechnungsfreigabe, vier augen … auszahlung, vier augen … auszahlungen, vier augen … zahlung,
        vier augen … zahlungen, 4 augen … zahlung, 4 augen … zahlungen, 4 augen … auszahlung,
        4 augen … auszahlungen, 4 augen freigabe … auszahlung, vier augen prinzip … auszahlung,
        vier augen prinzip … auszahlungen, vier augen prinzip … zahlung, vier augen prinzip … zahlungen,
        4 augen prinzip … auszahlung, 4 augen prinzip … auszahlungen, 4 augen prinzip … zahlung,
        4 augen prinzip … zahlungen, vier augen prinzip … stammdaten, 4 augen … stammdaten,
        vier augen … stammdaten, four eyes … payment, four eyes … payments, four eyes … payout,
        four eyes … payouts, 4 eyes … payment, 4 eyes … payments, 4 eyes … payout, 4 eyes … payouts,
        4 eyes … refund, 4 eyes … refunds, four eyes … refunds, 4 augen ab, vier augen ab
      `,
      de: `
        doppelkontrolle, doppelte kontrolle, doppelte freigabe, doppelfreigabe, doppelpruefung, zweitfreigabe,
        zweit freigabe, zweiter freigeber, zweite freigabe, zweite unterschrift, zweite person gibt frei,
        freigabe durch zwei personen, freigabe durch zweite person, freigabe zu zweit, zwei personen freigabe,
        zwei personen regel, gegenzeichnung, gegenzeichnen, erfasser freigeber, vier augen zahlung,
        vier augen auszahlung, vier augen freigabe auszahlung, 4 augen zahlungen, 4 augen auszahlung,
        vier augen bei datenkorrektur, 4 augen bei datenkorrektur, korrektur im vier augen prinzip
      `,
      exclude: 'unter vier augen, vier augen gespraech, 4 augen gespraech, unter 4 augen',
      generic: `
        4 eyes, four eyes, 4 augen, vier augen, 4 augen prinzip, vier augen prinzip, 4 eyes principle,
        four eyes principle, 4eyes, 4 aug, vieraugenprinzip, 4ap
      `,
    }),
    source: 'The method: integrity of data that moves money.',
  },
]
