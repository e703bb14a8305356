export { parseTeamConfig, teamConfigJsonSchema, type TeamConfig } from './parseTeamConfig.ts'
