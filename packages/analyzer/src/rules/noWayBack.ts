import { missingControl } from './missingControl.ts'

/** A release that goes wrong cannot be taken back. */
export const noWayBack = missingControl({
  id: 'DEL-04',
  severity: 'high',
  title: { en: 'No way back', de: 'Kein Weg zurück' },
  anyOf: ['automated-rollback', 'progressive-delivery'],
  phases: ['delivery', 'operations'],
  missing: {
    en: 'No rollback, canary or blue/green release in delivery or operations',
    de: 'Kein Rollback, kein Canary- und kein Blue/Green-Release in der Auslieferung oder im Betrieb',
  },
  why: {
    en: 'A release that goes wrong must be gone before its damage spreads. Blue/green, a staged rollout or a rollback: one of them is enough.',
    de: 'Ein misslungenes Release muss weg sein, bevor der Schaden sich ausbreitet. Blue/Green, stufenweiser Rollout oder Rollback: eines davon genügt.',
  },
  todo: {
    en: 'Make going back a matter of one command, and do it once in a quiet hour.',
    de: 'Den Weg zurück zu einem einzigen Befehl machen und ihn einmal in einer ruhigen Stunde gehen.',
  },
  source: 'The method: blue/green deployments or automated rollbacks are in place.',
  frameworks: [],
})
