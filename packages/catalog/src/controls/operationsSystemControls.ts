import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of operations that protect systems. */
export const operationsSystemControls: readonly CatalogueControl[] = [
  {
    id: 'intrusion-detection',
    title: { en: 'Attack detection', de: 'Angriffserkennung' },
    summary: {
      en: 'Signs of intrusion or data leaving are looked for.',
      de: 'Es wird nach Anzeichen für Einbruch oder Datenabfluss gesucht.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['confidentiality', 'integrity'],
    stride: ['information-disclosure', 'spoofing', 'elevation-of-privilege'],
    csfFunctions: ['detect'],
    frameworks: {
      nistCsf2: ['DE.CM-01', 'DE.AE-02'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-2-A'],
      dsomm: dsommActivities('Analyze logs', 'Correlation of security events', 'Filter outgoing traffic'),
      cicdTop10: ['CICD-SEC-10'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        siem, intrusion detection, anomaly detection, egress monitoring, exfiltration alert, security monitoring,
        fraud detection, intrusion detection system, intrusion prevention, intrusion prevention system, ids ips,
        ips ids, host intrusion detection, hids, nids, attack detection, threat detection, threat hunting,
        threat intelligence, anomaly alerts, anomaly detection alerts, behaviour analytics, ueba,
        data loss prevention, dlp, data leak detection, data exfiltration detection, exfiltration detection,
        egress filter, egress filtering, egress alerts, honeypot, honeypots, honeytoken, honeytokens, canary token,
        canary tokens, canarytoken, canarytokens, security operations center, security operations centre, soc team,
        soc monitoring, managed soc, soc as a service, mdr, siem alerts, siem rules, security alerts,
        security events monitored, failed login alerts, failed login detection, failed logins monitored,
        login anomaly, suspicious login alert, suspicious logins, fraud monitoring, fraud rules, fraud scoring,
        fraud check, bot detection, runtime detection, runtime security, runtime protection,
        runtime threat detection, file integrity monitoring, brute force detection, credential stuffing detection,
        alert on failed logins, darkweb monitoring, dark web monitoring,
        soc monitors, watched by soc, soc watches
      `,
      de: `
        angriffserkennung, anomalieerkennung, angriffs erkennung, einbruchserkennung, anomalie erkennung,
        anomalien erkennen, betrugserkennung, betrugspruefung, security monitoring zentral, sicherheitsmonitoring,
        sicherheitsueberwachung, security leitstelle, erkennung von angriffen, angriffe erkennen,
        datenabfluss erkennen, datenabfluss erkennung, siem anbindung, siem anschluss, soc anbindung,
        soc ueberwacht, ueberwachung durch soc
      `,
      tools: `
        falco, guardduty, wazuh, qradar, sentinel siem, aws guardduty, guard duty, azure sentinel,
        microsoft sentinel, ossec, suricata, snort, zeek, elastic security, chronicle, crowdstrike falcon logscale,
        splunk es, splunk enterprise security, macie, darktrace, lacework, vectra, arcsight, logrhythm, fail2ban
      `,
      weak: 'ids, ips, soc',
      exclude: `
        soc 2, ids list, soc 2 report, soc2, soc 1, ids liste, liste der ids, product ids, produkt ids, order ids,
        artikel ids, user ids, kunden ids, ids der, ids aus, ips der, ips aus, ip liste, ips freischalten,
        ids mapping, ids fuer, ips fuer, ids of, ips of
      `,
    }),
    source: 'The method: detecting intrusion and leaking data.',
  },
  {
    id: 'traffic-protection',
    title: { en: 'WAF and DDoS protection', de: 'WAF und DDoS-Schutz' },
    summary: {
      en: 'Hostile traffic is filtered or slowed down at the edge.',
      de: 'Feindlicher Verkehr wird am Rand gefiltert oder gebremst.',
    },
    phase: 'operations',
    alsoIn: ['delivery'],
    automation: 'automated',
    cia: ['availability'],
    stride: ['denial-of-service', 'tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.IR-01', 'PR.IR-04'],
      nistSsdf11: [],
      owaspSamm2: ['O-EM-2-A'],
      dsomm: dsommActivities('WAF baseline'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        waf, web application firewall, rate limit, rate limits, rate limiting, ddos protection, bot protection,
        api throttling, wafs, waf rules, waf rule, web app firewall, ratelimit, ratelimits, ratelimiting,
        rate limiter, rate limited, request limit, request limits, request throttling, throttling, api rate limit,
        api rate limits, api gateway limits, quota per client, login throttling, anti ddos, ddos mitigation,
        ddos prevention, dos protection, dos prevention, bot management, bot mitigation, bot filter, bot blocking,
        captchas, recaptcha, geo blocking, geoblocking, geo ip blocking, ip blocking, ip blocklist, ip blacklist,
        edge protection, edge firewall, api firewall, cdn with waf, scraping protection, reverse proxy filter,
        load shedding
      `,
      de: `
        ddos schutz, web anwendungsfirewall, ddos abwehr, ddos schutz cloudflare, bot schutz, botschutz,
        bot abwehr, ratenbegrenzung, anfragebegrenzung, anfragelimit, anfragen begrenzt, drosselung,
        api drosselung, ip sperre, ip sperren, ip sperrliste, geo sperre, lastabwehr
      `,
      tools: `
        cloudflare, akamai, aws shield, modsecurity, aws waf, azure waf, cloud armor, imperva, fastly waf, f5,
        f5 asm, barracuda waf, hcaptcha, turnstile, datadome, azure front door waf, mod security, coreruleset,
        arbor
      `,
      weak: 'captcha',
    }),
    source: 'The method: denial of service, from STRIDE.',
  },
  {
    id: 'patch-management',
    title: { en: 'Patch management', de: 'Patch-Management' },
    summary: {
      en: 'Systems get security updates within an agreed time.',
      de: 'Systeme bekommen Sicherheitsaktualisierungen innerhalb einer vereinbarten Zeit.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'either',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-02'],
      nistSsdf11: ['RV.2.2'],
      owaspSamm2: ['O-EM-1-B', 'O-EM-2-B'],
      dsomm: dsommActivities('A patch policy is defined', 'SLA per criticality'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        patch management, patch day, patchday, patching, os patching, os updates, unattended upgrades,
        patch window, security patches, security updates, patch days, patch process, patch cycle, patch policy,
        patch sla, patch plan, patch routine, patch round, patches monthly, patching process, patching cycle,
        patching policy, patching sla, patching window, patching day, patch window monthly, server patching,
        system patching, monthly patching, monthly patches, security patching, security patch,
        security patch process, security update, critical patches, emergency patching, emergency patch process,
        os patch, os patches, os update, os upgrades, os upgrade, system updates, server updates, kernel updates,
        automatic os updates, auto patching, automatic patching, automated patching, base image updates,
        base image rebuild, node upgrades, cluster upgrades, k8s upgrades, kubernetes upgrades, unattended upgrade,
        live patching, vendor patches, vulnerability patching, end of life tracking, eol tracking, eol check
      `,
      de: `
        patchmanagement, sicherheitsupdates, patch management prozess, patch prozess, patchprozess, patch zyklus,
        patchzyklus, patchfenster, patch fenster, patch tag, patchtag, patch day monatlich, server patchen,
        systeme patchen, regelmaessig patchen, systeme gepatcht, server gepatcht, monatliches patchen,
        monatliche patches, sicherheitspatches, sicherheitspatch, sicherheits updates,
        security updates automatisch, system updates monatlich, systemupdates, betriebssystem updates,
        betriebssystemupdates, os patches automatisch, wartungsfenster monatlich, automatische updates server,
        updates der server
      `,
      tools: 'wsus, sccm, ansible patching, aws patch manager, ssm patch manager, landscape, red hat satellite',
      weak: 'wartungsfenster, patchen, patches, gepatcht, patched',
      exclude: `
        patch release notes, patch notes, patchwork, patch release, patch panel, patchpanel, patchfeld, patch kabel,
        patchkabel, patch cable
      `,
    }),
    source: 'The method: the server that nobody patched.',
  },
  {
    id: 'resilience',
    title: { en: 'Resilience and failover', de: 'Ausfallsicherheit' },
    summary: {
      en: 'The product degrades gracefully and recovers from lost parts.',
      de: 'Das Produkt fällt nur teilweise aus und erholt sich von verlorenen Teilen.',
    },
    phase: 'operations',
    alsoIn: ['development', 'delivery'],
    automation: 'either',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.IR-03'],
      nistSsdf11: [],
      owaspSamm2: ['O-EM-3-A'],
      dsomm: dsommActivities('Usage of a chaos technology'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        chaos engineering, chaos test, chaos tests, chaos monkey, failover test, failover tests, dr drill,
        graceful degradation, circuit breaker, circuit breakers, geo redundancy, chaos testing, chaos experiment,
        chaos experiments, chaos day, failover, fail over, fail over test, failover tested, automatic failover,
        failover drill, failover plan, hot standby, hot standby db, warm standby, dr test, dr tests, dr exercise,
        graceful fallback, fallback mode, degraded mode, circuitbreaker, bulkhead, bulkheads, retries with backoff,
        retry with backoff, timeouts and retries, retry policy, high availability, ha setup, ha cluster, multi az,
        multi region, multi zone, active active, active passive, redundancy, redundant setup, redundant systems,
        auto scaling, autoscaling, autoscaler, self healing, resilience test, resilience tests, resilience testing,
        resilient design, single point of failure review, queue buffering, backpressure, second data center,
        second datacenter,
        fallback if, fallback when, fallback provider, fallback on outage
      `,
      de: `
        ausfalltest, georedundanz, ausfalltests, ausfallsicherheit, ausfallkonzept, ausfallplan,
        hochverfuegbarkeit, hochverfuegbar, redundanz, redundante systeme, redundant ausgelegt, geo redundanz,
        zweites rechenzentrum, zweites rz, zweiter provider, notbetrieb, ersatzbetrieb, automatische skalierung,
        selbstheilung, rueckfallmodus,
        fallback wenn, fallback falls, fallback bei ausfall, fallback … ausfaellt, ausweichsystem
      `,
      tools: 'gremlin, litmus, litmuschaos, chaos mesh, hystrix, resilience4j, toxiproxy, chaosmonkey, simian army',
      weak: 'replication, replicas',
    }),
    source: 'The method: graceful degradation when third parties fail.',
  },
  {
    id: 'production-inventory',
    title: { en: 'Inventory of what runs', de: 'Verzeichnis dessen, was läuft' },
    summary: {
      en: 'It is known which services, versions and owners exist in production.',
      de: 'Es ist bekannt, welche Dienste, Versionen und Verantwortlichen es in Produktion gibt.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'either',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.AM-02', 'ID.AM-04'],
      nistSsdf11: [],
      owaspSamm2: ['I-SB-1-B', 'O-OM-1-B'],
      dsomm: dsommActivities('Inventory of production components', 'Inventory of production artifacts'),
      cicdTop10: ['CICD-SEC-8'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        service catalog, service catalogue, production inventory, software inventory, service ownership list,
        service inventory, services inventory, service registry overview, service directory, service ownership,
        service owner list, service owners listed, system inventory, systems inventory, system landscape,
        application inventory, application portfolio, app inventory, api inventory, api catalog, api catalogue,
        component catalog, cloud inventory, cloud asset inventory, server inventory, host inventory,
        infrastructure inventory, inventory of services, inventory of systems, inventory of apis,
        configuration management database, config management db, configuration items, version overview prod,
        list of running services, what runs where, deployment inventory, landscape map, software asset management,
        it asset management, sam tool, service inventar, dienste inventar, verantwortliche pro service,
        owner pro service, owner per service,
        list of services
      `,
      de: `
        service katalog, servicekatalog, dienste katalog, serviceverzeichnis, service verzeichnis,
        diensteverzeichnis, service landkarte, systemlandkarte, systemlandschaft, systemuebersicht,
        systemverzeichnis, systeminventar, inventar der systeme, anwendungsverzeichnis, anwendungsinventar,
        anwendungslandschaft, applikationsliste, anwendungsliste, serverliste, api katalog, versionsuebersicht,
        configuration management datenbank, it landkarte, bebauungsplan it,
        liste aller services, liste der services
      `,
      tools: `
        backstage, cmdb, leanix, spotify backstage, backstage io, servicenow cmdb, opslevel, cortex io, i doit,
        lean ix, port io, snipe it
      `,
      weak: 'inventarliste, inventarisierung',
    }),
    source: 'The method: services that nobody touched for months still run.',
  },
]
