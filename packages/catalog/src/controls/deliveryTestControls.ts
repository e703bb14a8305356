import { STRIDE_CATEGORIES, type CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of delivery that test or scan. */
export const deliveryTestControls: readonly CatalogueControl[] = [
  {
    id: 'acceptance-test',
    title: { en: 'Acceptance test', de: 'Abnahmetest' },
    summary: {
      en: 'Business or QA confirms by hand that the change does what was agreed.',
      de: 'Fachbereich oder QA bestätigen von Hand, dass die Änderung das Vereinbarte tut.',
    },
    phase: 'delivery',
    alsoIn: ['development'],
    automation: 'manual',
    cia: ['integrity'],
    stride: [],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PW.8.1'],
      owaspSamm2: ['V-RT-2-A'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        uat, user acceptance test, acceptance test, acceptance tests, manual test, manual tests, qa sign off,
        exploratory testing, exploratory test, user acceptance testing, uat sign off, acceptance testing,
        manual testing, manually tested, manual qa, qa test, qa testing, qa approval, qa check, tested by qa,
        qa tests, exploratory tests, click test, test by business, business acceptance, beta test,
        story acceptance, desk check, deskcheck, fachbereich testet, tester testet, testet manuell, abnahmetermin,
        abnahme termin,
        po tests, tested by po, po checks story, business tests before release, tested by business,
        tested by product owner,
        business accepts,
        manual regression, regression by qa
      `,
      de: `
        abnahmetest, fachlicher test, fachtest, manueller test, abnahmetests, abnahme durch fachbereich,
        abnahme fachbereich, fachabnahme, fachliche abnahme, fachbereichstest, fachliche tests, fachtests,
        manuelle tests, manuelles testen, manuell getestet, explorative tests, exploratives testen,
        explorativer test, qa abnahme, qa freigabe, test durch fachbereich, test durch qa, qa testet, klicktest,
        anwendertest, story abnahme, testabnahme,
        po testet, test durch po, getestet durch fachbereich, kunde testet,
        fachbereich nimmt … ab, kunde nimmt … ab,
        regression durch qa
      `,
      weak: 'abnahme, abnahmeprotokoll, nimmt … ab',
    }),
    source: 'The method: acceptance criteria are checked by people.',
  },
  {
    id: 'dependency-scan',
    title: { en: 'Dependency scan', de: 'Prüfung der Abhängigkeiten' },
    summary: {
      en: 'Third-party libraries are checked for published vulnerabilities.',
      de: 'Fremde Bibliotheken werden auf bekannte Schwachstellen geprüft.',
    },
    phase: 'delivery',
    alsoIn: ['development', 'operations'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['tampering', 'elevation-of-privilege', 'information-disclosure'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-01'],
      nistSsdf11: ['PW.4.4', 'RV.1.1'],
      owaspSamm2: ['I-SB-2-B', 'I-SB-3-B'],
      dsomm: dsommActivities(
        'Software Composition Analysis (server side)',
        'Software Composition Analysis (client side)',
      ),
      cicdTop10: ['CICD-SEC-3'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        dependency scan, dependency scanning, dependency check, dependency checker, dep check, dep scan, deps scan,
        software composition analysis, library scan, lib scan, vulnerable dependencies, cve check, cve scan,
        cve scanner, 3rd party scan, dependency scanner, dependency audit, dependency analysis, dependency review,
        dependency vulnerability scan, dep audit, deps check, deps audit, dependencies checked,
        dependencies scanned, library check, library scanning, lib check, package scan, package audit, oss scan,
        open source scan, open source check, license check, licence check, license scan, licence scan,
        third party library scan, third party scan, 3rd party library scan, 3rd party libs check,
        vulnerability scan, vulnerability scanner, vulnerability scanning, vuln scan, vuln check,
        vulnerability check, vulnerable library scan, vulnerable libs, cve scanning, cves checked, cve detection,
        known vulnerabilities check, sca scan, sca tool, sca scanner, scan of dependencies, scan of libraries,
        scan dependencies, composition analysis, audit of dependencies, bibliotheken … pruefen,
        libraries … checked, auf cves pruefen, auf cves geprueft, check for cves, checked for cves,
        auf schwachstellen pruefen, auf schwachstellen geprueft, check for vulnerabilities,
        checked for vulnerabilities, cves pruefen
      `,
      de: `
        abhaengigkeiten pruefen, abhaengigkeitsscan, bibliotheken scan, abhaengigkeitspruefung,
        abhaengigkeits scan, abhaengigkeits check, abhaengigkeiten scannen, abhaengigkeitsanalyse,
        abhaengigkeiten geprueft, pruefung der abhaengigkeiten, bibliotheken pruefen, bibliotheks scan,
        library pruefung, schwachstellen scan, schwachstellenscan, schwachstellenscanner, schwachstellenpruefung,
        schwachstellen check, cve pruefung, lizenzcheck, lizenzpruefung, lizenz scan
      `,
      tools: `
        npm audit, pnpm audit, yarn audit, snyk, dependency track, owasp dependency check, grype, mend,
        whitesource, black duck, nexus iq, osv scanner, pip audit, retire js, owasp dc, osv, safety check,
        bundler audit, cargo audit, cargo deny, composer audit, govulncheck, jfrog xray deps, nexus lifecycle,
        sonatype, dependency review action, mend scan, mend io, fossa, blackduck, npm audit ci, retirejs,
        socket dev, deptrack, dtrack
      `,
      weak: 'sca',
      exclude: `
        psd2, strong customer, 3ds, 3 d secure, 3d secure, infrastructure vulnerability scan, sca konform,
        sca compliant, sca exemption, sca exemptions, sca challenge, sca flow, sca zahlung, sca payment,
        kundenauthentifizierung, customer authentication, psd 2,
        3ds2, zahlungs sca, payment sca
      `,
    }),
    source: 'The method: dependencies, libraries and frameworks are scanned.',
  },
  {
    id: 'scheduled-scan',
    title: { en: 'Scheduled scan outside the deployment pipeline', de: 'Zeitgesteuerter Scan neben der Pipeline' },
    summary: {
      en: 'Scans run on a clock, so services nobody touches are still checked and a finding never blocks a fix.',
      de: 'Scans laufen nach der Uhr: Auch unberührte Dienste werden geprüft, und kein Befund blockiert eine Korrektur.',
    },
    phase: 'delivery',
    alsoIn: ['operations'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['identify', 'detect'],
    frameworks: {
      nistCsf2: ['ID.RA-01', 'DE.CM-09'],
      nistSsdf11: ['RV.1.1', 'RV.1.2'],
      owaspSamm2: ['I-SB-3-B', 'V-ST-3-B'],
      dsomm: dsommActivities('Regular automated tests', 'Test for new image version'),
      cicdTop10: ['CICD-SEC-3'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        nightly security pipeline, security cron, nightly … scan, daily … scan, weekly … scan, scheduled … scan,
        hourly scan, nightly … check, daily … cve check, nightly … audit, weekly … audit, nightly security scan,
        scheduled security scan, scheduled pipeline scan, scan every night, scan every day, scan once a day,
        scan daily, scan outside the pipeline, separate scan pipeline, separate … scan pipeline, scheduled audit,
        cron … scan, cronjob … scan, scan job, scan schedule, continuous scanning of running images, monthly scan,
        monthly … scan, night scan, nightly pipeline, nightly … trivy, nightly … sast, scheduled … check,
        naechtlicher … check,
        pipeline every night, security pipeline nightly,
        scan runs every night, scan runs daily, scan runs nightly, scans run every night, scans run nightly,
        scans run daily
      `,
      de: `
        taeglicher … scan, naechtlicher … scan, woechentlicher … scan, naechtliche … scans, taegliche … scans,
        regelmaessiger scan, regelmaessige scans, scan jede nacht, jede nacht … scan, scan taeglich, nacht scan,
        nachtscan, geplanter scan per cron, scan per cron, scan per cronjob, naechtlicher check,
        zeitgesteuerter scan, monatlicher scan, monatlicher … scan,
        pipeline jede nacht, pipeline jede woche,
        scan laeuft jede nacht, scan laeuft nachts, scan laeuft taeglich, scan laeuft woechentlich,
        scans laufen nachts, scans laufen taeglich
      `,
      exclude: `
        nightly load, nightly health check, nightly backup check, nightly … health check, nightly data check,
        daily stand up check
      `,
    }),
    source: 'The method: scan daily on a schedule of its own, not only when deploying.',
  },
  {
    id: 'container-scan',
    title: { en: 'Container image scan', de: 'Prüfung der Container-Images' },
    summary: {
      en: 'Image layers and base systems are checked for known vulnerabilities.',
      de: 'Image-Schichten und Basissysteme werden auf bekannte Schwachstellen geprüft.',
    },
    phase: 'delivery',
    alsoIn: ['operations'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['tampering', 'elevation-of-privilege'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-01'],
      nistSsdf11: ['PW.4.4', 'RV.1.1'],
      owaspSamm2: ['I-SB-3-A', 'V-ST-1-A'],
      dsomm: dsommActivities(
        'Test of infrastructure components for known vulnerabilities',
        'Software Composition Analysis',
        'Test for image lifetime',
      ),
      cicdTop10: ['CICD-SEC-3', 'CICD-SEC-7'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        container scan, container scanning, container image scan, image scan, image scanning, docker scan,
        docker image scan, layer scan, scan on push, base image check, container scanner, container scans,
        container security scan, container vulnerability scan, container check, container image scanning,
        container image check, image scanner, image scans, image check, image vulnerability scan, image cve scan,
        docker scanning, docker image check, docker image scanning, registry scan, registry scanning,
        base image scan, base image scanning, scan images, scan of images, scan image, scan container,
        scan containers, scan of container images, images scanned, k8s image scan
      `,
      de: `
        containerscan, image pruefung, container pruefung, container schwachstellenscan, container image pruefung,
        images scannen, image scan in der registry, docker image pruefung, pruefung der images, images geprueft,
        container scannen
      `,
      tools: `
        trivy, clair, xray, x ray, anchore, twistlock, prisma cloud, aqua, aquasec, ecr scan, quay scan,
        harbor scan, docker scout, trivy image, jfrog xray, grype image, sysdig, neuvector, snyk container,
        aqua security, ecr scanning, acr scan, gcr scan, harbor scanner, docker bench, stackrox, dockle
      `,
      exclude: 'iphone x ray, barcode',
    }),
    source: 'The method: scanners for images, beside those for libraries.',
  },
  {
    id: 'iac-scan',
    title: { en: 'Infrastructure and policy checks', de: 'Prüfung von Infrastruktur und Richtlinien' },
    summary: {
      en: 'Templates, clusters and cloud settings are checked against rules.',
      de: 'Vorlagen, Cluster und Cloud-Einstellungen werden gegen Regeln geprüft.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['elevation-of-privilege', 'information-disclosure'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-01'],
      nistSsdf11: ['PW.7.2', 'PW.9.2'],
      owaspSamm2: ['O-EM-3-A', 'V-ST-1-A'],
      dsomm: dsommActivities('Test the cloud configuration', 'Test cluster deployment resources'),
      cicdTop10: ['CICD-SEC-7'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        iac scan, iac scanning, terraform scan, policy as code, cloud config check, cloud posture, cspm,
        cluster policy, iac scanner, iac check, iac checks, iac security scan, iac linting, iac security,
        infrastructure scan, infra scan, infrastructure as code scan, infrastructure code scan, terraform check,
        terraform scanning, terraform plan review, terraform lint, tf scan, helm lint, helm chart scan, helm scan,
        k8s manifest scan, manifest scan, kubernetes policy, kubernetes policies, k8s policies, cluster policies,
        admission controller, admission control, pod security policies, pod security standards, policy checks,
        policy check, guardrails, config scan, misconfiguration scan, cloud config scan, cloud security scan,
        cloud guardrails, cloud posture management, dockerfile lint, dockerfile linting, security hub checks,
        network policies check, configuration scan, configuration drift check, drift detection, compliance as code,
        helm … lint, helm … linting, terraform plan … review, terraform … review, drift check, config drift,
        trivy … iac
      `,
      de: `
        iac pruefung, terraform pruefung, infrastruktur scan, infrastrukturpruefung, konfigurationspruefung,
        konfigurationsscan, cloud konfiguration pruefen, cloud konfiguration geprueft, cluster richtlinien,
        dockerfile pruefung
      `,
      tools: `
        checkov, tfsec, kics, kube linter, kubesec, conftest, opa, kyverno, prowler, scoutsuite, kubelinter,
        tflint, terrascan, gatekeeper, opa gatekeeper, open policy agent, sentinel policies, kubescape, kube bench,
        polaris, hadolint, aws config, security hub, azure policy, trivy config, cfn nag, cloud custodian,
        snyk iac, wiz, orca, terraform compliance
      `,
      exclude: 'opa rentner, oma opa, oma und opa',
    }),
    source: 'The method: a wrong configuration is a disaster scenario of its own.',
  },
  {
    id: 'dast',
    title: { en: 'Dynamic scan', de: 'Dynamischer Scan' },
    summary: {
      en: 'A running instance is probed automatically.',
      de: 'Eine laufende Instanz wird automatisch abgeklopft.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['confidentiality', 'integrity'],
    stride: ['tampering', 'information-disclosure', 'elevation-of-privilege'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-01'],
      nistSsdf11: ['PW.8.2'],
      owaspSamm2: ['V-ST-1-A'],
      dsomm: dsommActivities('Simple Scan'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        dast, dynamic scan, dynamic analysis, dynamic application security testing, web scan, api scan,
        zap baseline, zap scan, dynamic scanning, dynamic scanner, dynamic security scan, dynamic security testing,
        dynamic testing security, dast scan, dast scans, dast scanner, web scanner, web vulnerability scan,
        web vulnerability scanner, web app scan, web app scanner, web application scan, api security scan,
        api scanner, api scanning, runtime scan, zap scans, zap full scan, zap proxy, active scan, external scan,
        perimeter scan, port scan, iast, tls scan, ssl labs, ssl scan
      `,
      de: `
        dynamischer scan, dynamische analyse, dynamische scans, dynamische pruefung, dynamische sicherheitstests,
        webscanner, schwachstellenscan laufende anwendung, externer scan
      `,
      tools: `
        owasp zap, zap, burp, nuclei, arachni, acunetix, netsparker, owasp zed attack proxy, zed attack proxy,
        zaproxy, burp suite, burpsuite, burp scan, nikto, invicti, stackhawk, qualys, qualys was, nessus, openvas,
        detectify, rapid7, tenable, sqlmap, testssl, w3af
      `,
      exclude: 'port scan verboten, zap zapier, zapier zap, zap workflow',
    }),
    source: 'The method: scanners as a control.',
  },
  {
    id: 'pentest',
    title: { en: 'Penetration test', de: 'Penetrationstest' },
    summary: {
      en: 'Skilled people attack the product with permission.',
      de: 'Fachleute greifen das Produkt mit Erlaubnis an.',
    },
    phase: 'delivery',
    alsoIn: ['operations'],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-01', 'ID.IM-02'],
      nistSsdf11: ['PW.8.2'],
      owaspSamm2: ['V-ST-2-B'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        pentest, pen test, pentests, penetration test, penetration testing, red team, red teaming, security audit,
        pen tests, pen testing, pentesting, pentester, pen tester, penetration tests,
        external pentest, external penetration test, annual pentest, yearly pentest, web pentest,
        red team exercise, red team assessment, red teams, purple team, purple teaming, ethical hacking,
        ethical hacker, white hat, whitehat test, security assessment external, external security audit,
        external security test, adversary simulation, hack test, hacking test
      `,
      de: `
        penetrationstest, sicherheitsaudit, penetrations test, penetrationstests, penetrationtest,
        externer pentest, jaehrlicher pentest, pentest extern, sicherheitsaudits, externe sicherheitspruefung,
        externes sicherheitsaudit, red team uebung, hackertest, angriffssimulation, technisches audit security
      `,
      weak: 'pentest report, pentest bericht',
    }),
    source: 'The method: people who think like attackers look at the product.',
  },
  {
    id: 'load-test',
    title: { en: 'Load test', de: 'Lasttest' },
    summary: {
      en: 'The system is shown to cope with expected and hostile load.',
      de: 'Es ist gezeigt, dass das System erwarteter und feindlicher Last standhält.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'either',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.IR-04'],
      nistSsdf11: ['PW.8.2'],
      owaspSamm2: ['V-RT-3-B'],
      dsomm: dsommActivities('Load tests'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        load test, load tests, load testing, performance test, performance tests, stress test, capacity test,
        loadtest, loadtests, loadtesting, load and performance test, performance testing, performance check,
        perf test, perf tests, perf testing, stress tests, stress testing, stresstest, stresstests, soak test,
        soak tests, spike test, endurance test, capacity tests, capacity planning, capacity check,
        scalability test, scaling test, volume test, throughput test, benchmark before release, traffic simulation,
        ddos test
      `,
      de: `
        lasttest, lasttests, performancetest, lasttest vor, last tests, last und performancetests,
        last performance tests, performancetests, performance messung, belastungstest, belastungstests,
        kapazitaetstest, kapazitaetsplanung, dauerlasttest, skalierungstest, volumentest
      `,
      tools: `
        k6, gatling, jmeter, locust, locust io, artillery, blazemeter, neoload, loadrunner, apache bench, wrk,
        vegeta
      `,
      exclude: 'performance review, performance marketing, stress management',
    }),
    source: 'The method: denial of service, from STRIDE.',
  },
]
