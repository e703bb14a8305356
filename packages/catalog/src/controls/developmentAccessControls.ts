import type { CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of development about people, their machines and what they may reach. */
export const developmentAccessControls: readonly CatalogueControl[] = [
  {
    id: 'secure-coding-guideline',
    title: { en: 'Secure coding rules', de: 'Regeln für sicheres Programmieren' },
    summary: {
      en: 'Written rules for the languages in use: validation, encoding, queries, errors.',
      de: 'Schriftliche Regeln für die verwendeten Sprachen: Prüfung, Kodierung, Abfragen, Fehler.',
    },
    phase: 'development',
    alsoIn: [],
    automation: 'either',
    cia: ['confidentiality', 'integrity'],
    stride: ['tampering', 'information-disclosure', 'elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-06'],
      nistSsdf11: ['PW.5.1'],
      owaspSamm2: ['D-SA-1-A', 'G-PC-1-A'],
      dsomm: dsommActivities('Context-aware output encoding', 'Parametrization'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        secure coding guideline, secure coding guidelines, secure coding, coding guideline, coding guidelines,
        coding standard, coding standards, input validation, output encoding, parameterised queries,
        prepared statements, owasp top 10 checklist, secure coding rules, secure coding standard,
        secure coding standards, secure coding practices, coding rules, code conventions, coding conventions,
        secure code guideline, validate input, input sanitization, input sanitisation, sanitized input,
        input validated, server side validation, parameterized queries, prepared statement, output escaping,
        escaping, owasp cheat sheets, owasp cheat sheet, owasp top 10, owasp top ten, csp header,
        content security policy, security headers, csrf protection, csrf tokens, xss protection,
        error handling guideline
      `,
      de: `
        programmierrichtlinie, programmierrichtlinien, eingabevalidierung, sichere programmierung,
        sicheres programmieren, codierrichtlinien, codierrichtlinie, coding richtlinien, coding richtlinie,
        code richtlinien, programmierregeln, entwicklungsrichtlinie, entwicklungsrichtlinien, eingabepruefung,
        eingabepruefungen, eingaben validieren, input validierung, eingabe validierung, serverseitige validierung,
        ausgabekodierung
      `,
    }),
    source: 'The method: tampering, from STRIDE; validation and injection.',
  },
  {
    id: 'endpoint-hardening',
    title: { en: 'Hardened developer machines', de: 'Gehärtete Entwicklerrechner' },
    summary: {
      en: 'Laptops are encrypted, patched, locked and watched.',
      de: 'Laptops sind verschlüsselt, aktuell, gesperrt und überwacht.',
    },
    phase: 'development',
    alsoIn: [],
    automation: 'automated',
    cia: ['confidentiality'],
    stride: ['information-disclosure', 'spoofing', 'elevation-of-privilege'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.PS-01', 'PR.AA-06'],
      nistSsdf11: ['PO.5.2'],
      owaspSamm2: ['O-EM-1-A'],
      dsomm: dsommActivities('Baseline Hardening of the environment'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        disk encryption, laptop encryption, encrypted laptops, laptop hardening, screen lock, endpoint protection,
        mdm, edr, encrypted laptop, encrypted disk, encrypted disks, encrypted devices, device encryption,
        full disk encryption, fde, device management, managed devices, managed laptops, mobile device management,
        laptop policy, clean desk, screen locks, auto lock, antivirus, anti virus, virus scanner, malware scanner,
        endpoint detection, endpoint security, xdr, hardened laptop, hardened laptops, device posture, usb blocked,
        usb ports blocked, no admin rights on laptop, privacy screen, festplatten verschluesselt,
        festplatte verschluesselt
      `,
      de: `
        festplattenverschluesselung, bildschirmsperre, laptopverschluesselung, laptops verschluesselt,
        laptop verschluesselt, verschluesselte laptops, verschluesselte festplatte, verschluesselte festplatten,
        geraeteverwaltung, geraeteverschluesselung, virenscanner, virenschutz, rechner sperren, bildschirm sperren,
        sperrbildschirm, gehaertete laptops, gehaertete notebooks, usb gesperrt, usb sperre, clean desk policy
      `,
      tools: `
        bitlocker, filevault, jamf, intune, crowdstrike, sentinelone, sophos, defender for endpoint,
        microsoft defender, kandji, cortex xdr
      `,
      exclude: 'lock screen widget, master data management, mdm stammdaten, stammdaten mdm, produktdaten mdm',
    }),
    source: 'The method: the tabletop about a stolen, unlocked laptop.',
  },
  {
    id: 'strong-authentication',
    title: { en: 'Strong authentication for people', de: 'Starke Anmeldung für Personen' },
    summary: {
      en: 'Single sign-on and a second factor guard repositories, pipelines and consoles.',
      de: 'Single Sign-on und ein zweiter Faktor schützen Repositorys, Pipelines und Konsolen.',
    },
    phase: 'development',
    alsoIn: ['delivery', 'operations'],
    automation: 'automated',
    cia: ['confidentiality', 'integrity'],
    stride: ['spoofing'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AA-03'],
      nistSsdf11: ['PO.5.1'],
      owaspSamm2: ['O-EM-1-A'],
      dsomm: dsommActivities('MFA', 'MFA for admins'),
      cicdTop10: ['CICD-SEC-2'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        mfa, 2fa, two factor, two factor auth, multi factor, multi factor authentication, hardware token, passkey,
        passkeys, sso, single sign on, 2 fa, 2 factor, 2 factor auth, 2 factor authentication,
        two factor authentication, second factor, two step verification, 2 step verification, multifactor,
        multi factor auth, mfa enforced, mfa required, mfa for all, strong auth, strong authentication,
        strong passwords, password policy, hardware key, hardware keys, hardware tokens, security keys,
        single signon, saml login, central login, central identity provider, conditional access, account lockout,
        brute force protection, webauthn, totp, passwordless
      `,
      de: `
        zwei faktor, zwei faktor authentifizierung, 2 faktor, 2 faktor auth, 2 faktor authentifizierung,
        2 faktor authentisierung, zwei faktor auth, zweiter faktor, zweifaktor, zweifaktorauthentifizierung,
        multi faktor, multi faktor auth, multi faktor authentifizierung, mehrfaktor authentifizierung, mehr faktor,
        starke authentifizierung, starke anmeldung, passwortrichtlinie, passwort richtlinie, zentrale anmeldung,
        einmalanmeldung
      `,
      tools: `
        yubikey, fido2, okta, fido, yubi key, entra id, azure ad, keycloak, auth0, google authenticator,
        ping identity
      `,
      exclude: 'psd2, strong customer, 3ds, 3 d secure, customer sso feature',
    }),
    source: 'The method: the tabletop about a thousand failed sign-ins.',
  },
  {
    id: 'least-privilege',
    title: { en: 'Least privilege and access review', de: 'Minimale Rechte und Rechteprüfung' },
    summary: {
      en: 'Access follows roles, is granted for a reason, and is reviewed.',
      de: 'Zugriffe folgen Rollen, haben einen Grund und werden regelmäßig überprüft.',
    },
    phase: 'development',
    alsoIn: ['delivery', 'operations'],
    automation: 'either',
    cia: ['confidentiality', 'integrity'],
    stride: ['elevation-of-privilege', 'information-disclosure'],
    csfFunctions: ['protect'],
    frameworks: {
      nistCsf2: ['PR.AA-05'],
      nistSsdf11: ['PO.5.1'],
      owaspSamm2: ['O-EM-2-A'],
      dsomm: dsommActivities('Role based authentication and authorization', 'Simple access control for systems'),
      cicdTop10: ['CICD-SEC-2', 'CICD-SEC-5'],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        least privilege, rbac, role based access, access review, access reviews, access recertification,
        recertification, permission review, permissions review, iam review, just in time access, break glass,
        privileged access, least privileges, principle of least privilege, polp, minimal permissions,
        minimal rights, minimal access, role based access control, role based permissions, abac, access control,
        access control list, access controls, access concept, access management, access rights reviewed,
        user access review, user review, rights review, review of access rights, review of permissions,
        quarterly access review, entitlement review, recertify access, permission concept, authorization concept,
        role concept, jit access, temporary access, time boxed access, pam, privileged access management,
        break glass account, breakglass, joiner mover leaver, offboarding checklist, offboarding process,
        iam roles, iam policies, identity and access management, admin access restricted, limited prod access,
        read only access, access on request, row level security, zugriffsrechte … ueberprueft,
        rechte … ueberprueft, berechtigungen … ueberprueft, rechte … geprueft, berechtigungen … geprueft,
        permissions … reviewed, rights … reviewed, access … reviewed, rollen rechte, rollen und berechtigungen,
        rollen berechtigungen, roles and permissions, admin zugriff nur, zugriff nur mit ticket,
        zugriff auf prod nur, prod zugriff nur, prod access only, access to prod only, production access only,
        no access to prod, no prod access, no production access, kein zugriff auf prod, kein prod zugriff,
        kein zugriff auf produktion, keine prod rechte,
        lesezugriff,
        admin rights only, admin rights on request, rights … on request, permissions on request
      `,
      de: `
        berechtigungskonzept, rezertifizierung, rollenkonzept, rechtekonzept, rechte review, minimale rechte,
        minimale berechtigungen, minimalprinzip, rechtevergabe, rechteverwaltung, berechtigungsmanagement,
        berechtigungsreview, berechtigungspruefung, berechtigungsvergabe, berechtigungen pruefen, rechte pruefung,
        rechtereview, rechteueberpruefung, rollenmodell, rollen und rechte, rollen rechte konzept, zugriffskonzept,
        zugriffskontrolle, zugriffssteuerung, zugriffsrechte geprueft, zugriffsreview, zugriff nur auf antrag,
        rezertifizierungen, admin rechte eingeschraenkt, adminrechte begrenzt, offboarding prozess,
        austrittsprozess, notfallzugang, notfalluser, temporaere rechte,
        admin rechte nur, adminrechte nur, admin rechte auf antrag, adminrechte auf antrag, rechte nur auf antrag
      `,
      tools: 'beyondtrust, sailpoint, teleport, saviynt',
      exclude: 'role based access tests',
    }),
    source: 'The method: elevation of privilege, from STRIDE.',
  },
]
