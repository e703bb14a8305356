import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of delivery about what is built and of what. */
export const deliveryArtifactControls: readonly CatalogueControl[] = [
  {
    id: 'dependency-updates',
    title: { en: 'Automated dependency updates', de: 'Automatische Aktualisierung der Abhängigkeiten' },
    summary: {
      en: 'A robot proposes updates, tests decide.',
      de: 'Ein Roboter schlägt Aktualisierungen vor, Tests entscheiden.',
    },
    phase: 'delivery',
    alsoIn: ['development', 'operations'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-02'],
      nistSsdf11: ['RV.2.2'],
      owaspSamm2: ['O-EM-1-B', 'O-EM-2-B'],
      dsomm: dsommActivities('Automated PRs for patches', 'Automated merge of automated PRs'),
      cicdTop10: ['CICD-SEC-3'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        dependency updates, dependency update, automated updates, update bot, patch prs, library updates,
        lib updates, dependency upgrades, dependency upgrade, dependency bump, dependency bumps, dep updates,
        dep bumps, deps update, deps updates, auto update of dependencies, automated dependency updates,
        library update, library upgrades, lib upgrades, package updates, package upgrades, framework updates,
        update prs, bump bot, upgrade bot, automated prs for updates, update dependencies,
        keep dependencies up to date, dependencies up to date
      `,
      de: `
        abhaengigkeiten aktualisieren, bibliotheken aktualisieren, bibliotheks updates,
        automatische library updates, updates der bibliotheken, abhaengigkeiten updaten, abhaengigkeits updates,
        aktualisierung der abhaengigkeiten, abhaengigkeiten aktuell, update roboter, paket updates
      `,
      tools: `
        renovate, dependabot, greenkeeper, renovate bot, renovatebot, mend renovate, snyk prs, scala steward, pyup
      `,
    }),
    source: 'The method: a tool keeps dependencies fresh.',
  },
  {
    id: 'dependency-pinning',
    title: { en: 'Pinned versions and trusted source', de: 'Feste Versionen aus vertrauter Quelle' },
    summary: {
      en: 'Lock files, digests and an own proxy decide what can enter the build.',
      de: 'Lock-Dateien, Prüfsummen und ein eigener Proxy bestimmen, was in den Build gelangt.',
    },
    phase: 'delivery',
    alsoIn: ['development'],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-09'],
      nistSsdf11: ['PW.4.1'],
      owaspSamm2: ['I-SB-1-B'],
      dsomm: dsommActivities('Pinning of artifacts'),
      cicdTop10: ['CICD-SEC-3'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        lockfile, lock file, lockfiles, version pinning, pinned versions, pinned digest, pinned digests,
        private registry, artifact proxy, registry proxy, lock files, lockfile committed, pin versions,
        versions pinned, version pins, pinned dependencies, pinned deps, pinned version, dependency pinning,
        pin dependencies, pinned actions, pinned base image, pinned base images, pinned by digest, pin by sha,
        pinned sha, sha pinning, digest pinning, fixed versions, exact versions, internal registry, own registry,
        private package registry, internal mirror, package mirror, npm mirror, artifact repository,
        artefact repository, trusted registry, allowed registries, approved libraries, library whitelist,
        library allowlist, dependency allowlist, vendored dependencies, dependency proxy, npm ci,
        packages only from, only from internal registry, internal nexus
      `,
      de: `
        versionen fixiert, versionen gepinnt, versionen festgelegt, feste versionen, fixe versionen,
        gepinnte versionen, gepinnte abhaengigkeiten, abhaengigkeiten gepinnt, abhaengigkeiten fixiert,
        versionen fest, lockfile eingecheckt, eigene registry, interne registry, eigener mirror,
        freigegebene bibliotheken, bibliotheken freigegeben, nexus als proxy,
        nur pakete aus, internen nexus, interner nexus, internes artifactory, nur aus interner registry
      `,
      tools: `
        package lock, nexus proxy, artifactory proxy, verdaccio, package lock json, yarn lock, pnpm lock,
        poetry lock, cargo lock, go sum, gemfile lock, artifactory, nexus repository, nexus repo, cloudsmith
      `,
      weak: 'pinning',
      exclude: 'trusted types, certificate pinning, cert pinning, karte pinning',
    }),
    source: 'The method: no new, untested release slips in unseen.',
  },
  {
    id: 'hardened-images',
    title: { en: 'Minimal, hardened images', de: 'Schlanke, gehärtete Images' },
    summary: {
      en: 'Small base images, no root, rebuilt often.',
      de: 'Kleine Basis-Images, kein root, häufig neu gebaut.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['confidentiality', 'integrity'],
    stride: ['elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-01'],
      nistSsdf11: ['PW.9.1'],
      owaspSamm2: ['O-EM-2-A'],
      dsomm: dsommActivities(
        'Containers are running as non-root',
        'Nightly build of images (base images)',
        'Reduction of the attack surface',
      ),
      cicdTop10: ['CICD-SEC-7'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        distroless, minimal base image, golden image, golden images, hardened image, hardened images,
        non root container, non root, rootless, minimal base images, minimal image, minimal images,
        minimal container, slim image, slim images, slim base image, alpine image, alpine images,
        alpine base image, distroless images, scratch image, hardened base image, hardened base images,
        hardened container, hardened containers, golden base image, golden ami, golden amis, hardened ami,
        approved base image, approved base images, non root user, non root containers, not running as root,
        container non root, no root in container, no root containers, run as non root, rootless container,
        rootless containers, read only filesystem, read only root filesystem, image hardening, container hardening,
        drop capabilities, seccomp profile, cis benchmark, cis hardened, cis hardening, os hardening,
        server hardening, read only fs, base image … neu gebaut, base images … neu gebaut, base image … rebuilt,
        base images … rebuilt, haertung der server, hardening der server, haertung der systeme,
        hardening of servers
      `,
      de: `
        gehaertetes image, gehaertete images, gehaertete basis images, gehaertetes basis image, minimale images,
        schlanke images, schlankes image, kleine base images, freigegebene base images, basis image freigegeben,
        container ohne root, kein root im container, container laufen nicht als root, image haertung,
        container haertung, server haertung, system haertung, gehaertete server, gehaertete container
      `,
      tools: 'chainguard, wolfi, bottlerocket, packer',
    }),
    source: 'The method: containers and the environment in which they run.',
  },
  {
    id: 'sbom',
    title: { en: 'Bill of materials', de: 'Stückliste der Software' },
    summary: {
      en: 'What is inside each release is recorded.',
      de: 'Von jeder Version ist festgehalten, was in ihr steckt.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.AM-02'],
      nistSsdf11: ['PS.3.2'],
      owaspSamm2: ['I-SB-1-B'],
      dsomm: dsommActivities('SBOM of components', 'Inventory of production components'),
      cicdTop10: ['CICD-SEC-3', 'CICD-SEC-9'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        sbom, sboms, bill of materials, software bill of materials, sbom generated, sbom generation,
        sbom per release, sbom export, sboms archived, software boms, component inventory, component list,
        dependency inventory, software composition list
      `,
      de: `
        software stueckliste, stueckliste software, software stuecklisten, sbom erzeugt, sbom wird erzeugt,
        sbom erstellen, komponentenliste, softwarestueckliste
      `,
      tools: 'cyclonedx, spdx, syft, cyclone dx, cdxgen, spdx sbom',
    }),
    source: 'The method: attention to what a product is made of.',
  },
  {
    id: 'artifact-signing',
    title: { en: 'Signed artefacts and provenance', de: 'Signierte Artefakte und Herkunftsnachweis' },
    summary: {
      en: 'Releases carry a signature or provenance that is checked before use.',
      de: 'Releases tragen eine Signatur oder einen Herkunftsnachweis, die vor der Verwendung geprüft werden.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering', 'spoofing', 'repudiation'],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-09'],
      nistSsdf11: ['PS.2.1', 'PS.3.2'],
      owaspSamm2: ['I-SD-3-A'],
      dsomm: dsommActivities('Signing of artifacts'),
      cicdTop10: ['CICD-SEC-9'],
      slsa12: ['Build L1', 'Build L2'],
    },
    match: matchPhrases({
      en: `
        signed artifact, signed artifacts, signed artefacts, artifact signing, artefact signing, signed image,
        signed images, image signing, image signature, build attestation, checksum verification, hash verification,
        sign artifacts, sign artefacts, artifact signature, artifact signatures, artefact signature,
        artefact signatures, signed artefact, signed release, signed releases, signed container, signed containers,
        signed container images, signed docker images, sign images, images signed, image signatures,
        image signature check, container signing, docker content trust, content trust, code signing,
        signed binaries, signed binary, signed builds, signed build, signed packages, package signing,
        signature verification, signature check, verify signature, verify signatures, provenance attestation,
        slsa provenance, slsa level 2, slsa level 3, build provenance, build attestations, attestations,
        attestation, artifact integrity check, checksum check, checksums, hash check, sha256 check,
        only signed images, firmware signing, firmware signature, firmware signiert, signed firmware,
        update signiert, updates signiert, signed updates, secure boot
      `,
      de: `
        signierte artefakte, signierte images, artefakt signatur, artefakt signierung, artefakte signiert,
        artefakte signieren, signierte releases, signierte container, signierte builds, images signiert,
        images signieren, image signierung, image signatur, signaturpruefung, signatur pruefen, code signatur,
        code signierung, pruefsumme, pruefsummen, pruefsummenvergleich, herkunftsnachweis, nur signierte images
      `,
      tools: 'cosign, sigstore, notary, in toto, slsa, in toto attestation, rekor, fulcio, slsa framework, connaisseur',
      weak: 'provenance',
      exclude: 'provenance der ware, e mail signatur, mail signatur, digitale signatur vertrag, data provenance',
    }),
    source: 'The method: tampering, from STRIDE; CI/CD Top 10 on artefact integrity; SLSA.',
  },
  {
    id: 'artifact-promotion',
    title: { en: 'Build once, promote the same artefact', de: 'Einmal bauen, dasselbe Artefakt weiterreichen' },
    summary: {
      en: 'What was tested is what goes live.',
      de: 'Live geht genau das, was getestet wurde.',
    },
    phase: 'delivery',
    alsoIn: [],
    automation: 'automated',
    cia: ['integrity'],
    stride: ['tampering'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PS.3.1'],
      owaspSamm2: ['I-SD-2-A'],
      dsomm: dsommActivities('Same artifact for environments'),
      cicdTop10: ['CICD-SEC-9'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        build once, same artifact, same artefact, promote artifact, artifact promotion, immutable artifact,
        immutable artifacts, build once deploy many, build once deploy anywhere, build once run anywhere,
        one artifact for all stages, one artifact, one artefact, one image for all stages, single artifact,
        single artefact, same image, same docker image, same container, same binary, same build,
        same image on all stages, promote image, promote images, promote build, promote same, promoted artifacts,
        promotion of artifacts, image promotion, artefact promotion, promote artefact, promote release,
        immutable artefacts, immutable artefact, immutable image, immutable images, immutable tags,
        immutable builds, immutable releases, no rebuild for prod, no rebuild,
        one build for all environments, one build for all stages, same build everywhere
      `,
      de: `
        gleiches artefakt, selbes artefakt, dasselbe artefakt, gleiches image, selbes image, dasselbe image,
        ein artefakt fuer alle, ein image fuer alle, einmal bauen, artefakt wird promoted, artefakt promotion,
        unveraenderliche artefakte, unveraenderliches artefakt, gleicher build auf allen stages,
        kein neuer build fuer prod,
        ein build fuer alle umgebungen, ein build fuer alle stages, ein build alle stages
      `,
    }),
    source: 'The method: what works on one machine must be what runs on the other.',
  },
]
