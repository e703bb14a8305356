import { STRIDE_CATEGORIES, type CatalogueControl } from '../catalogueControl.ts'
import { dsommActivities } from '../dsommActivities.ts'
import { matchPhrases } from '../matchPhrases.ts'

/** Controls of operations for the time when something happens, and after. */
export const operationsResponseControls: readonly CatalogueControl[] = [
  {
    id: 'sop',
    title: { en: 'Standard operating procedures', de: 'Notfallanweisungen (SOPs)' },
    summary: {
      en: 'Short emergency checklists that anyone on duty can follow.',
      de: 'Kurze Notfall-Checklisten, denen jeder im Dienst folgen kann.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'either',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['respond', 'identify'],
    frameworks: {
      nistCsf2: ['RS.MA-01', 'ID.IM-04'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-1-B'],
      dsomm: dsommActivities('Definition of simple BCDR practices for critical components'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        sop, sops, standard operating procedure, standard operating procedures, runbook, runbooks, run book,
        playbook, playbooks, emergency checklist, incident checklist, operating procedures, operating procedure,
        operations manual, operations handbook, ops handbook, ops manual, ops runbook, run books, play books,
        emergency procedure, emergency procedures, emergency plan, emergency handbook, emergency manual,
        emergency playbook, incident runbook, incident playbook, incident playbooks, incident checklists,
        checklist for incidents, checklist for emergencies, troubleshooting guide, firefighter checklist,
        firefighter handbook, on call handbook, on call checklist, on call guide, recovery procedure,
        recovery procedures, recovery instructions, how to on incident, step by step guide incidents,
        break glass procedure
      `,
      de: `
        notfallhandbuch, notfallplan, handlungsanweisung, betriebshandbuch, notfall plan, notfallplaene,
        notfall handbuch, notfall checkliste, notfallcheckliste, notfall checklisten, notfallchecklisten,
        notfallanweisung, notfallanweisungen, notfallprozess, notfallprozedur, notfallkonzept,
        checkliste fuer den notfall, checkliste fuer notfaelle, checkliste notfall, handlungsanweisungen,
        handlungsanleitung, handlungsanleitungen, arbeitsanweisung, arbeitsanweisungen, betriebsanleitung,
        betriebsanweisung, betriebskonzept, betriebsdokumentation, betriebsfuehrungshandbuch, wiederanlaufplan,
        wiederanlaufplaene, krisenhandbuch, krisenplan, stoerungshandbuch, standardvorgehen,
        standard vorgehen bei stoerung
      `,
      exclude: `
        marketing playbook, sales playbook, playbook vertrieb, playbook sales, playbook marketing,
        onboarding playbook, growth playbook, brand playbook, vertriebs playbook, vertriebsplaybook, mozilla sops,
        sops encrypted, sops verschluesselt, secrets … sops, sops … secrets, sops age, sops kms, sops pgp,
        encrypted … sops, it notfallplan schule
      `,
    }),
    source: 'The method: short emergency checklists that are rehearsed.',
  },
  {
    id: 'incident-response',
    title: { en: 'Incident response process', de: 'Ablauf bei Sicherheitsvorfällen' },
    summary: {
      en: 'Who does what, who is told and how evidence is kept when something happens.',
      de: 'Wer was tut, wer informiert wird und wie Beweise gesichert werden, wenn etwas passiert.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: ['repudiation'],
    csfFunctions: ['respond'],
    frameworks: {
      nistCsf2: ['RS.MA-01', 'RS.CO-02'],
      nistSsdf11: ['RV.1.3'],
      owaspSamm2: ['O-IM-1-B', 'O-IM-2-B'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        incident response, incident response plan, ir plan, incident process, major incident process,
        breach notification, psirt, cert hotline, incident response process, incident response team,
        incident handling, incident handling process, incident management, incident management process,
        incident manager, incident commander, incident command, incident plan, incident procedure,
        incident workflow, incident escalation, incident reporting process, security incident process,
        security incident response, security incident plan, security incident management, ir process, ir playbook,
        ir team, csirt, cert team, computer emergency response, major incident management, escalation process,
        escalation plan, escalation path, escalation matrix, breach process, breach notification process,
        breach response, data breach process, data breach notification, data breach plan, crisis team,
        crisis management, crisis communication, crisis plan, severity levels, sev levels, forensics,
        forensic readiness, evidence preservation, notify authorities within 72h, 72h notification, meldepflicht
      `,
      de: `
        meldeprozess, incident prozess, datenpannen prozess, sicherheitsvorfall prozess,
        incident management prozess, incident prozesse, incidentmanagement, vorfallmanagement, vorfallprozess,
        vorfall prozess, vorfallsprozess, sicherheitsvorfallprozess, umgang mit sicherheitsvorfaellen,
        behandlung von sicherheitsvorfaellen, sicherheitsvorfall plan, meldeprozess datenpanne, meldekette,
        meldewege, meldeweg, meldung datenpanne, meldung an behoerde, datenpanne prozess, datenpannenprozess,
        datenpannen meldung, datenschutzvorfall prozess, eskalationsprozess, eskalationsplan, eskalationskette,
        eskalationsweg, eskalationswege, eskalationsmatrix, krisenstab, krisenteam, krisenmanagement,
        krisenkommunikation, stoerungsmanagement, stoerungsprozess, beweissicherung, forensik
      `,
      weak: 'security incidents, major incident',
      exclude: 'incident management ticket',
    }),
    source: 'The method: incidents of the product have people of their own.',
  },
  {
    id: 'on-call-rota',
    title: { en: 'On-call or firefighter rota', de: 'Rufbereitschaft oder Firefighter' },
    summary: {
      en: 'One named person keeps the system running, in turn.',
      de: 'Eine benannte Person hält das System am Laufen, reihum.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'manual',
    cia: ['availability'],
    stride: ['denial-of-service'],
    csfFunctions: ['respond', 'govern'],
    frameworks: {
      nistCsf2: ['RS.MA-04', 'GV.RR-02'],
      nistSsdf11: [],
      owaspSamm2: ['O-IM-3-B'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        on call, oncall, on call rota, on call rotation, firefighter rota, firefighter rotation, firefighter,
        fire fighter, duty engineer, support rotation, pager rotation, on call duty, on call team,
        on call schedule, on call shift, on call shifts, on call plan, on call engineer, on call person,
        oncall rota, oncall rotation, oncall schedule, oncall duty, pager rota, duty rota, duty roster,
        dev on duty, developer on duty, engineer on duty, ops on duty, person on duty, firefighters,
        firefighter role, firefighter of the day, firefighter of the week, firefighter duty, fire fighter role,
        fire fighter rota, bat phone, batman rota, batman role, batman of the week, support rota, support duty,
        support shift, support hero, hero of the week, goalie rota, sheriff rota, standby duty, standby rota,
        stand by duty, 24 7 standby, 24 7 support, 24 7 on call, follow the sun, rotating support
      `,
      de: `
        rufbereitschaft, bereitschaftsdienst, bereitschaft, feuerwehr rolle, rufbereitschaft rotiert,
        bereitschaftsplan, bereitschaftsplanung, bereitschaftsrotation, bereitschaft rotiert, bereitschaft 24 7,
        bereitschaftsdienste, bereitschaftsteam, bereitschafts dienst, rufdienst, pikett, pikettdienst, notdienst,
        feuerwehrrolle, feuerwehr dienst, feuerwehrdienst, feuerwehr der woche, team feuerwehr, firefighter rolle,
        support dienst, supportdienst, support rotation im team, supportschicht
      `,
      exclude: `
        definition of ready, einsatzbereitschaft, zahlungsbereitschaft, lieferbereitschaft, lernbereitschaft,
        betriebsbereitschaft, bereitschaft zur, einsatzbereit
      `,
    }),
    source: 'The method: a firefighter role that rotates.',
  },
  {
    id: 'vulnerability-management',
    title: {
      en: 'Vulnerability and security debt tracking',
      de: 'Verfolgung von Schwachstellen und Sicherheitsschulden',
    },
    summary: {
      en: 'Findings land in one visible place with owner and due date.',
      de: 'Befunde landen an einer sichtbaren Stelle, mit Verantwortlichen und Termin.',
    },
    phase: 'operations',
    alsoIn: ['development'],
    automation: 'either',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-01', 'ID.RA-06'],
      nistSsdf11: ['RV.2.1', 'RV.2.2'],
      owaspSamm2: ['I-DM-1-A', 'I-DM-2-A'],
      dsomm: dsommActivities(
        'Usage of a vulnerability management system',
        'Treatment of defects with high or critical severity',
      ),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        vulnerability management, vuln management, vuln mgmt, vuln triage, vulnerability triage, cve triage,
        security debt, security debt board, security backlog, security bug board, tech debt wall, findings board,
        vulnerability management process, vulnerability tracking, vulnerability board, vulnerability backlog,
        vulnerability review, vulnerability reviews, vulnerability meeting, vulnerability sla, vuln tracking,
        vuln board, vuln backlog, vuln review, vuln meeting, vuln sla, cve review, cve tracking, cve board,
        cve meeting, cve monitoring, cve backlog, cves tracked, finding triage, findings triage, findings tracked,
        findings tracking, findings in jira, findings as tickets, findings management, finding management,
        security findings board, security findings in backlog, security findings tracked, security findings triage,
        security tickets in backlog, security bugs in backlog, security bug triage, security triage,
        security debt backlog, security debt tracked, security debt wall, security issue tracking,
        security issues board, security tech debt, scan results reviewed, scan findings triaged,
        scanner findings triage, triage of scan results, remediation plan, remediation sla, remediation tracking,
        risk based vulnerability management, asoc, aspm, fix sla for criticals, critical cves fixed within
      `,
      de: `
        schwachstellenmanagement, schwachstellen board, schwachstellen management prozess, schwachstellen triage,
        schwachstellen backlog, schwachstellen runde,
        schwachstellen review, schwachstellenverfolgung, schwachstellen tracking, schwachstellen in jira,
        cve runde, sicherheitsschulden, security schulden, security schulden board,
        security tickets im backlog, security findings im backlog, findings im backlog, befunde board,
        security bugs im backlog, behebung von schwachstellen, schwachstellenbehebung,
        massnahmenverfolgung security, mangelverfolgung
      `,
      tools: 'defectdojo, defect dojo, vulcan, kenna, faraday, archerysec, nucleus, dependency track board',
      weak: 'schwachstellenliste, schwachstellen liste, cve liste',
    }),
    source: 'The method: security debt is visible to everybody.',
  },
  {
    id: 'vulnerability-disclosure',
    title: { en: 'Way to report vulnerabilities', de: 'Meldeweg für Schwachstellen' },
    summary: {
      en: 'Outsiders can report a weakness and get an answer.',
      de: 'Außenstehende können eine Schwachstelle melden und bekommen Antwort.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'either',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.RA-08'],
      nistSsdf11: ['RV.1.1', 'RV.1.3'],
      owaspSamm2: ['O-IM-2-B'],
      dsomm: dsommActivities(),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        bug bounty, responsible disclosure, vulnerability disclosure, vdp, security mailbox, bug bounty program,
        bug bounty programme, bugbounty, bounty program, responsible disclosure policy, coordinated disclosure,
        coordinated vulnerability disclosure, cvd, disclosure policy, disclosure program, disclosure process,
        vulnerability disclosure program, vulnerability disclosure policy, vulnerability report form,
        vulnerability reporting, vulnerability reports from outside, security contact, security contact page,
        security inbox, security email address, security mail address, security at company,
        security mailbox monitored, report a vulnerability, report security issue, hall of fame researchers,
        security researchers program
      `,
      de: `
        bug bounty programm, schwachstellen melden, schwachstellen meldeweg, schwachstellenmeldung,
        schwachstellen meldung, meldeweg fuer schwachstellen, meldestelle schwachstellen, security postfach,
        security mail adresse, security kontakt, sicherheitsmeldungen von aussen
      `,
      tools: `
        security txt, hackerone, intigriti, bugcrowd, securitytxt, hacker one, yeswehack, yes we hack, synack,
        cobalt bounty
      `,
    }),
    source: 'The method: findings that reach the team from outside.',
  },
  {
    id: 'production-feedback',
    title: { en: 'Feedback from production', de: 'Rückmeldung aus der Produktion' },
    summary: {
      en: 'What live operation teaches reaches backlog, design and process.',
      de: 'Was der Betrieb lehrt, erreicht Backlog, Entwurf und Vorgehen.',
    },
    phase: 'operations',
    alsoIn: [],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [],
    csfFunctions: ['identify', 'respond'],
    frameworks: {
      nistCsf2: ['ID.IM-03', 'RS.AN-03'],
      nistSsdf11: ['RV.3.1', 'RV.3.4'],
      owaspSamm2: ['I-DM-3-B'],
      dsomm: dsommActivities('Security-Lessoned-Learned'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        postmortem, post mortem, postmortems, blameless postmortem, lessons learned, root cause analysis,
        bug triage, bug tracking workflow, incident review, incident retro, post mortem review,
        post mortem meeting, post mortems, postmortem meeting, blameless post mortem, blameless postmortems,
        blameless retro, blameless review, no blame postmortem, incident post mortem, incident postmortem,
        post incident review, post incident reviews, pir, after action review, incident retrospective,
        incident retros, incident reviews, incident learnings, incident analysis, incident follow up,
        outage review, ops review, operations review, production review, prod review, learnings from production,
        learnings from incidents, lesson learned, lessons learnt, learning review, root cause analyses, 5 whys,
        five whys, why analysis, bug triage daily, defect triage, bug board, bug review, bug tracking,
        bugs go to backlog, bugs into backlog, bugs to backlog, prod bugs in backlog, defect tracking,
        customer feedback loop, feedback loop to dev, feedback to dev team, feedback to backlog, feedback from ops,
        feedback from support, ops feedback, support feedback, problem management, correction of errors,
        retro nach incident, retro after incident, feedback … backlog
      `,
      de: `
        ursachenanalyse, nachbetrachtung, postmortem runde, nachbetrachtungen, nachbereitung incident,
        nachbesprechung, incident nachbereitung, incident nachbesprechung, incident analyse, vorfallanalyse,
        vorfall nachbereitung, manoeverkritik, ursachen analyse, ursachenforschung, fehleranalyse, fehlerursachen,
        problemmanagement, bug triage runde, bugtriage, bug runde, fehler triage, fehlermeldungen ins backlog,
        fehlerverfolgung, bugs ins backlog, bugs landen im backlog, feedback aus betrieb, feedback aus dem betrieb,
        feedback aus der produktion, rueckmeldung aus betrieb, rueckmeldung aus dem betrieb, rueckkopplung,
        ops retro, betriebs retro, incident retro runde, lernen aus incidents, lernen aus vorfaellen,
        erkenntnisse aus dem betrieb
      `,
      weak: 'feedback loop, root cause, rca',
      exclude: 'bug tracking tool bestellen',
    }),
    source: 'The method: live behaviour feeds back into development; causes are looked for.',
  },
  {
    id: 'tabletop-exercise',
    title: { en: 'Tabletop exercise or drill', de: 'Planspiel oder Notfallübung' },
    summary: {
      en: 'A disaster scenario is played through, including the checklists.',
      de: 'Ein Katastrophenszenario wird durchgespielt, samt Checklisten.',
    },
    phase: 'operations',
    alsoIn: ['refinement'],
    automation: 'manual',
    cia: ['confidentiality', 'integrity', 'availability'],
    stride: [...STRIDE_CATEGORIES],
    csfFunctions: ['identify'],
    frameworks: {
      nistCsf2: ['ID.IM-02'],
      nistSsdf11: [],
      owaspSamm2: ['G-EG-2-A', 'O-IM-2-B'],
      dsomm: dsommActivities('Conduction of war games'),
      cicdTop10: [],
      slsa12: [],
    },
    match: matchPhrases({
      en: `
        tabletop exercise, ttx, war game, war games, wargame, game day, gameday, fire drill, incident simulation,
        incident drill, table top exercise, tabletop exercises, table top exercises, tabletop session,
        tabletop drill, tabletop simulation, table top drill, table top session, tabletop security,
        dry run incident, disaster drill, disaster exercise, disaster simulation, disaster rehearsal,
        emergency drill, emergency exercise, emergency rehearsal, incident exercise, incident rehearsal,
        incident response exercise, incident response drill, crisis simulation, crisis exercise, crisis drill,
        fire drills, firedrill, game days, gamedays, wheel of misfortune, simulated incident, simulated outage,
        simulated attack, runbook drill, runbook rehearsal, rehearsal of sops, sop rehearsal, breach simulation,
        ransomware exercise
      `,
      de: `
        planspiel, notfalluebung, krisenuebung, tabletop uebung, table top uebung, planspiele, notfall uebung,
        notfalluebungen, notfallprobe, notfallsimulation, notfalltest, krisen uebung, krisenuebungen,
        krisensimulation, krisenstabsuebung, stabsuebung, ernstfall proben, ernstfall geprobt, ernstfalluebung,
        probealarm, brandschutzuebung it, katastrophenuebung, incident uebung, sicherheitsuebung, uebung notfall,
        szenario durchspielen
      `,
      weak: 'table top, tabletop',
      exclude: 'tabletop games, tabletop spiele, tabletop rpg',
    }),
    source: 'The method: a disaster scenario, and what the team must identify, protect, detect, respond and recover.',
  },
]
