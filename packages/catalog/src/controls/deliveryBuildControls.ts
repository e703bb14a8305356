import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of delivery about the build itself and what it may reach. */
export const deliveryBuildControls: readonly CatalogueControl[] = [
  {
    id: 'isolated-build',
    title: { en: 'Isolated, automated build', de: 'Isolierter, automatischer Build' },
    summary: {
      en: 'Builds are scripted and run in fresh, isolated environments.',
      de: 'Builds sind geskriptet und laufen in frischen, abgeschotteten Umgebungen.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering', 'elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06', 'PR.IR-01'],
      nistSsdf11: ['PO.3.2', 'PW.6.1'],
      owaspSamm2: ['I-SB-1-A', 'I-SB-2-A'],
      dsomm: dsommActivities('Defined build process', 'Building and testing of artifacts in virtual environments'),
      cicdTop10: ['CICD-SEC-4', 'CICD-SEC-7'],
      slsa12: ['Build L2', 'Build L3'],
    },
    match: matchPhrases({
      en: `
        automated build, isolated build, ephemeral runner, ephemeral runners, clean build environment,
        reproducible build, reproducible builds, hermetic build, build in container, automated builds, build on ci,
        build only on ci, clean build, clean builds, fresh runner, fresh runners, ephemeral agents,
        ephemeral build, ephemeral build agents, disposable build agents, disposable runners, isolated builds,
        isolated runner, isolated runners, build in docker, builds in containers, containerised build,
        containerized build, hermetic builds, deterministic build, deterministic builds, repeatable build,
        sandboxed build, one click build, runner … geloescht, runner … verworfen, runner … destroyed,
        runners … destroyed, agents … destroyed,
        fresh agent, fresh vm, fresh build agent, new runner,
        new container per build, new vm per build, each build in a new
      `,
      de: `
        automatischer build, automatisierter build, automatische builds, build im container,
        build nur im container, build nur in ci, frische build umgebung, saubere build umgebung, isolierter build,
        isolierte builds, reproduzierbarer build, reproduzierbare builds, zentraler build,
        frischer runner, frischem runner, frische runner, frischen runnern, frischer container, frischem container,
        frischer vm,
        build container … neu, build umgebung … neu, build agents … neu, jeder build in neuem
      `,
      weak: 'ci build, build server',
      exclude: 'build server bestellen',
    }),
    source: 'The method: builds that differ from run to run cannot be trusted; SLSA build track.',
  },
  {
    id: 'pipeline-access',
    title: { en: 'Pipeline access control', de: 'Zugriffsschutz der Pipeline' },
    summary: {
      en: 'Jobs and runners have only the rights they need; changes to pipelines are reviewed.',
      de: 'Jobs und Runner haben nur die nötigen Rechte; Änderungen an Pipelines werden geprüft.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['confidentiality', 'integrity'],
    stride: ['elevation-of-privilege', 'tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AA-05'],
      nistSsdf11: ['PO.3.2', 'PO.5.1'],
      owaspSamm2: ['I-SB-3-A'],
      dsomm: dsommActivities(),
      cicdTop10: ['CICD-SEC-4', 'CICD-SEC-5', 'CICD-SEC-7'],
      slsa12: ['Build L3'],
    },
    match: matchPhrases({
      en: `
        pipeline permissions, protected environment, protected environments, runner isolation, restricted runners,
        pipeline hardening, jenkinsfile review, short lived credentials, oidc deploy, deploy keys rotated,
        pipeline access, pipeline access control, pipeline access restricted, pipeline rights, pipeline roles,
        pipeline security, pipeline policy, ci permissions, ci access, ci hardening, ci cd hardening,
        ci runner isolation, jenkins permissions, jenkins hardening, jenkins access, hardened pipeline,
        hardened runners, hardened runner, runner hardening, isolated ci runners, self hosted runner isolated,
        dedicated runners, restricted runner, environment protection, environment protection rules,
        deployment protection, protected variables, protected ci variables, masked variables, pipeline code review,
        workflow permissions, workflow approval, minimal token permissions, read only token,
        github token permissions, short lived tokens, short lived token, workload identity,
        workload identity federation, oidc federation, oidc instead of keys, openid connect for deploy,
        no long lived keys, deploy tokens rotated, deploy key rotation, who may deploy, deploy rights restricted,
        deploy permissions, deployment permissions, restricted deploy rights, only pipeline can deploy,
        codeowners for pipeline, protected … environments, protected … environment,
        runners only have, runner only has, jobs only have,
        can change pipelines, may change pipelines, deploy keys rotate
      `,
      de: `
        pipeline rechte, pipeline berechtigungen, pipeline zugriff, pipeline zugriffsschutz, pipeline haertung,
        pipeline gehaertet, pipeline rechte eingeschraenkt, gehaertete pipeline, gehaertete runner,
        geschuetzte umgebungen, geschuetzte variablen, oidc statt keys, oidc statt, kurzlebige tokens,
        kurzlebige credentials, deploy rechte, deployrechte, deploy berechtigung, deployment rechte,
        runner isoliert, nur die pipeline darf deployen, nur pipeline darf,
        runner duerfen nur, runner haben nur, jobs duerfen nur, jobs haben nur,
        duerfen pipelines aendern, darf pipelines aendern, deploy keys rotieren, deploy keys rotiert
      `,
      weak: 'oidc, pipeline review',
      exclude: 'sales pipeline',
    }),
    source: 'The method: pipelines of integration and deployment; CI/CD Top 10 on access.',
  },
  {
    id: 'secrets-management',
    title: { en: 'Secrets management', de: 'Verwaltung von Geheimnissen' },
    summary: {
      en: 'Keys live in a managed store and are rotated, never in code or chat.',
      de: 'Schlüssel liegen in einem verwalteten Speicher und werden gewechselt; nie im Code oder Chat.',
    },
    phase: 'delivery',
    alsoIn: ['development', 'operations'],
    automation: 'automated',
    cia: ['confidentiality'],
    stride: ['information-disclosure', 'spoofing', 'elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AA-01'],
      nistSsdf11: ['PO.5.1'],
      owaspSamm2: ['I-SD-2-B', 'I-SD-3-B'],
      dsomm: dsommActivities(
        'Environment depending configuration parameters (secrets)',
        'Handover of confidential parameters',
      ),
      cicdTop10: ['CICD-SEC-6'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        secrets management, secret management, secrets manager, secret store, key vault, kms, hsm, sealed secrets,
        secret rotation, key rotation, password manager, password rotation, secret manager, secrets store,
        secret storage, secrets storage, secrets vault, secrets in vault, secrets in key vault, secrets from vault,
        secrets … vault, credential store, credentials vault, credential vault, credentials manager,
        credential management, keyvault, key management, key management service, key store, secrets rotation,
        secrets rotated, rotate secrets, rotated secrets, keys rotated, rotate keys, key rotations,
        credential rotation, credentials rotated, token rotation, certificate rotation, cert rotation,
        certificate management, password safe, password vault, password store, password managers,
        passwords rotated, rotating credentials, sealed secret, encrypted secrets, secrets encrypted,
        external secrets, external secrets operator, secret injection, secrets injected, secrets only in vault,
        secrets as ci variables, shared password manager, team password manager, dynamic secrets,
        hardware security module, parameter store, sops verschluesselt, secrets … sops, sops … secrets, sops age,
        sops kms, sops pgp, encrypted … sops, secrets mgr, aws secrets mgr
      `,
      de: `
        schluesselverwaltung, passwort safe, secrets verwaltung, passwortmanager, passwort manager,
        passwort tresor, passworttresor, passwortsafe, passwort verwaltung, passwortverwaltung, kennwortverwaltung,
        secret verwaltung, verwaltung der secrets, secrets rotieren, schluesselrotation, schluessel rotation,
        schluesselmanagement, schluessel tresor, zertifikatsverwaltung, zertifikatsmanagement, geheimnisverwaltung,
        secrets verschluesselt, zugangsdaten im tresor, passwoerter im tresor, rotation der schluessel,
        rotation der passwoerter
      `,
      tools: `
        hashicorp vault, aws secrets manager, mozilla sops, sops encrypted, cyberark, 1password, keepass,
        hashi vault, vault by hashicorp, azure key vault, google secret manager, gcp secret manager, aws ssm,
        ssm parameter store, aws kms, bitwarden, lastpass, keeper, keepassxc, doppler, infisical, akeyless, conjur,
        passbolt, vaultwarden, dashlane, thycotic, delinea, github secrets, gitlab ci variables, ci variables,
        kubernetes secrets, k8s secrets, secrets als ci variables, docker secrets, cert manager
      `,
      weak: 'vault',
      exclude: 'vault of ideas, data vault, idea vault, data vault 2, datavault',
    }),
    source: 'The method: the tabletop about cloud access keys.',
  },
]
