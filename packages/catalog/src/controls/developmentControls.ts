import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls that usually stand in development, at the change itself. */
export const developmentControls: readonly CatalogueControl[] = [
  {
    id: 'definition-of-done',
    title: { en: 'Security in the definition of done', de: 'Sicherheit in der Definition of Done' },
    summary: {
      en: 'Work is only done when the agreed security checks were run.',
      de: 'Fertig ist Arbeit erst, wenn die vereinbarten Sicherheitsprüfungen gelaufen sind.',
    },
    phase: 'development',
    alsoIn: ['refinement'],
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
        definition of done, dod check, security dod, dod security, security in dod, dod, dod checklist,
        done checklist, definition of done check, done criteria
      `,
      de: 'dod checkliste, fertigkriterien, dod pruefung',
    }),
    source: 'The method: a threat may change the definition of done.',
  },
  {
    id: 'code-review',
    title: { en: 'Code review', de: 'Code-Review' },
    summary: {
      en: 'Another person reads every change before it is merged.',
      de: 'Eine zweite Person liest jede Änderung, bevor sie zusammengeführt wird.',
    },
    phase: 'development',
    alsoIn: ['delivery'],
    automation: 'manual',
    cia: ['integrity', 'confidentiality'],
    stride: ['tampering', 'elevation-of-privilege', 'repudiation'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PW.7.1', 'PW.7.2'],
      owaspSamm2: ['V-ST-1-B'],
      dsomm: dsommActivities(
        'Require a PR before merging',
        'Security code review',
        'Approval by reviewing any new version',
      ),
      cicdTop10: ['CICD-SEC-1'],
      slsa12: ['Source L4'],
    },
    match: matchPhrases({
      en: `
        code review, code reviews, peer review, pr review, mr review, pull request review, merge request review,
        mr approval, pr approval, two person review, 2nd pair of eyes, pair programming, pairing, mob programming,
        codeowners, codereviews, pr reviews, mr reviews, review by second dev, review by peer, peer reviewed,
        peer reviews, pull requests reviewed, pull request … review, review … pull request, pr approved,
        mr approved, two approvals, 2 approvals, approvals per pr, one approval, 2 reviewers, two reviewers,
        2 person review, second pair of eyes, review required, required review, required reviews,
        required reviewers, mandatory review, review before merge, review mandatory, no merge without review,
        merge only after review, code owners, code owner review, pair programing, ensemble programming,
        pairing session, security code review, code inspection, review checklist, diff review, two person rule,
        kollegen review, review durch tech lead, review by tech lead, review durch kollegen, review … pr,
        review … prs, review … mr, review … merge request, merge request approval, approval rules, 4 augen … mr,
        4 augen … pr, 4 augen … merge, 4 augen prinzip … mr, 4 augen prinzip … pr, 4 augen prinzip … merge,
        vier augen … mr, vier augen … pr, vier augen … merge, vier augen prinzip … mr, vier augen prinzip … pr,
        vier augen prinzip … code, 4 augen … code, 4 eyes … pr, 4 eyes … mr, four eyes … pr, four eyes … mr,
        four eyes … code, 4 eyes … code, 4 eyes … merge, four eyes … merge, merge nur mit review,
        merge only with review, merge nach review, 2 reviews, two reviews, zwei reviews, 2 approvers,
        four eyes merge, 4 augen merge, merge erst nach review, pr … approved, pr muss von … approved, mr muss von … approved,
        pr must be approved, mr must be approved, pr needs approval,
        review by other dev, review by another dev, review by colleague, read by second dev, reviewed by … dev,
        checked by another dev,
        mr read by, pr read by,
        reads … pr, reads … mr, reads every change, nie ohne review, nicht ohne review, never without review,
        not without review,
        review by senior, nobody merges … without review, no one merges … without review
      `,
      de: `
        codereview, code durchsicht, code begutachtung, review pflicht, reviewpflicht, review durch zweiten,
        kein merge ohne review, ohne review kein merge, ohne review kein deploy, kein deploy ohne review,
        review vor merge, gegenlesen, code gegenlesen, vier augen review, 4 augen review,
        reviewer aus anderem team, mob session, paarprogrammierung, review im team, pr freigabe, mr freigabe,
        approvals pro pr, approvals pro mr, zwei reviewer,
        review durch … entwickler, review durch anderen dev, review durch kollege, review durch kollegin,
        mr von … gelesen, pr von … gelesen, merge request von … gelesen, pull request von … gelesen,
        code … gegengelesen, code … angeschaut,
        liest … pr, liest … mr, kollege … liest code,
        review durch senior, review pflicht vor, review durch … pflicht, niemand merged … ohne review,
        niemand merget … ohne review
      `,
      exclude: 'unter vier augen, vier augen gespraech, 4 augen gespraech, unter 4 augen',
      generic: `
        4 eyes, four eyes, 4 augen, vier augen, 4 augen prinzip, vier augen prinzip, 4 eyes principle,
        four eyes principle, 4eyes, 4 aug, vieraugenprinzip, 4ap
      `,
      genericDefault: true,
    }),
    source: 'The method: review and pairing carry security knowledge into the code.',
  },
  {
    id: 'branch-protection',
    title: { en: 'Branch protection', de: 'Branch-Schutz' },
    summary: {
      en: 'The main line cannot be changed without the agreed checks.',
      de: 'Der Hauptzweig lässt sich ohne die vereinbarten Prüfungen nicht ändern.',
    },
    phase: 'development',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering', 'elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-01'],
      nistSsdf11: ['PS.1.1'],
      owaspSamm2: ['O-EM-1-A'],
      dsomm: dsommActivities('Block force pushes', 'Require status checks to pass', 'Dismiss stale PR approvals'),
      cicdTop10: ['CICD-SEC-1'],
      slsa12: ['Source L3'],
    },
    match: matchPhrases({
      en: `
        branch protection, protected branch, protected branches, protected main, no direct push, no force push,
        required status checks, merge checks, push rules, branch protection rules, branch rules, branch policy,
        branch policies, branch restrictions, protect main, main protected, main is protected, master protected,
        protected master, no direct pushes, no direct commits, no direct commit to main, no push to main,
        no commits to main, no self merge, merge restrictions, merge rules, merge queue, required checks,
        status checks required, rulesets, only via pr, only via pull request, changes only via pr,
        linear history enforced, main branch protected, main branch geschuetzt, branch geschuetzt,
        branches geschuetzt, nur per mr, nur ueber mr,
        branch protected, main locked, main branch locked, branch locked,
        force push … forbidden, force push … disabled, force push … blocked, direct push … blocked,
        direct pushes … blocked, direct push … forbidden, direct pushes … disabled, pushes to main … blocked,
        main no push, no push to master, no pushes to main
      `,
      de: `
        geschuetzter branch, branch schutz, branchschutz, main geschuetzt, main ist geschuetzt, master geschuetzt,
        geschuetzte branches, geschuetzter main, kein direkter push, keine direkten pushes, kein push auf main,
        kein direkter commit, kein direktes pushen, nur per pr, nur ueber pr, merge regeln, merge nur per pr,
        main gesperrt,
        force push … verboten, push auf main verboten, direkte pushes … verboten, direkter push … gesperrt,
        direkte pushes … gesperrt, direkter push … verboten
      `,
    }),
    source: 'The method: automated rules of integration and deployment; SLSA source track.',
  },
  {
    id: 'version-control',
    title: { en: 'Everything under version control', de: 'Alles unter Versionsverwaltung' },
    summary: {
      en: 'Code, configuration and pipelines have one traceable history.',
      de: 'Code, Konfiguration und Pipelines haben eine nachvollziehbare Geschichte.',
    },
    phase: 'development',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['repudiation', 'tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-01'],
      nistSsdf11: ['PS.1.1'],
      owaspSamm2: ['I-SB-1-A'],
      dsomm: dsommActivities('Version control'),
      cicdTop10: [],
      slsa12: ['Source L1', 'Source L2'],
    },
    match: matchPhrases({
      en: `
        version control, config in git, everything in git, everything as code, configuration as code, all in git,
        all code in git, everything versioned, infra in git, pipeline as code, pipelines as code, config as code,
        source control, versioned config, configuration in git, scripts in git, git history, docs as code,
        everything in version control,
        infrastructure in git, versioned in git, versioned in gitlab,
        config … in git, configuration … in git
      `,
      de: `
        versionsverwaltung, versionskontrolle, alles in git, alles im git, alles versioniert, config versioniert,
        konfiguration in git, konfiguration versioniert, code versioniert, unter versionskontrolle,
        config liegt in git,
        config im git, konfig im git, code im git, infrastruktur im git, konfiguration im git, pipelines im git,
        versioniert in git, versioniert in gitlab, versioniert in bitbucket,
        config … im git, konfiguration … im git, konfig … im git, code … im git
      `,
      weak: 'versionierung',
      exclude: 'api versionierung, api versioning',
    }),
    source: 'The method: commits are deliverables that everybody can trace.',
  },
  {
    id: 'commit-signing',
    title: { en: 'Signed commits', de: 'Signierte Commits' },
    summary: {
      en: 'Authors sign changes so that their origin can be proved.',
      de: 'Autoren signieren Änderungen, sodass die Herkunft nachweisbar ist.',
    },
    phase: 'development',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['spoofing', 'repudiation', 'tampering'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-09'],
      nistSsdf11: ['PS.1.1'],
      owaspSamm2: ['I-SB-2-A'],
      dsomm: dsommActivities('Signing of code'),
      cicdTop10: ['CICD-SEC-9'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        signed commits, commit signing, gpg signed commits, verified commits, sign commits, commits signed,
        signed git commits, commit signature, commit signatures, signed tags, gpg commits, ssh signed commits,
        verified commit, vigilant mode, gpg signing,
        commits … signed
      `,
      de: `
        signierte commits, commit signierung, commit signatur, commits signiert, commits signieren, signierte tags,
        commits mit gpg
      `,
      tools: 'gitsign',
    }),
    source: 'The method: repudiation, from STRIDE.',
  },
  {
    id: 'feature-toggles',
    title: { en: 'Feature toggles', de: 'Feature-Toggles' },
    summary: {
      en: 'Risky behaviour can be switched off without a deployment.',
      de: 'Riskantes Verhalten lässt sich ohne Deployment abschalten.',
    },
    phase: 'development',
    alsoIn: ['delivery'],
    automation: 'automated',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.IR-03'],
      nistSsdf11: [],
      owaspSamm2: ['I-SD-2-A'],
      dsomm: dsommActivities('Usage of feature toggles'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        feature toggle, feature toggles, feature flag, feature flags, kill switch, dark launch, featureflag,
        featureflags, featuretoggle, featuretoggles, feature switch, feature switches, feature gate,
        feature gating, release toggle, release toggles, ops toggle, killswitch, kill switches, flag off,
        behind a flag, behind feature flag, dark launches, dark launching, dark deploy
      `,
      de: `
        feature schalter, funktionsschalter, notausschalter, not aus schalter, hinter feature flag, hinter flag,
        hinter toggle, abschaltbar
      `,
      tools: `
        launchdarkly, unleash, togglz, flagsmith, split io, growthbook, configcat, ff4j, posthog flags,
        optimizely flags
      `,
      weak: 'toggles',
    }),
    source: 'The method: toggles are a well-known control of delivery.',
  },
]
