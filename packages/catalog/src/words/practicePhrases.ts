/**
 * The words that name a practice even on a medium or a deliverable, by control. All others of the catalogue are as often
 * the name of a meeting, a list or a place (`change board`, `risk list`, `VPN access`): on control notes they name the
 * control, elsewhere nothing.
 */
export const PRACTICE_PHRASES: Readonly<Record<string, string>> = {
  'asset-library': `
    asset library, asset list, asset register, asset inventory, asset catalogue, asset card, asset cards,
    crown jewels, assetliste, asset bibliothek, schutzobjekte
  `,
  'risk-profiling': `
    risk profiling, risk profile, risk workshop, risk assessment, risk analysis, disaster scenario,
    disaster scenarios, business impact analysis, bia, risikoanalyse, risikobewertung, risiko workshop,
    schadensszenario, schadensszenarien
  `,
  'protection-class': `
    data classification, classification label, protection class, protection requirement, cia rating,
    confidentiality label, schutzbedarf, schutzbedarfsanalyse, schutzbedarfsfeststellung, datenklassifizierung,
    schutzklasse
  `,
  'privacy-review': `
    dpia, privacy impact assessment, privacy review, privacy check, gdpr check, gdpr review, dsfa,
    datenschutz folgenabschaetzung, datenschutzpruefung, datenschutzfreigabe, datenschutz check, vvt eintrag
  `,
  'security-requirements': `
    security requirements, compliance check, regulatory check, regulatory requirements, security baseline,
    compliance requirements, sicherheitsanforderungen, compliance pruefung
  `,
  'supplier-assessment': `
    vendor assessment, vendor check, supplier assessment, supplier audit, third party risk,
    vendor due diligence, tprm, data processing agreement, lieferantenpruefung, dienstleisterpruefung,
    av vertrag, avv, auftragsverarbeitungsvertrag
  `,
  'controlled-handover': `
    encrypted mail, encrypted email, restricted space, restricted folder, access restricted, need to know,
    secure file transfer, restricted confluence space, sharepoint permissions, verschluesselte mail,
    zugriff eingeschraenkt, zugriffsbeschraenkt, eingeschraenkter zugriff
  `,
  'security-champion': `
    security champion, sec champion, security champ, sec champ, security ambassador, security guild,
    appsec office hour, appsec office hours, sicherheitsbeauftragter im team
  `,
  'security-training': `
    security training, secure coding training, security awareness, awareness training, security onboarding,
    capture the flag, ctf, bug bash, mob hacking, sicherheitsschulung, security schulung, awareness schulung
  `,
  'security-metrics': `
    security metrics, security kpi, security kpis, vuln kpi, exception count, security scorecard, fix rate,
    sicherheitskennzahlen
  `,
  'threat-modeling': `
    threat model, threat models, threat modelling, threat modeling, threat modelling session, tm session,
    threat workshop, threat analysis, evil brainstorming, evil brainstorm, attack tree, attack trees,
    elevation of privilege game, eop cards, stride, bedrohungsanalyse, bedrohungsmodell, bedrohungsmodellierung
  `,
  'abuse-stories': `
    abuse story, abuse stories, abuser story, abuser stories, abuse case, abuse cases, misuse case,
    misuse cases, evil user story, evil user stories, missbrauchsfall, missbrauchsfaelle
  `,
  'security-acceptance-criteria': `
    security acceptance criteria, security acceptance criterion, security ac, sec ac, security acs,
    security story, security stories, security criteria, abnahmekriterien security, sicherheitskriterien,
    security akzeptanzkriterien
  `,
  'definition-of-ready':
    'definition of ready, dor check, dor, story readiness check, readiness check, security readiness',
  'definition-of-done': 'definition of done, dod check, security dod, dod security, security in dod, dod',
  'architecture-review': `
    architecture review, arch review, design review, security review of design, cfr review, nfr review,
    nfr check, cross functional requirements, non functional requirements, architecture sign off,
    architekturreview, architekturfreigabe, architektur freigabe, nfa check
  `,
  'risk-decision-record': `
    risk decision, risk acceptance, risk accepted, risk register, risk log, risk sign off, risk treatment,
    exception register, exception approval, architecture decision record, ladr, risikoakzeptanz, risikoregister,
    restrisiko, ausnahmegenehmigung
  `,
  'test-data-protection': `
    anonymised test data, anonymized test data, masked test data, synthetic test data, data masking,
    pseudonymisation, pseudonymization, data minimisation, data minimization, testdaten anonymisiert,
    anonymisierte testdaten, pseudonymisierung, datensparsamkeit
  `,
  'secure-blueprint': `
    reference architecture, secure defaults, secure by default, paved road, golden path, hardened template,
    security pattern, security patterns, secure blueprint, referenzarchitektur
  `,
  'code-review': `
    code review, code reviews, peer review, pr review, mr review, pull request review, merge request review,
    mr approval, pr approval, two person review, 2nd pair of eyes, pair programming, pairing, mob programming,
    codeowners, codereview
  `,
  'branch-protection': `
    branch protection, protected branch, protected branches, protected main, no direct push, no force push,
    required status checks, merge checks, push rules, geschuetzter branch
  `,
  'version-control': `
    version control, config in git, everything in git, everything as code, configuration as code,
    versionsverwaltung
  `,
  'commit-signing': 'signed commits, commit signing, gpg signed commits, verified commits, signierte commits',
  'automated-tests': `
    unit test, unit tests, automated test, automated tests, test automation, test pyramid, integration test,
    integration tests, e2e test, e2e tests, end to end tests, regression test, regression tests, contract test,
    contract tests, smoke test, smoke tests, test coverage, tdd, mutation tests, autotests,
    automatisierte tests, testabdeckung, unittests, integrationstests, regressionstests, testautomatisierung
  `,
  'acceptance-test': `
    uat, user acceptance test, acceptance test, acceptance tests, manual test, manual tests, qa sign off,
    exploratory testing, exploratory test, abnahmetest, fachlicher test, fachtest, manueller test
  `,
  'security-tests': `
    security unit test, security unit tests, security test, security tests, security regression, negative tests,
    authz tests, permission tests, fuzzing, fuzz test, fuzz tests, abuse tests, berechtigungstests,
    sicherheitstests
  `,
  sast: `
    sast, static analysis, static code analysis, static application security testing, code scanning,
    security linter, security linting, statische codeanalyse, statische analyse
  `,
  'secret-scanning': `
    secret scan, secret scanning, secrets scan, secret detection, secrets detection, credential scan,
    leak check, push protection, secret scanner, geheimnis scan
  `,
  'pre-commit-checks': 'pre commit hook, pre commit hooks, pre commit, precommit, local checks',
  'feature-toggles': 'feature toggle, feature toggles, feature flag, feature flags, kill switch, dark launch',
  'secure-coding-guideline': `
    secure coding guideline, secure coding guidelines, secure coding, coding guideline, coding guidelines,
    coding standard, coding standards, input validation, output encoding, parameterised queries,
    prepared statements, owasp top 10 checklist, programmierrichtlinie, programmierrichtlinien,
    eingabevalidierung
  `,
  'endpoint-hardening': `
    disk encryption, laptop encryption, encrypted laptops, laptop hardening, screen lock, endpoint protection,
    mdm, edr, festplattenverschluesselung, bildschirmsperre
  `,
  'strong-authentication': `
    mfa, 2fa, two factor, two factor auth, multi factor, multi factor authentication, hardware token, passkey,
    passkeys, sso, single sign on, zwei faktor, zwei faktor authentifizierung
  `,
  'least-privilege': `
    least privilege, rbac, role based access, access review, access reviews, access recertification,
    recertification, permission review, permissions review, iam review, just in time access, break glass,
    privileged access, berechtigungskonzept, rezertifizierung, rollenkonzept, rechtekonzept, rechte review
  `,
  'isolated-build': `
    automated build, isolated build, ephemeral runner, ephemeral runners, clean build environment,
    reproducible build, reproducible builds, hermetic build, build in container
  `,
  'dependency-scan': `
    dependency scan, dependency scanning, dependency check, dependency checker, dep check, dep scan, deps scan,
    software composition analysis, library scan, lib scan, vulnerable dependencies, cve check, cve scan,
    cve scanner, 3rd party scan, abhaengigkeiten pruefen, abhaengigkeitsscan, bibliotheken scan,
    abhaengigkeitspruefung
  `,
  'scheduled-scan': `
    nightly scan, daily scan, weekly scan, scheduled scan, cron scan, cronjob scan, nightly dependency check,
    nightly dependency scan, daily dependency scan, daily dependency check, nightly cve, daily cve check,
    scan cronjob, scan cron, nightly security pipeline, security cron, taeglicher scan, naechtlicher scan,
    woechentlicher scan
  `,
  'dependency-updates': `
    dependency updates, dependency update, automated updates, update bot, patch prs, library updates,
    lib updates, abhaengigkeiten aktualisieren, bibliotheken aktualisieren
  `,
  'dependency-pinning': `
    lockfile, lock file, lockfiles, version pinning, pinned versions, pinned digest, pinned digests,
    private registry, artifact proxy, registry proxy, versionen fixiert, versionen gepinnt
  `,
  'container-scan': `
    container scan, container scanning, container image scan, image scan, image scanning, docker scan,
    docker image scan, layer scan, scan on push, base image check, containerscan, image pruefung
  `,
  'hardened-images': `
    distroless, minimal base image, golden image, golden images, hardened image, hardened images,
    non root container, non root, rootless, gehaertetes image
  `,
  'iac-scan': `
    iac scan, iac scanning, terraform scan, policy as code, cloud config check, cloud posture, cspm,
    cluster policy
  `,
  dast: `
    dast, dynamic scan, dynamic analysis, dynamic application security testing, web scan, api scan,
    zap baseline, zap scan, dynamischer scan
  `,
  pentest: `
    pentest, pen test, pentests, penetration test, penetration testing, red team, red teaming, security audit,
    penetrationstest, sicherheitsaudit
  `,
  sbom: 'sbom, sboms, bill of materials, software bill of materials, software stueckliste',
  'artifact-signing': `
    signed artifact, signed artifacts, signed artefacts, artifact signing, artefact signing, signed image,
    signed images, image signing, image signature, build attestation, checksum verification, hash verification,
    signierte artefakte, signierte images
  `,
  'artifact-promotion': `
    build once, same artifact, same artefact, promote artifact, artifact promotion, immutable artifact,
    immutable artifacts
  `,
  'pipeline-access': `
    pipeline permissions, protected environment, protected environments, runner isolation, restricted runners,
    pipeline hardening, jenkinsfile review, short lived credentials, oidc deploy, deploy keys rotated,
    pipeline rechte
  `,
  'secrets-management': `
    secrets management, secret management, secrets manager, secret store, key vault, kms, hsm, sealed secrets,
    secret rotation, key rotation, password manager, password rotation, schluesselverwaltung, passwort safe,
    secrets verwaltung
  `,
  'quality-gate': `
    quality gate, quality gates, security gate, pipeline gate, build breaker, fail the build, breaks the build,
    red build stops, green build required, qualitaetsgate, q gate
  `,
  'change-approval': `
    change approval, change advisory board, cab approval, cab, release approval, release sign off, go no go,
    prod approval, manual approval, change request approved, po approval, po sign off, freigabe,
    change freigabe, produktionsfreigabe, fachliche freigabe, releasefreigabe, genehmigung cab
  `,
  'segregation-of-duties': `
    segregation of duties, separation of duties, sod check, dev cannot deploy, no dev access to prod,
    funktionstrennung
  `,
  'environment-separation': `
    separate environments, environment separation, test prod separation, network segmentation,
    separate accounts, separate aws account, bastion host, vpn only, dmz, umgebungstrennung, netzsegmentierung,
    mandantentrennung
  `,
  'progressive-delivery': `
    blue green, blue green deployment, canary deployment, canary release, canary deploy, canary rollout,
    rolling update, rolling updates, progressive rollout, progressive delivery, staged rollout, ring deployment
  `,
  'automated-rollback': `
    rollback, roll back, auto rollback, automated rollback, automatic rollback, revert deployment,
    helm rollback, backout plan, rollback plan, rollback script, rueckfallplan, rueckfallebene
  `,
  'automated-deployment': `
    automated deployment, automated deploy, repeatable deployment, one click deploy, gitops,
    infrastructure as code, immutable infrastructure, no manual deploy
  `,
  'load-test': `
    load test, load tests, load testing, performance test, performance tests, stress test, capacity test,
    lasttest, lasttests, performancetest
  `,
  'structured-logging': `
    structured logging, structured logs, json logs, json logging, json lines, central logging,
    centralised logging, centralized logging, log aggregation, log collection, log shipping, zentrales logging,
    zentrale protokollierung, protokollierung
  `,
  'audit-trail': `
    audit log, audit logs, audit logging, audit trail, tamper proof log, tamper proof logs, log integrity,
    revisionssicher, revisionssichere protokollierung, audit protokoll
  `,
  'log-privacy': `
    pii masking, pii scrubbing, log scrubbing, log masking, log retention, masked logs, loeschkonzept,
    log loeschfrist
  `,
  tracing: 'trace id, trace ids, correlation id, correlation ids, request id, distributed tracing, tracing',
  'health-dashboard': `
    health dashboard, business dashboard, ops dashboard, monitoring dashboard, kpi dashboard, business metrics,
    business kpis, slo dashboard, service dashboard, betriebsdashboard
  `,
  monitoring: `
    uptime check, uptime monitoring, health check, healthcheck, synthetic monitoring, apm,
    infrastructure monitoring, ueberwachung
  `,
  alerting: 'alerting, alert rule, alert rules, alerts to slack, slack alerts, pager alerts, paging, alarmierung',
  'intrusion-detection': `
    siem, intrusion detection, anomaly detection, egress monitoring, exfiltration alert, security monitoring,
    fraud detection, angriffserkennung, anomalieerkennung
  `,
  'traffic-protection': `
    waf, web application firewall, rate limit, rate limits, rate limiting, ddos protection, bot protection,
    api throttling, ddos schutz
  `,
  sop: `
    sop, sops, standard operating procedure, standard operating procedures, runbook, runbooks, run book,
    playbook, playbooks, emergency checklist, incident checklist, notfallhandbuch, notfallplan,
    handlungsanweisung, betriebshandbuch
  `,
  'incident-response': `
    incident response, incident response plan, ir plan, incident process, major incident process,
    breach notification, psirt, cert hotline, meldeprozess, incident prozess, datenpannen prozess,
    sicherheitsvorfall prozess
  `,
  'on-call-rota': `
    on call, oncall, on call rota, on call rotation, firefighter rota, firefighter rotation, firefighter,
    fire fighter, duty engineer, support rotation, pager rotation, rufbereitschaft, bereitschaftsdienst,
    bereitschaft, feuerwehr rolle
  `,
  'backup-restore': `
    restore test, restore tests, recovery test, backup and restore, backup restore, daily backup,
    nightly backup, disaster recovery, dr plan, point in time recovery, pitr, datensicherung, restore uebung,
    wiederherstellungstest
  `,
  'patch-management': `
    patch management, patch day, patchday, patching, os patching, os updates, unattended upgrades, patch window,
    security patches, security updates, patchmanagement, sicherheitsupdates
  `,
  'vulnerability-management': `
    vulnerability management, vuln management, vuln mgmt, vuln triage, vulnerability triage, cve triage,
    security debt, security debt board, security backlog, security bug board, tech debt wall, findings board,
    schwachstellenmanagement, schwachstellen board
  `,
  'vulnerability-disclosure': 'bug bounty, responsible disclosure, vulnerability disclosure, vdp, security mailbox',
  'production-feedback': `
    postmortem, post mortem, postmortems, blameless postmortem, lessons learned, root cause analysis,
    bug triage, bug tracking workflow, incident review, incident retro, ursachenanalyse, nachbetrachtung
  `,
  'tabletop-exercise': `
    tabletop, table top, tabletop exercise, ttx, war game, war games, wargame, game day, gameday, fire drill,
    incident simulation, incident drill, planspiel, notfalluebung, krisenuebung
  `,
  resilience: `
    chaos engineering, chaos test, chaos tests, chaos monkey, failover test, failover tests, dr drill,
    graceful degradation, circuit breaker, circuit breakers, geo redundancy, ausfalltest, georedundanz
  `,
  encryption: `
    tls, mtls, https only, encryption at rest, encryption in transit, encrypted volume, encrypted volumes,
    database encryption, db encryption, tokenisation, tokenization, field level encryption, verschluesselung,
    transportverschluesselung, datenbankverschluesselung
  `,
  'data-integrity-checks': `
    reconciliation, reconciliation job, recon job, plausibility check, plausibility checks, control totals,
    checksum totals, duplicate detection, dedup check, idempotency, idempotency keys, schema validation,
    schema registry check, balance check, saldenabstimmung, plausibilitaetspruefung, plausi check,
    kontrollsumme, kontrollsummen
  `,
  'dual-control': 'dual control, second approver, maker checker, doppelkontrolle',
  'production-inventory': `
    service catalog, service catalogue, production inventory, software inventory, service ownership list
  `,
}
