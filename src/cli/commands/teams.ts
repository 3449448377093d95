import { type Command, Option } from 'commander';
import { createTeam, getTeam, listTeams, type Team, updateTeam } from '../../../generated/adminClient/index.ts';
import { type TeamCreateOptions, type TeamUpdateOptions, teamCreate, teamUpdate } from '../bodies.ts';
import { answerOf, connect } from '../connect.ts';
import { everyPage } from '../everyPage.ts';
import { tag, tagChange } from '../optionValues.ts';
import type { Surroundings } from '../surroundings.ts';
import { fields, table } from '../text.ts';
import {
  type CommandOptions,
  guardrailText,
  limitsText,
  modelsText,
  shownAs,
  tagsText,
  withConnection,
  withGuardrail,
  withLimits,
  withStatus,
} from './shared.ts';

/** `llm-gateway teams ...` */
export function addTeams(program: Command, surroundings: Surroundings): void {
  const teams = program.command('teams').description('teams own keys and pay: create, list, show, change');
  const { terminal } = surroundings;

  withTeamOptions(teams.command('create').description('create a team'))
    .requiredOption('--id <team_id>', 'its id: a-z 0-9 . _ - (cannot be changed)')
    .requiredOption('--name <name>', 'a display name')
    .option('--tag <name=value>', 'a label such as cost_centre=4711; may be repeated', tag)
    .action(async (options: CommandOptions & TeamCreateOptions) => {
      const { client, url } = await connect(options, surroundings);
      const team = await answerOf(createTeam({ client, body: teamCreate(options) }), url);
      terminal.answer(shownAs(options, team, teamText));
    });

  withConnection(teams.command('list').description('all teams')).action(async (options: CommandOptions) => {
    const { client, url } = await connect(options, surroundings);
    const list = await everyPage((cursor) => answerOf(listTeams({ client, query: { cursor, limit: 100 } }), url));
    terminal.answer(shownAs(options, list, ({ data }) => teamTable(data)));
  });

  withConnection(teams.command('get').argument('<team_id>').description('one team')).action(
    async (teamId: string, options: CommandOptions) => {
      const { client, url } = await connect(options, surroundings);
      const team = await answerOf(getTeam({ client, path: { team_id: teamId } }), url);
      terminal.answer(shownAs(options, team, teamText));
    },
  );

  withTeamOptions(teams.command('update').argument('<team_id>').description('change the given options, keep the rest'))
    .option('--name <name>', 'a display name')
    .option('--tag <name=value>', 'a label; name= removes it; may be repeated', tagChange)
    .action(async (teamId: string, options: CommandOptions & TeamUpdateOptions) => {
      const body = teamUpdate(options);
      const { client, url } = await connect(options, surroundings);
      const team = await answerOf(updateTeam({ client, path: { team_id: teamId }, body }), url);
      terminal.answer(shownAs(options, team, teamText));
    });
}

function withTeamOptions(command: Command): Command {
  return withConnection(withStatus(withGuardrail(withLimits(command)))).addOption(
    new Option('--stream-disconnect <what>', 'what to do with a stream whose client has left').choices([
      'drain',
      'abort',
    ]),
  );
}

function teamText(team: Team): string {
  return fields([
    ['team', team.team_id],
    ['name', team.name],
    ['status', team.status],
    ['limits', limitsText(team.limits)],
    ['models', modelsText(team.allowed_models)],
    ['tags', tagsText(team.tags)],
    ['guardrail', guardrailText(team.guardrail)],
    ['abandoned streams', team.stream_disconnect],
    ['created', team.created_at],
  ]);
}

function teamTable(teams: readonly Team[]): string {
  return table(
    ['TEAM', 'NAME', 'STATUS', 'LIMITS', 'MODELS', 'TAGS'],
    teams.map((team) => [
      team.team_id,
      team.name,
      team.status,
      limitsText(team.limits),
      modelsText(team.allowed_models),
      tagsText(team.tags),
    ]),
  );
}
