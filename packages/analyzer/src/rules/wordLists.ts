import type { WordList } from './namesOneOf.ts'

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim())

/** Somebody meets or speaks: then the tool that is named beside it is the subject and not the actor. */
const MEETINGS = list(
  'meeting, meetings, call, calls, jour fixe, jourfixe, jf, workshop, workshops, termin, besprechung, runde, abstimmung, standup, stand up, retro, retrospektive, retrospective, planning, review meeting, gremium, committee, board meeting, sprechstunde, stammtisch, demo, schulung, training, interview, telko, telco, walkthrough, cab',
)

/** Meetings that are also what a machine does, or where, when it is named right behind: `Model training pipeline`. */
const MACHINES_NAMED_LIKE_MEETINGS = ['training', 'demo', 'planning', 'abstimmung', 'abstimmungs'].flatMap((meeting) =>
  list('pipeline, pipelines, job, jobs, batch, batchjob, build, deploy, script, skript, cron, cronjob').map(
    (machine) => `${meeting} ${machine}`,
  ),
)

/** Said of a tool, it is somebody who works with it. */
const BY_HAND = list(
  'manual, manually, by hand, manuell, manuelle, manueller, manuelles, manuellen, haendisch, haendische, haendisches, von hand',
)

/** Media that work without people: pipelines, jobs, bots and the tools that run them. */
export const AUTOMATION: WordList = {
  words: list(
    'pipeline, pipelines, ci, cd, cicd, build, builds, job, jobs, cron, cronjob, cronjobs, crontab, bot, bots, chatbot, slackbot, releasebot, alertbot, deploybot, mergebot, deploy, deploys, deployment, deployments, deployer, docker, podman, kaniko, helm, helmfile, kustomize, argocd, argo, flux, fluxcd, spinnaker, octopus, tekton, jenkins, hudson, gitlab, github, actions, bitbucket, teamcity, bamboo, circleci, travis, concourse, azure devops, ado, octopus deploy, sonar, sonarqube, sonarcloud, kibana, elk, elastic, elasticsearch, logstash, opensearch, fluentd, filebeat, graylog, loki, splunk, grafana, prometheus, alertmanager, datadog, new relic, dynatrace, instana, zabbix, nagios, icinga, checkmk, prtg, cloudwatch, sentry, jaeger, opentelemetry, otel, telegraf, influxdb, pagerduty, opsgenie, siem, scan, scans, scanner, nightly, sync, replication, replikation, terraform, terragrunt, ansible, awx, puppet, saltstack, pulumi, cloudformation, bicep, packer, crossplane, kafka, rabbitmq, mq, queue, eventhub, event hub, esb, etl, elt, airflow, dagster, dbt, nifi, scheduler, control m, uc4, automic, stonebranch, batch, batchlauf, nachtlauf, tageslauf, script, scripts, skript, skripte, powershell, bash, makefile, webhook, webhooks, trigger, runner, runners, daemon, agent, crawler, importer, exporter, api, apis, graphql, sftp, ftp, ftps, edi, as2, schnittstelle, schnittstellen, interface, registry, nexus, artifactory, harbor, ecr, acr, ghcr, quay, npm, maven, gradle, cluster, kubernetes, k8s, openshift, ecs, eks, aks, gke, lambda, serverless, cloud run, app service, snyk, trivy, renovate, dependabot, semgrep, codeql, selenium, playwright, cypress, testsuite, test suite, regression suite, e2e, autoscaler, autoscaling, load balancer, loadbalancer, cdn, cloudflare, proxy, reverse proxy, firewall, waf, vault, backup, backups, monitoring, logging, telemetry, automated, automatic, automatically, automation, automatisch, automatische, automatischer, automatisches, automatisiert, automatisierte, automatisierung, wsus, sccm, intune, mdm, over the air, ota, autoupdate, auto update, app store, play store, testflight, fastlane, bitrise, codemagic, xcode cloud, mqtt, message bus, message broker, data warehouse, dwh, pingdom, uptime kuma, uptimerobot, vercel, netlify, heroku, firebase, supabase',
  ),
  heads: list(
    'pipeline, pipelines, job, jobs, build, builds, deploy, deployment, deployments, cronjob, batch, batchjob, skript, script, scanner, schnittstelle, schnittstellen, scheduler, monitoring, automat, automatik, backup, server, webhook',
  ),
  stems: list('automatisier, jenkins, gitlab, github, docker, kubernetes, terraform, cronjob, deploy, pipeline'),
  except: list(
    'demo umgebung, demo environment, demo env, demo server, demo system, demo stage, demo cluster, to demo, auf demo, on demo, quick sync, weekly sync, daily sync, team sync, bi weekly sync, biweekly sync, monthly sync, po sync, dev sync, sync mit, sync with, sync up, sync points, on call',
  ),
  unless: [...MEETINGS, ...BY_HAND],
  despite: MACHINES_NAMED_LIKE_MEETINGS,
}

/** Media on which information travels unseen: mail, talk, chat, paper, things that are carried, files that are sent around. */
export const INFORMAL: WordList = {
  words: list(
    'mail, mails, email, emails, e mail, e mails, gmail, mailing list, mailing liste, mailingliste, mail verteiler, mailverteiler, mailverkehr, mailwechsel, mailkette, mailanhang, mailthread, mailpingpong, outlook ordner, outlook verteiler, call, calls, phone, telefon, telephone, telephon, anruf, anrufe, rueckruf, telefax, telko, telkos, telco, telcos, fernmuendlich, chat, chats, slack, whatsapp, whats app, telegram, discord, mattermost, rocketchat, rocket chat, threema, skype, sms, messenger, teams channel, teams kanal, teams nachricht, teams nachrichten, teams message, ms teams, microsoft teams, google chat, direktnachricht, direct message, zuruf, flurfunk, flurgespraech, flurgespraeche, auf dem flur, corridor, hallway, watercooler, water cooler, coffee machine, coffee corner, coffee chat, coffee break, coffee talk, kaffeemaschine, kaffeeecke, kaffeekueche, kaffee kueche, kaffeepause, teekueche, beim kaffee, rauchertreff, raucherpause, raucherecke, beim mittagessen, beim lunch, over lunch, at lunch, tuer und angel, kurzer dienstweg, kurzen dienstweg, kleiner dienstweg, kleinen dienstweg, word of mouth, shoulder tap, muendlich, muendliche, muendlicher, muendliches, verbal, verbally, orally, auf zuruf, papier, paper, paper form, paper forms, papierform, ausdruck, ausdrucke, printout, printouts, usb, thumb drive, flash drive, speicherstick, externe festplatte, external drive, external hard drive, wechseldatentraeger, datentraeger, sneakernet, turnschuhnetz, fax, faxe, laufzettel, umlaufmappe, unterschriftenmappe, per brief, briefpost, hauspost, per post, via post, by post, post an, post vom, post von, postweg, interne post, externe post, post intern, post extern, post brief, brief post, postbrief, posteingang, tagespost, poststelle, postfach, mailbox, mailboxen, per zettel, handzettel, notizzettel, per kurier, by courier, signal gruppe, signal group, shout, shouted, shouting, kantine, mittagessen, mittagspause, by letter, excel pingpong, excel ping pong',
  ),
  heads: list(
    'mail, mails, mailbox, postfach, chat, chats, telefon, telefonat, telefonate, zuruf, anruf, hauspost, call, telko',
  ),
  stems: list(
    'telefon, usb, papier, mailverteiler, mailanhang, emailverteiler, emailverkehr, emailanhang, whatsapp, flurfunk, flurgespraech, zuruf, muendl',
  ),
  alone: list('post, lunch, teams, outlook, imessage, signal, zoom'),
  except: list(
    'mail server, mail gateway, mail relay, mail service, mail system, mail provider, mail proxy, mail scanner, mail filter, mail security, mail archiv, mail archive, mail template, mail templates, mail vorlage, mail vorlagen, mail api, mail queue, mail kampagne, mail campaign, mail marketing, mail versandsystem, mail address, mail adresse, mail adressen, mail verification, mail verifikation, call center, call centre, contact center, call tracking, call graph, call stack, call for, api call, api calls, rest call, rest calls, function call, system call, roll call, on call, oncall, recall, syscall, callcenter, callcentre, chat bot, chatbot, chat gpt, chatgpt, chatops, chat ops, phone app, phone number, telefon nummer, telefonnummer, telefonanlage, telefonsystem, paper trail, paper prototype, paper prototyping, paper prototypes, white paper, working paper, position paper, papierkorb, papierprototyp, papier prototyp, usb scanner, usb sperre, slack bot, slack app, slack integration, slack webhook, slack notification, slack notifications, slack benachrichtigung, slack alert, slack alerts, slack alerting, teams webhook, teams bot, blog post, rest post, http post, post request, post mortem, post mortems, postmortem, telefonie, telegraf, halfway, shooting, papierlos, papierlose, papierloser, papierloses, teams meeting, ms teams meeting, microsoft teams meeting, teams besprechung, ms teams besprechung, teams termin, copilot chat, ai chat, ki chat, chat assistant, mail notification, mail notifications, mail benachrichtigung, mail benachrichtigungen, mail alert, mail alerts, mail alarm, sms alarm, sms alarmierung, sms alert, sms alerts, sms gateway, sms service, sms provider, sms tan, webmail server',
  ),
  unless: list('bot, bots, webhook, webhooks, alertmanager, autoresponder'),
}

/** With one of these beside it, a file of FILES is sent around. */
export const SENDING: WordList = {
  words: list(
    'sent, send, sends, sending, sent around, mailed, forwarded, attachment, attached, anhang, angehaengt, schickt, schicken, geschickt, verschickt, verschicken, versendet, versand, versenden, herumgeschickt, rumgeschickt, rundgeschickt, weitergeleitet, kursiert, circulated, circulates, round robin, rundlauf, umlauf, ping pong, pingpong, hin und her, back and forth, hand over, handover, uebergabe, uebergeben, ausgetauscht, austausch',
  ),
  heads: list('versand, anhang, umlauf, schicken, geschickt, pingpong'),
}

export const FILES: WordList = {
  words: list(
    'excel, excels, xls, xlsx, csv, spreadsheet, spreadsheets, tabelle, tabellen, word, docx, sheet, sheets, pdf, powerpoint, ppt, pptx, zip',
  ),
  heads: list('liste, excel, tabelle, datei'),
  stems: list('excel, spreadsheet'),
}

/** People of another organisation who take part in the work. */
export const EXTERNAL: WordList = {
  words: list(
    'ext, external, externals, vendor, vendors, agentur, agenturen, agency, agencies, dienstleister, dienstleisterin, dienstleistern, service provider, service providers, provider, providers, supplier, suppliers, hersteller, herstellern, herstellerin, manufacturer, manufacturers, lieferant, lieferanten, zulieferer, anbieter, drittanbieter, drittfirma, third party, third parties, 3rd party, thirdparty, offshore, nearshore, partner, partners, partnerfirma, partneragentur, auditor, auditors, auditoren, auditorin, tuev, firma, gmbh, ltd, llc, inc, wirtschaftspruefer, freelancer, freelancers, freelancerin, freiberufler, freiberuflerin, contractor, contractors, subcontractor, subcontractors, subunternehmer, auftragnehmer, auftragsverarbeiter, outsourcing, outsourcer, outsourced, consultancy, consulting, consultancies, unternehmensberatung, unternehmensberater, systemhaus, hoster, integrator, managed service, managed services, msp, notified body, benannte stelle, aws support, microsoft support, google support, oracle support, azure support, accenture, capgemini, infosys, cognizant, wipro, atos, tata consultancy, deloitte, kpmg, pwc',
  ),
  heads: list(
    'agentur, agenturen, dienstleister, dienstleistern, hersteller, lieferant, lieferanten, anbieter, partner, provider, systemhaus, firma, hoster, vendor',
  ),
  stems: list('extern, dienstleister, hersteller, lieferant, freelanc, offshore, nearshore, outsourc'),
  except: list(
    'external user, external users, external customer, external customers, externe nutzer, externe kunden, externe anwender, externe kundinnen, externe nutzerinnen, external client, external clients, external communication, external communications, externe kommunikation, external affairs, externe angelegenheiten, external reporting, externes rechnungswesen, inhouse consulting, in house consulting, internal consulting, vendor management, vendor manager, vendormanagement, supplier management, supplier manager, lieferantenmanagement, lieferantenmanager, dienstleistersteuerung, dienstleister steuerung, dienstleistermanagement, dienstleister management, provider management, provider manager, providermanagement, providersteuerung, provider steuerung, partner management, partner manager, partnermanagement, partner success, agency management, identity provider, identity provider team, internal auditor, internal auditors, interner auditor, interne auditoren, interne auditorin, ansprechpartner, ansprechpartnerin, ansprechpartnern, sparringspartner, businesspartner, business partner, business partners, hr partner, people partner, pair partner, pairing partner, pairpartner',
  ),
}

export const PRODUCT_OWNER: WordList = {
  words: list(
    'po, pos, p o, pm, ppo, apo, prod owner, product mgr, prod manager, proxy po, product owner, product owners, product manager, product managers, product management, product lead, product leads, head of product, vp product, chief product officer, cpo, produktverantwortliche, produktverantwortlicher, produktverantwortung, produktmanager, produktmanagerin, produktmanagement, produktleiter, produktleiterin, produktleitung, produkteigner, produkteignerin, produkt owner, produktowner, produktownerin, productowner, productownerin, product ownerin, productmanager, produkt manager, fachverantwortlicher produkt, leiter produkt, leitung produkt',
  ),
  heads: list('productowner, produktmanager, produktowner'),
  stems: list('produktverantwort, productowner, produktowner, produktmanag, productmanag'),
}

export const TEAM_LEAD: WordList = {
  words: list(
    'tech lead, tech leads, techlead, techleads, technical lead, tl, tls, team lead, team leads, teamlead, teamleads, team leader, teamleader, team leiter, teamleiter, teamleiterin, teamleitung, team leitung, team manager, engineering manager, engineering managers, engineering mgr, eng mgr, dev mgr, head of eng, engineering lead, engineering director, director of engineering, head of engineering, head of development, head of software, vp engineering, em, ems, eng lead, eng manager, dev lead, devlead, dev leads, dev manager, development lead, development manager, lead dev, lead devs, leaddev, lead developer, lead developers, lead engineer, lead engineers, lead entwickler, lead entwicklerin, leadentwickler, squad lead, chapter lead, backend lead, frontend lead, platform lead, plattform lead, cto, entwicklungsleiter, entwicklungsleiterin, entwicklungsleitung, leiter entwicklung, leiterin entwicklung, leitung entwicklung, technischer leiter, technische leiterin, technische leitung, gruppenleiter, gruppenleiterin, gruppenleitung, software lead',
  ),
  heads: list('teamlead, techlead, teamleiter, teamleiterin, teamleitung'),
  stems: list('teamleit, entwicklungsleit, gruppenleit'),
}

/** People who look after security, not after buildings or machines. */
export const SECURITY: WordList = {
  words: list(
    'security, infosec, ciso, cisos, isb, isbs, appsec, itsec, it sec, it sicherheit, itsicherheit, sec champ, sec champs, sec champion, sec champions, pentest team, sec team, security champion, security champions, informationssicherheit, informationssicherheitsbeauftragter, informationssicherheitsbeauftragte, sicherheitsbeauftragte, sicherheitsbeauftragter, sicherheitsteam, sicherheits team, sicherheitsverantwortliche, sicherheitsverantwortlicher, sicherheitsarchitekt, sicherheitsarchitektin, sicherheit, cybersecurity, cyber security, cybersicherheit, cyber, soc, csirt, cirt, psirt, cert, secops, devsecops, isms, isms team, prodsec, product security, pentester, pentesters, pen tester, penetration tester, red team, blue team, purple team, ethical hacker',
  ),
  heads: list('security, informationssicherheit, itsicherheit'),
  stems: list(
    'security, informationssicherheit, itsicherheit, cybersicherheit, sicherheitsbeauftragt, sicherheitsverantwort',
  ),
  except: list(
    'social security, security guard, security guards, funktionale sicherheit, functional safety, sicherheit am arbeitsplatz, objekt sicherheit, security token',
  ),
}

/** Those who act when production fails. */
export const LIVE_SUPPORT: WordList = {
  words: list(
    'on call, oncall, on duty, firefighter, firefighters, fire fighter, fire fighting, firefighting, feuerwehr, ops, operations, operator, operators, operating, sre, sres, site reliability, support, supporter, betrieb, it betrieb, betriebsteam, betriebsfuehrung, betriebsleitung, rz, rechenzentrum, noc, admin, admins, administrator, administrators, administratoren, administratorin, sysadmin, sysadmins, sysop, sysops, dba, service desk, servicedesk, help desk, helpdesk, 1st level, 2nd level, 3rd level, first level, second level, third level, level 1, level 2, level 3, l1, l2, l3, rufbereitschaft, bereitschaft, bereitschaftsdienst, pikett, pikettdienst, notdienst, nachtdienst, nachtschicht, schichtdienst, leitstelle, leitstand, stoerungsdienst, entstoerung, hintergrunddienst, duty, duty officer, devops, incident manager, incident managers, incident commander, incident response, incident team, major incident manager, anwendungsbetreuung, applikationsbetreuung, systembetreuung, application management, system administration, systemadministration, platform engineering, platform engineers, swat team, sheriff, bug sheriff, goalie, hero of the week',
  ),
  heads: list('betrieb, support, bereitschaft, admin, admins, administrator, administratoren, administration, ops'),
  stems: list(
    'support, betriebsfuehr, betriebsteam, betriebsmann, rufbereit, bereitschaft, firefight, administrator, pikett',
  ),
  except: list('vertrieb, innenvertrieb, aussenvertrieb, workshops, laptops, desktops'),
}

/** Signs that software runs or travels in containers. */
export const CONTAINER: WordList = {
  words: list(
    'container, containers, containern, docker, dockerfile, dockerfiles, docker compose, dockerhub, docker hub, podman, buildah, kaniko, image, images, k8s, kubernetes, kubectl, helm, helm chart, helmfile, kustomize, pod, pods, openshift, okd, rancher, k3s, nomad, swarm, ecs, eks, aks, gke, fargate, ecr, acr, gcr, ghcr, quay, cloud run, oci, containerd, argocd',
  ),
  heads: list('container, containerimage, dockerimage, image'),
  stems: list('container, docker, kubernetes, openshift'),
  except: list(
    'image campaign, image kampagne, imagekampagne, image film, imagefilm, image video, imagevideo, image broschuere, product image, product images, hero image, hero images, banner image, banner images, image upload, image gallery, image bank, brand image, corporate image, user image, users image, profile image, profile images, image assets, image processing, image recognition, stock image, stock images, tag manager container, gtm container, shipping container, container ship',
  ),
}
