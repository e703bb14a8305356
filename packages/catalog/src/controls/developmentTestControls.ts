import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of development that test or scan. */
export const developmentTestControls: readonly CatalogueControl[] = [
  {
    id: 'automated-tests',
    title: { en: 'Automated tests', de: 'Automatisierte Tests' },
    summary: {
      en: 'A test pyramid runs on every change.',
      de: 'Bei jeder Änderung läuft eine Testpyramide.',
    },
    phase: 'development',
    alsoIn: ['delivery'],
    automation: 'automated',
    cia: ['integrity', 'availability'],
    stride: ['tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PW.8.2'],
      owaspSamm2: ['V-RT-1-A', 'V-RT-3-A'],
      dsomm: dsommActivities('Regular automated tests', 'Smoke Test'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        unit test, unit tests, automated test, automated tests, test automation, test pyramid, integration test,
        integration tests, e2e test, e2e tests, end to end tests, regression test, regression tests, contract test,
        contract tests, smoke test, smoke tests, test coverage, tdd, mutation tests, autotests, unit testing,
        unittest, automated testing, auto tests, integration testing, e2e testing, e2e, end to end test,
        end to end testing, api tests, component tests, system tests, ui tests, regression testing,
        regression suite, test suite, smoke testing, sanity test, sanity tests, contract testing,
        consumer driven contracts, coverage gate, code coverage, test driven development, mutation testing,
        property tests, snapshot tests, tests in ci, ci tests, tests run on every commit, tests on every push, bdd,
        specs green, green tests, functional tests, cross browser tests, visual regression, test automation suite,
        property based tests, hil tests, hardware in the loop, accessibility tests,
        tests run automatically, tests run on every, tests run in ci, tests run in pipeline, line coverage,
        70 coverage, 80 coverage, 90 coverage
      `,
      de: `
        automatisierte tests, testabdeckung, unittests, integrationstests, regressionstests, testautomatisierung,
        komponententests, integrationstest, systemtests, systemtest, regressionstest, automatischer test,
        automatische tests, tests automatisiert, testabdeckungsgrad, testpyramide, oberflaechentests,
        schnittstellentests, ende zu ende tests, tests laufen in ci, tests in der pipeline, gruene tests,
        alle tests gruen,
        tests laufen automatisch, tests laufen in pipeline, tests laufen in der ci, tests laufen bei jedem
      `,
      tools: `
        junit, cypress, playwright, selenium, jest, vitest, pytest, pact tests, testcontainers, mockito, testng,
        mocha, karma, robot framework, cucumber, xunit, nunit, phpunit, rspec, postman tests, newman, pact,
        storybook tests, karate, jest tests, codecov
      `,
      exclude: 'fuzz tests, manual api tests',
    }),
    source: 'The method: the test pyramid is a control, too.',
  },
  {
    id: 'security-tests',
    title: { en: 'Security test cases', de: 'Sicherheitstests' },
    summary: {
      en: 'Tests that try what must not be possible: permissions, bad input, fuzzing.',
      de: 'Tests, die versuchen, was nicht gehen darf: Berechtigungen, böse Eingaben, Fuzzing.',
    },
    phase: 'development',
    alsoIn: ['delivery'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['tampering', 'elevation-of-privilege', 'information-disclosure'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-01'],
      nistSsdf11: ['PW.8.2'],
      owaspSamm2: ['V-RT-2-A', 'V-RT-1-B'],
      dsomm: dsommActivities(
        'Security unit tests for important components',
        'Security integration tests for important components',
      ),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        security unit test, security unit tests, security test, security tests, security regression,
        negative tests, authz tests, permission tests, fuzzing, fuzz test, fuzz tests, abuse tests,
        security testing, automated security tests, security integration tests, security e2e tests,
        security test cases, security test case, security testcases, negative test, negative testing,
        authorization tests, authorisation tests, access control tests, permission test, role tests, idor tests,
        auth tests, injection tests, xss tests, fuzzer, fuzz testing, fuzz, api fuzzing, abuse test, evil tests,
        owasp tests,
        security regression test, security regression tests
      `,
      de: `
        berechtigungstests, sicherheitstests, sicherheitstest, berechtigungstest, rechte tests, rollentests,
        negativtests, negativtest, security testfaelle, sicherheitstestfaelle, autorisierungstests,
        fuzz testing in ci
      `,
      tools: 'oss fuzz, jazzer, restler',
    }),
    source: 'The method: tests as a security control.',
  },
  {
    id: 'sast',
    title: { en: 'Static code analysis', de: 'Statische Codeanalyse' },
    summary: {
      en: 'Tools read the source for dangerous patterns.',
      de: 'Werkzeuge lesen den Quelltext auf gefährliche Muster.',
    },
    phase: 'development',
    alsoIn: ['delivery'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity'],
    stride: ['tampering', 'information-disclosure', 'elevation-of-privilege'],
    csfFunctions: ['identify', 'protect'],
    frameworks: {
      nistCsf2: ['ID.RA-01', 'PR.PS-06'],
      nistSsdf11: ['PW.7.2'],
      owaspSamm2: ['V-ST-1-A'],
      dsomm: dsommActivities(
        'Static analysis for important server side components',
        'Static analysis for important client side components',
      ),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        sast, static analysis, static code analysis, static application security testing, code scanning,
        security linter, security linting, static analyzer, static analyser, static code analyzer,
        static code check, static code checks, static code scan, static scan, static security analysis, code scan,
        code scanner, code analysis, source code analysis, source code scan, security code scan, security lint,
        linter security, eslint security, code quality scan, sast scan, sast scanner, static checks
      `,
      de: `
        statische codeanalyse, statische analyse, statische code analyse, statischer code check,
        statische codepruefung, statische pruefung, code analyse, quellcode analyse, quellcodeanalyse,
        statischer scan
      `,
      tools: `
        sonarqube, sonar, sonarcloud, semgrep, codeql, checkmarx, fortify, bandit, findsecbugs, spotbugs, gosec,
        brakeman, veracode, coverity, sonarlint, sonar scan, snyk code, find sec bugs, pmd, codacy, klocwork,
        psalm, phpstan, eslint plugin security, detekt, github advanced security, ghas, horusec, qodana, njsscan,
        misra, misra c, polyspace
      `,
      exclude: 'qr code, barcode, bar code',
    }),
    source: 'The method: scanners as a control.',
  },
  {
    id: 'secret-scanning',
    title: { en: 'Secret scanning', de: 'Suche nach Geheimnissen' },
    summary: {
      en: 'Keys and passwords are caught before or when they reach the repository.',
      de: 'Schlüssel und Passwörter werden abgefangen, bevor oder sobald sie im Repository landen.',
    },
    phase: 'development',
    alsoIn: ['delivery'],
    automation: 'automated',
    cia: ['confidentiality'],
    stride: ['information-disclosure', 'spoofing', 'elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AA-01'],
      nistSsdf11: ['PS.1.1'],
      owaspSamm2: ['I-SD-1-B'],
      dsomm: dsommActivities('Test for stored secrets in code', 'Test for stored secrets in build artifacts'),
      cicdTop10: ['CICD-SEC-6'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        secret scan, secret scanning, secrets scan, secret detection, secrets detection, credential scan,
        leak check, push protection, secret scanner, secret scans, secrets scanning, secrets scanner, secret check,
        secrets check, secret leak scan, leaked secrets scan, leaked secret, leaked credentials, leaked keys,
        credential scanner, credential scanning, credentials scan, key scan, api key scan, password scan,
        leak detection, leak scan, token scan, token scanning, no secrets in code, no secrets in repo,
        no secrets in git, no credentials in code, no passwords in code, scan … secrets, scan … credentials,
        secret leak detection, check for secrets
      `,
      de: `
        geheimnis scan, secret suche, suche nach secrets, pruefung auf secrets, passwort scan, secret pruefung,
        keine secrets im code, keine secrets im repo, keine secrets in git, secrets nicht im repo,
        keine passwoerter im code, keine zugangsdaten im code, geheimnisse scannen
      `,
      tools: `
        gitleaks, trufflehog, git secrets, detect secrets, gitguardian, truffle hog, ggshield, spectral secrets,
        talisman, whispers, github secret scanning, git leaks
      `,
    }),
    source: 'The method: the tabletop about access keys that were checked in.',
  },
  {
    id: 'pre-commit-checks',
    title: { en: 'Checks before commit', de: 'Prüfungen vor dem Commit' },
    summary: {
      en: 'Cheap checks run on the developer machine.',
      de: 'Billige Prüfungen laufen schon auf dem Rechner der Entwickler.',
    },
    phase: 'development',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PW.7.2'],
      owaspSamm2: ['V-ST-1-A'],
      dsomm: dsommActivities('Local development security checks performed'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        pre commit hook, pre commit hooks, pre commit, precommit, local checks, pre commit check,
        pre commit checks, pre commit scan, precommit hook, precommit hooks, commit hook, commit hooks, git hook,
        git hooks, pre push hook, pre push hooks, pre push, local hooks, local lint, local checks before push,
        checks before commit, ide checks, ide plugin, client side hooks
      `,
      de: 'vor dem commit, lokale pruefungen, lokale checks, pre commit pruefung, lokaler check',
      tools: 'husky, lefthook, lint staged',
    }),
    source: 'The method: what can be automated is checked as early as possible.',
  },
]
