import type { WordList } from '../rules/namesOneOf.ts'
import { CONTAINER, EXTERNAL, FILES, INFORMAL } from '../rules/wordLists.ts'

/** Something that the notes of a step may speak of, and what helps there. */
export interface StepTopic {
  /** In the way of the other word lists; any one of them will do. */
  words: readonly WordList[]
  /** Catalogue ids, the best first. */
  suggest: readonly string[]
  /** 2: says much about what can go wrong; 1: what many steps of the phase are about. */
  weight: 1 | 1.5 | 2
}

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim())

/** A judgement of ours: what a security engineer would ask about first where these words stand, in English and German. */
export const STEP_TOPICS: readonly StepTopic[] = [
  { words: [CONTAINER], suggest: ['container-scan', 'hardened-images', 'artifact-signing'], weight: 1.5 },
  {
    words: [
      {
        words: list(
          'console, konsole, ssh, rdp, putty, bastion, jumphost, jump host, root, sudo, admin, admins, administrator, admin panel, backoffice, prod access, production access, produktionszugriff, prod zugriff, zugriff, zugriffe, zugang, access, access rights, permission, permissions, berechtigung, berechtigungen, remote access, fernwartung, fernzugriff, teamviewer, vpn, hot fix by hand',
        ),
        heads: list('zugriff, zugang, konsole, berechtigung, berechtigungen'),
        stems: list('adminzug, adminober, adminkon, berechtigungs'),
        except: list('access log, access logs'),
      },
    ],
    suggest: ['least-privilege', 'strong-authentication', 'audit-trail'],
    weight: 2,
  },
  { words: [INFORMAL, FILES], suggest: ['controlled-handover', 'protection-class'], weight: 2 },
  { words: [EXTERNAL], suggest: ['supplier-assessment', 'controlled-handover'], weight: 2 },
  {
    words: [
      {
        words: list(
          'tag manager, gtm, third party script, third party scripts, tracking, tracking script, tracking pixel, pixel, analytics, cdn, widget, widgets, plugin, plugins, addon, addons, snippet, snippets, a b testing tool, consent manager, consent banner, iframe, embed, drittanbieter skript',
        ),
        stems: list('trackingsk, trackingsc, drittanbietersk'),
      },
    ],
    suggest: ['change-approval', 'dependency-pinning', 'dependency-scan', 'privacy-review'],
    weight: 2,
  },
  {
    words: [
      {
        words: list(
          'npm, yarn, pnpm, node modules, maven, gradle, nuget, pip, pypi, composer, cargo, go modules, library, libraries, dependency, dependencies, package, packages, package json, lockfile, open source, oss, bibliothek, bibliotheken, abhaengigkeit, abhaengigkeiten, paket, pakete, framework, frameworks, sdk, third party code',
        ),
        heads: list('bibliothek, bibliotheken, abhaengigkeit, abhaengigkeiten'),
        except: list('work package, work packages, information package, arbeitspaket, arbeitspakete, asset library'),
      },
    ],
    suggest: ['dependency-scan', 'dependency-pinning', 'dependency-updates', 'sbom'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'deploy, deploys, deployed, deployment, deployments, release, releases, publish, published, publishing, rollout, roll out, go live, golive, launch, ship it, cutover, auslieferung, ausliefern, ausrollen, freischaltung, freischalten, veroeffentlichen, veroeffentlichung, livegang, live schalten, live stellen, inbetriebnahme, einspielen, argocd, argo cd, argo, flux, spinnaker, octopus, app store, play store, production release',
        ),
        heads: list('deployment, release, rollout, auslieferung'),
        alone: ['ship'],
        stems: list('deploy, release'),
        except: list(
          'release planning, release plan, releaseplan, releaseplanung, press release, release notes, launch plan',
        ),
      },
    ],
    suggest: ['automated-rollback', 'progressive-delivery', 'change-approval', 'segregation-of-duties'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'go live, golive, livegang, freigabe, freigegeben, freigegebene, approval, approve, approved, sign off, signoff, abnahme, change request, cab, change board, release manager, wartungsfenster',
        ),
        heads: list('freigabe'),
      },
    ],
    suggest: ['change-approval', 'segregation-of-duties'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'build, builds, pipeline, pipelines, ci, cicd, jenkins, gitlab ci, github actions, actions, teamcity, bamboo, circleci, travis, tekton, azure devops, runner, runners, build server, buildserver, artefact, artefacts, artifact, artifacts, artefakt, artefakte, jar, war, binary, binaries, nexus, artifactory, compile, kompilieren, bauen',
        ),
        heads: list('build, builds, pipeline, artefakt, buildserver'),
        stems: list('jenkins, pipeline'),
      },
    ],
    suggest: ['isolated-build', 'pipeline-access', 'secrets-management', 'artifact-signing'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'story, stories, user story, user stories, epic, epics, refinement, grooming, planning, planung, backlog, sprint planning, sprint backlog, ticket, tickets, acceptance criteria, akzeptanzkriterien, estimation, schaetzung, planning poker, requirement, requirements, anforderung, anforderungen, use case, use cases',
        ),
        heads: list('planung, backlog, story, stories, anforderung, anforderungen'),
        except: list('support ticket, support tickets, incident ticket, incident tickets'),
      },
    ],
    suggest: ['security-acceptance-criteria', 'threat-modeling', 'definition-of-ready', 'abuse-stories'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'architecture, architect, architects, design, solution design, adr, concept, diagram, system design, api design, api spec, openapi, swagger, architektur, architekt, architekten, architektin, entwurf, konzept, skizze, diagramm, datenmodell, schnittstellendesign, whiteboard',
        ),
        heads: list('architektur, entwurf, konzept, skizze, diagramm'),
        stems: list('architektur, architekt'),
        except: list('ux design, ui design, visual design, graphic design, design agency, corporate design'),
      },
    ],
    suggest: ['threat-modeling', 'architecture-review', 'secure-blueprint'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'code, source code, quellcode, coding, programming, programmierung, programmieren, implementation, implementierung, implementieren, merge, merges, merge request, merge requests, mr, pull request, pull requests, pr, prs, commit, commits, branch, branches, feature branch, git, github, gitlab, bitbucket, repo, repos, repository, ide, vs code, vscode, intellij, eclipse, pair programming, mob programming, pairing, copilot, trunk, hotfix',
        ),
        heads: list('code, branch'),
        stems: list('quellcode, programmier, implementier'),
        except: list('pr agency, pr agentur, pr team, low code, qr code, code freeze, gitlab ci, github actions'),
      },
    ],
    suggest: ['code-review', 'sast', 'branch-protection', 'secret-scanning'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'test data, testdata, testdaten, prod copy, production copy, copy of production, prod dump, produktionskopie, produktionsdaten, echtdaten, production data, prod data, anonymised data, staging, stage, test environment, testumgebung, test system, testsystem, demo, demo environment, demoumgebung, uat, qa environment, integrationsumgebung, sandbox, pre prod, preprod, pre production',
        ),
        heads: list('testdaten, echtdaten, testumgebung, testsystem'),
        except: list('sprint demo, demo meeting'),
      },
    ],
    suggest: ['test-data-protection', 'environment-separation', 'acceptance-test'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'test, tests, testing, tester, testers, qa, test case, test cases, testfall, testfaelle, acceptance, abnahme, uat, regression, smoke test, testen, testbericht, test report, abnahmeprotokoll, fachtest, quality assurance, qualitaetssicherung',
        ),
        heads: list('test, tests, abnahme'),
        except: list('test data, a b test, a b tests, user test, user testing, usability test'),
      },
    ],
    suggest: ['acceptance-test', 'security-tests', 'automated-tests', 'dast'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'customer data, user data, personal data, pii, gdpr, dsgvo, ccpa, hipaa, privacy, data protection, datenschutz, dsb, dpo, kundendaten, nutzerdaten, personendaten, personenbezogen, personenbezogene, patientendaten, patient data, health data, gesundheitsdaten, mitarbeiterdaten, employee data, newsletter, crm, address data, adressdaten, bewerberdaten, survey, umfrage',
        ),
        heads: list('kundendaten, nutzerdaten, personendaten'),
        stems: list('personenbezogen, datenschutz'),
      },
    ],
    suggest: ['privacy-review', 'encryption', 'log-privacy', 'protection-class'],
    weight: 2,
  },
  {
    words: [
      {
        words: list(
          'database, databases, datenbank, datenbanken, db, dba, sql, postgres, postgresql, mysql, mariadb, oracle, mongodb, redis, mssql, sql server, dynamodb, dump, dumps, snapshot, snapshots, backup, backups, restore, recovery, datensicherung, sicherung, wiederherstellung, s3, bucket, storage, data warehouse, dwh, archive, archiv, fileserver, nas',
        ),
        heads: list('datenbank, backup, sicherung, dump'),
        stems: list('datenbank, backup, postgres'),
        except: list('qualitaetssicherung, redis cache, jest snapshot, snapshot test, snapshot tests'),
      },
    ],
    suggest: ['backup-restore', 'encryption', 'data-integrity-checks'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'migration, migrations, schema change, datenmigration, schemaaenderung, flyway, liquibase, import, importer, export, etl, sync, batch, batchlauf, csv upload, datenimport, datenabgleich, data feed',
        ),
        heads: list('migration, import, abgleich'),
      },
    ],
    suggest: ['data-integrity-checks', 'backup-restore', 'dual-control'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'log, logs, logging, log file, log files, logfile, logfiles, kibana, elk, elastic, elasticsearch, opensearch, splunk, graylog, loki, logstash, protokolldatei, protokolldateien, access log, access logs',
        ),
        heads: list('logs, logfile, logfiles'),
      },
    ],
    suggest: ['structured-logging', 'log-privacy', 'alerting'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'monitoring, monitor, monitors, metrics, metriken, dashboard, dashboards, grafana, prometheus, datadog, dynatrace, new relic, cloudwatch, nagios, icinga, zabbix, checkmk, alert, alerts, alerting, alarm, alarme, alarmierung, ueberwachung, uptime, health check',
        ),
        heads: list('monitoring, ueberwachung, alarm'),
        stems: list('alarmier, ueberwach'),
      },
    ],
    suggest: ['monitoring', 'alerting', 'on-call-rota'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'incident, incidents, hotline, on call, oncall, pager, pagerduty, opsgenie, outage, outages, post mortem, post mortems, postmortem, firefighting, firefighter, war room, support, support ticket, bug report, bug reports, stoerung, stoerungen, stoerungsmeldung, notfall, ausfall, rufbereitschaft, bereitschaft, fehlermeldung, service desk, helpdesk, help desk, escalation, eskalation, vorfall, vorfaelle',
        ),
        heads: list('stoerung, vorfall, ausfall'),
        stems: list('stoerungs, notfall, incident'),
      },
    ],
    suggest: ['incident-response', 'sop', 'on-call-rota'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'feedback, review app, app reviews, customer feedback, kundenfeedback, complaints, beschwerden, retrospective, retro, lessons learned, user feedback, nutzerfeedback',
        ),
        heads: list('feedback'),
      },
    ],
    suggest: ['production-feedback', 'vulnerability-disclosure'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'terraform, terragrunt, ansible, puppet, chef, pulumi, cloudformation, bicep, helm, kustomize, infrastructure, infrastruktur, iac, config, configuration, konfiguration, yaml, cloud account, provisioning, provisionierung, firewall rules, firewallregel, firewallregeln, dns',
        ),
        heads: list('infrastruktur, konfiguration'),
        stems: list('terraform, infrastruktur'),
      },
    ],
    suggest: ['iac-scan', 'secure-blueprint', 'change-approval', 'patch-management'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'server, servers, vm, vms, host, hosts, linux, windows, patch, patches, patching, patchday, patch day, update, updates, os update, betriebssystem, operating system, wsus, firmware, router, switch, appliance',
        ),
        heads: list('server, patch'),
        except: list('build server, sql server, status update, project update, weekly update'),
      },
    ],
    suggest: ['patch-management', 'production-inventory', 'vulnerability-management'],
    weight: 1,
  },
  {
    words: [
      {
        words: list(
          'login, logins, sign in, log in, sso, oauth, oidc, saml, ldap, active directory, keycloak, okta, auth, authentication, authentifizierung, authorisation, authorization, autorisierung, anmeldung, registrierung, registration, password reset, passwort vergessen, user account, user accounts, benutzerkonto, benutzerkonten, nutzerkonto',
        ),
        heads: list('anmeldung, login'),
        stems: list('authentifizier, autorisier'),
      },
    ],
    suggest: ['strong-authentication', 'threat-modeling', 'security-tests', 'least-privilege'],
    weight: 1.5,
  },
  {
    words: [
      {
        words: list(
          'payment, payments, payment service, checkout, stripe, paypal, adyen, klarna, credit card, credit cards, kreditkarte, kreditkarten, pci, pci dss, billing, invoice, invoices, rechnung, rechnungen, zahlung, zahlungen, bezahlung, sepa, iban, payout, auszahlung, banking, ueberweisung',
        ),
        heads: list('zahlung, zahlungen, rechnung, ueberweisung'),
        stems: list('kreditkarte, zahlungs'),
      },
    ],
    suggest: ['threat-modeling', 'encryption', 'dual-control', 'security-tests'],
    weight: 2,
  },
  {
    words: [
      {
        words: list(
          'secret, secrets, password, passwords, passwort, passwoerter, kennwort, credential, credentials, zugangsdaten, api key, api keys, apikey, apikeys, token, tokens, env, env file, vault, keepass, certificate, certificates, zertifikat, zertifikate, private key, private keys, ssh key, ssh keys, schluessel, keystore, service account, service accounts',
        ),
        heads: list('passwort, passwoerter, zugangsdaten, zertifikat, zertifikate'),
        stems: list('passwort'),
        except: list('design tokens, password reset, passwort vergessen'),
      },
    ],
    suggest: ['secrets-management', 'secret-scanning', 'least-privilege'],
    weight: 2,
  },
  {
    words: [
      {
        words: list(
          'customer, customers, kunde, kunden, kundin, kundinnen, users, nutzer, nutzerinnen, website, webshop, shop, web app, portal, public api, internet, traffic, load balancer, loadbalancer, api gateway, ingress, nginx, reverse proxy, cloudflare',
        ),
        except: list('customer data, customer feedback, product owner'),
      },
    ],
    suggest: ['traffic-protection', 'intrusion-detection', 'monitoring', 'resilience'],
    weight: 1,
  },
]
