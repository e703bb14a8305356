export { parseTeamConfig, teamConfigJsonSchema, type TeamConfig } from './parseTeamConfig.ts'
export { parseTeamConfigText, type ReadTeamConfig } from './parseTeamConfigText.ts'
