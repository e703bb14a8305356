import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of operations that show what happens. */
export const operationsWatchControls: readonly CatalogueControl[] = [
  {
    id: 'structured-logging',
    title: { en: 'Structured, central logging', de: 'Strukturiertes, zentrales Logging' },
    summary: {
      en: 'Services log data structures that are collected and indexed in one place.',
      de: 'Dienste protokollieren Datenstrukturen, die an einer Stelle gesammelt und indiziert werden.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity', 'availability'],
    stride: ['repudiation'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-04'],
      nistSsdf11: ['PW.1.3'],
      owaspSamm2: ['O-IM-1-A'],
      dsomm: dsommActivities('Centralized application logging', 'Centralized system logging', 'Visualized logging'),
      cicdTop10: ['CICD-SEC-10'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        structured logging, structured logs, json logs, json logging, json lines, central logging,
        centralised logging, centralized logging, log aggregation, log collection, log shipping, structured log,
        json log, json log format, central logs, central log, central log server, central log management,
        central log store, centralised logs, centralized logs, log management, log analytics, log analysis,
        log server, log platform, log stack, log collector, log forwarding, logs shipped, logs collected,
        logs aggregated, logging stack, logging platform, logging concept, logging guideline, logging standard,
        application logs, access logs, server logs, syslog, log review, logs reviewed, logs checked
      `,
      de: `
        zentrales logging, zentrale protokollierung, protokollierung, strukturierte logs, strukturiertes logging,
        strukturierte protokollierung, zentrale logs, zentrales log, zentrales log management, zentraler logserver,
        logserver, logmanagement, log verwaltung, log auswertung, logauswertung, logs werden ausgewertet,
        logs auswerten, logkonzept, logging konzept, logs zentral, logs gesammelt, json protokoll,
        protokollierungskonzept, anwendungsprotokoll
      `,
      tools: `
        elk, elk stack, elastic stack, kibana, logstash, splunk, loki, graylog, fluentd, fluentbit, fluent bit,
        efk, opensearch, grafana loki, sumo logic, papertrail, filebeat, promtail, logz io, cloudwatch logs,
        elasticsearch, vector dev, logback
      `,
      weak: 'logging, logs',
      exclude: `
        login, logbook, log in page, log in seite, log in form, log in button, log in mit, log in with,
        log in screen, log in to, please log in, logging in with, logging in to, logging in mit, users log in,
        in logs, in den logs, in log files, logbuch, log book, aus logs, ohne logs, from logs, of logs, blog,
        logs ohne, logs without, logs enthalten keine, no pii in logs,
        logs … geloescht, logs … deleted, logs … purged,
        logs nach … geloescht
      `,
    }),
    source: 'The method: structured logs are part of live support.',
  },
  {
    id: 'audit-trail',
    title: { en: 'Audit trail', de: 'Prüfpfad' },
    summary: {
      en: 'Security-relevant actions are recorded so that they cannot be denied or altered.',
      de: 'Sicherheitsrelevante Handlungen werden so aufgezeichnet, dass niemand sie abstreiten oder verändern kann.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['repudiation'],
    csfFunctions: ['protect', 'respond'],
    frameworks: {
      nistCsf2: ['PR.PS-04', 'RS.AN-07'],
      nistSsdf11: ['PO.3.3'],
      owaspSamm2: ['O-IM-1-A'],
      dsomm: dsommActivities('Logging of security events', 'Audit of system events'),
      cicdTop10: ['CICD-SEC-10'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        audit log, audit logs, audit logging, audit trail, tamper proof log, tamper proof logs, log integrity,
        audit trails, auditlog, auditlogs, audit log of admin, audit events, audit record, audit records,
        auditing of changes, access log review, admin actions logged, admin activity log, admin log, who did what,
        who changed what, change log in db, tamper proof logging, tamper evident log, tamper evident logs,
        immutable log, immutable logs, immutable audit log, append only log, write once storage, log signing,
        signed logs, traceability of changes, security event log, security event logging, security logs,
        aenderungen … protokolliert, zugriffe … protokolliert, aktionen … protokolliert, actions … logged,
        changes … logged, access … logged
      `,
      de: `
        revisionssicher, revisionssichere protokollierung, audit protokoll, audit logging admin, auditprotokoll,
        auditprotokolle, audit protokolle, audit protokollierung, auditierbar, revisionssichere logs,
        revisionssicheres log, revisionssicheres logging, revisionssichere ablage, revisionssichere archivierung,
        aenderungshistorie, aenderungsprotokoll, wer hat was geaendert, admin aktionen protokolliert,
        admin protokoll, unveraenderbare logs, unveraenderliche logs, manipulationssichere logs, zugriffsprotokoll,
        zugriffsprotokollierung, protokollierung aller zugriffe
      `,
      tools: 'worm storage, cloudtrail, aws cloudtrail, s3 object lock, auditd, kubernetes audit log',
      weak: 'worm, change history',
    }),
    source: 'The method: repudiation, from STRIDE.',
  },
  {
    id: 'log-privacy',
    title: { en: 'Privacy in logs', de: 'Datenschutz in Logs' },
    summary: {
      en: 'Logs hold no personal data they do not need and are deleted on time.',
      de: 'Logs enthalten keine unnötigen personenbezogenen Daten und werden rechtzeitig gelöscht.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['confidentiality'],
    stride: ['information-disclosure'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-04', 'PR.DS-01'],
      nistSsdf11: [],
      owaspSamm2: ['O-OM-1-A'],
      dsomm: dsommActivities('PII logging concept'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        pii masking, pii scrubbing, log scrubbing, log masking, log retention, masked logs, pii masking in logs,
        pii masked, pii masked in logs, pii redaction, pii filter, pii removed from logs, pii scrubbed,
        log redaction, log sanitization, log sanitisation, log anonymization, log anonymisation, log filter,
        log filtering, logs masked, logs anonymised, logs anonymized, logs scrubbed, scrubbed logs, redacted logs,
        no pii in logs, no personal data in logs, no secrets in logs, no passwords in logs,
        no sensitive data in logs, logs without pii, logs without personal data, log retention policy,
        logs deleted after, delete logs after, log deletion, log rotation and deletion, retention policy,
        retention policies, data retention, data retention policy, deletion concept, ip anonymization,
        ip anonymisation, ip masking, pii … maskiert, pii … masked, pii … anonymisiert
      `,
      de: `
        loeschkonzept, log loeschfrist, logs ohne pii, logs ohne personenbezogene daten, logs ohne personendaten,
        keine pii in logs, keine personenbezogenen daten in logs, keine personendaten in logs,
        keine personenbezogenen daten im log, keine sensiblen daten in logs, keine passwoerter in logs,
        logs anonymisiert, logs maskiert, log anonymisierung, log maskierung, log aufbewahrung, logaufbewahrung,
        aufbewahrungsfrist logs, aufbewahrungsfristen, loeschfristen, loeschfrist, log loeschung,
        logs loeschen nach, logs nach … geloescht, logs werden nach … geloescht, loeschkonzepte, pii maskierung,
        pii gefiltert, ip anonymisierung,
        loeschkonzept logs
      `,
      weak: 'no pii',
    }),
    source: 'The method: confidentiality, one of the three goals, also of what is logged.',
  },
  {
    id: 'tracing',
    title: { en: 'Trace ids across services', de: 'Trace-IDs über Dienste hinweg' },
    summary: {
      en: 'Each outside request carries an id through every service and log.',
      de: 'Jede Anfrage von außen trägt eine Kennung durch alle Dienste und Logs.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity', 'availability'],
    stride: ['repudiation'],
    csfFunctions: ['detect'],
    frameworks: {
      nistCsf2: ['DE.AE-03'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-2-A'],
      dsomm: dsommActivities('Correlation of security events'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        trace id, trace ids, correlation id, correlation ids, request id, distributed tracing, tracing, traceid,
        traceids, trace ids in logs, trace header, trace context, correlationid, correlation identifier,
        correlation header, requestid, request ids, request tracing, end to end tracing, service tracing,
        trace sampling, apm tracing
      `,
      de: `
        verteiltes tracing, durchgaengige trace id, korrelations id, korrelations ids, korrelationsid,
        request id durchgereicht, vorgangsnummer in logs, ende zu ende tracing
      `,
      tools: `
        opentelemetry, otel, jaeger, zipkin, x request id, open telemetry, tempo, grafana tempo, x ray tracing,
        aws x ray, honeycomb, traceparent, x correlation id, lightstep, sleuth
      `,
      weak: 'traces, observability',
      exclude:
        'track trace, track and trace, track und trace, tracing paper, x ray tracing paper, contact tracing, ray tracing',
    }),
    source: 'The method: trace ids across systems are part of live support.',
  },
  {
    id: 'health-dashboard',
    title: { en: 'Business health dashboard', de: 'Dashboard zur Gesundheit des Geschäfts' },
    summary: {
      en: 'One screen shows whether the system serves the business, one tile per aspect.',
      de: 'Ein Bildschirm zeigt, ob das System dem Geschäft dient: eine Kachel je Aspekt.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['detect'],
    frameworks: {
      nistCsf2: ['DE.CM-09'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-1-A'],
      dsomm: dsommActivities('Visualized metrics', 'Screens with metric visualization'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        health dashboard, business dashboard, ops dashboard, monitoring dashboard, kpi dashboard, business metrics,
        business kpis, slo dashboard, service dashboard, business health dashboard, business kpi dashboard,
        business kpi board, kpi board, kpi wall, kpis on tv, business monitoring, business monitor, health board,
        status dashboard, status page, team dashboard operations, operations dashboard, live dashboard,
        tv dashboard, dashboard on tv, wallboard, wall board, metrics dashboard, slo tracking, slo monitoring,
        error budget, sli slo, golden signals, checkout kpis monitored, conversion monitoring,
        system health dashboard, business metriken
      `,
      de: `
        betriebsdashboard, betriebs dashboard, kpi monitor, business kpis ueberwacht, fachliches monitoring,
        fachliche kennzahlen, betriebskennzahlen, statusseite, dashboard am tv, dashboard im teamraum,
        monitoring am tv, geschaeftskennzahlen
      `,
      tools: 'grafana, grafana board, grafana dashboard, kibana dashboard, geckoboard, klipfolio, looker dashboard ops',
      weak: 'slo, slos, dashboard, dashboards',
      exclude: `
        dashboard redesign, customer dashboard, dashboard feature, new dashboard, dashboard for customers,
        dashboard fuer kunden, neues dashboard, kunden dashboard, kundendashboard, dashboard design,
        dashboard page, dashboard mockup
      `,
    }),
    source: 'The method: dashboards that make the health of the business visible.',
  },
  {
    id: 'monitoring',
    title: { en: 'Technical monitoring', de: 'Technisches Monitoring' },
    summary: {
      en: 'Machines and services are measured all the time.',
      de: 'Maschinen und Dienste werden ständig gemessen.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['detect'],
    frameworks: {
      nistCsf2: ['DE.CM-09'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-1-A'],
      dsomm: dsommActivities(
        'Simple system metrics',
        'Simple application metrics',
        'Advanced availability and stability metrics',
      ),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        uptime check, uptime monitoring, health check, healthcheck, synthetic monitoring, apm,
        infrastructure monitoring, uptime checks, uptime monitor, health checks, healthchecks, health endpoint,
        health endpoints, health probe, health probes, liveness probe, liveness probes, readiness probe,
        readiness probes, liveness check, heartbeat, heartbeats, heartbeat check, ping check, synthetic check,
        synthetic checks, synthetic tests, synthetic transactions, application monitoring,
        application performance monitoring, server monitoring, system monitoring, service monitoring,
        infra monitoring, cloud monitoring, prod monitoring, production monitoring, real user monitoring,
        rum monitoring, error tracking, error monitoring, error rate monitored, crash reporting, metrics collected,
        cpu metrics, resource monitoring, capacity monitoring, network monitoring, availability monitoring,
        availability check, certificate expiry check, cert expiry monitoring, technical monitoring,
        monitoring of services, monitored 24 7, monitoring tool, monitoring stack, blackbox exporter
      `,
      de: `
        ueberwachung, systemueberwachung, serverueberwachung, service ueberwachung, dienste ueberwacht,
        technische ueberwachung, technisches monitoring, betriebsueberwachung, anwendungsueberwachung,
        anwendungsmonitoring, verfuegbarkeitspruefung, verfuegbarkeitsueberwachung, zustandspruefung,
        fehlerueberwachung, monitoring konzept, gesundheitscheck
      `,
      tools: `
        prometheus, datadog, new relic, dynatrace, nagios, icinga, zabbix, cloudwatch, checkmk, sentry, newrelic,
        prtg, app insights, application insights, azure monitor, statuscake, pingdom, uptimerobot, uptime robot,
        uptime kuma, instana, appdynamics, elastic apm, rollbar, bugsnag, stackdriver, victoriametrics, thanos,
        telegraf, check mk, netdata, grafana mimir, site24x7
      `,
      weak: `
        metrics, metriken, uptime, ueberwacht, monitoring, ueberwachungsprotokoll, ueberwachungsbericht, monitoring report,
        monitoring bericht
      `,
      exclude: `
        budget monitoring, media monitoring, monitoring mode, social media monitoring, brand monitoring,
        competitor monitoring, wettbewerbsmonitoring, preis monitoring, price monitoring, videoueberwachung,
        kostenmonitoring, monitoring tool bestellen, monitor bestellen, cost monitoring, kosten monitoring,
        bildschirm monitor,
        monitoring der konkurrenz, monitoring der wettbewerber, konkurrenz monitoring, markt monitoring,
        marktmonitoring, market monitoring, presse monitoring, press monitoring, social monitoring
      `,
    }),
    source: 'The method: logging and monitoring are part of live support.',
  },
  {
    id: 'alerting',
    title: { en: 'Alerting', de: 'Alarmierung' },
    summary: {
      en: 'The team is called when a service leaves its known operating range.',
      de: 'Das Team wird gerufen, wenn ein Dienst seinen bekannten Arbeitsbereich verlässt.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'automated',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['detect'],
    frameworks: {
      nistCsf2: ['DE.AE-06'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-2-A'],
      dsomm: dsommActivities('Alerting', 'Targeted alerting'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        alerting, alert rule, alert rules, alerts to slack, slack alerts, pager alerts, alerts in slack,
        alerts to teams, alerts to team, alerts by mail, alert if, alert when, alert channel, alert notification,
        alert notifications, alert thresholds, alert threshold, alert routing, alertmanager to slack,
        alarm on error rate, alarm to phone, notification on failure, notify on failure, notification on errors,
        pager, pagers, slack notification on error, teams notification on error, error notifications,
        escalation alerts, sms alert, email alerts, threshold alerts, thresholds with alerts
      `,
      de: `
        alarmierung, alarmierungen, alarm bei, alarm wenn, alarm falls, alarmierungskette, alarmkette, alarmregel,
        alarmregeln, alarmierungskonzept, alarme in slack, alarme im slack, alarme an,
        benachrichtigung bei fehler, benachrichtigung bei ausfall, benachrichtigung bei fehlern,
        sms alarm, schwellwertalarm, schwellwerte, schwellenwerte
      `,
      tools: `
        pagerduty, opsgenie, alertmanager, victorops, ops genie, alert manager, splunk on call, grafana oncall,
        xmatters, statuspage alerts, alertops, betteruptime, better uptime, pager duty
      `,
      weak: `
        alert, alerts, alarm, paging, stoerungsmeldung, alarmmeldung, alarmmeldungen, alarmiert, alerted, paged
      `,
      exclude: `
        one pager, 1 pager, two pager, 2 pager, alert banner, alert component, alert box, alert dialog, alert modal, alert message ui, alert design,
        alert icon, preisalarm, price alert, preis alarm, product alert feature, pagination, suchergebnisse,
        fehlalarm,
        alert fatigue, alarmmuedigkeit
      `,
    }),
    source: 'The method: sending out alerts is part of live support.',
  },
]
