import type { Team } from '../../../generated/types/admin/types.gen.ts';
import type { Directory } from '../../directory.ts';
import { gatewayError } from '../../errors.ts';
import type { Condition, Write } from '../items/items.ts';
import { listingKey, teamAddress } from './addresses.ts';
import { commit, type DirectoryParts, untilFirst } from './commit.ts';
import { listEntries } from './listing.ts';
import { type Fields, isNew, isUnchanged, readEntry, readVersioned } from './stored.ts';

export const TEAM_FIELDS: Fields<Team> = {
  team_id: true,
  name: true,
  status: true,
  limits: true,
  allowed_models: true,
  tags: true,
  guardrail: { absent: null },
  stream_disconnect: true,
  created_at: true,
};

type Teams = Pick<Directory, 'findTeam' | 'createTeam' | 'updateTeam' | 'listTeams'>;

export function createTeams(parts: DirectoryParts): Teams {
  const { items, clock } = parts;
  const read = async (teamId: string) => readVersioned(await items.get(teamAddress(teamId)), TEAM_FIELDS);

  return {
    async findTeam(teamId) {
      return (await read(teamId))?.entry;
    },

    createTeam(newTeam, author) {
      const team: Team = { ...newTeam, created_at: new Date(clock.nowMs()).toISOString() };
      const id = team.team_id;
      const refusal = () => gatewayError('already_exists', { details: { kind: 'team', id }, param: 'team_id' });
      const deed = { action: 'team.create', target: targetOf(team), before: null, after: team } as const;
      return untilFirst({ kind: 'team', id }, async () => {
        await commit(parts, [{ write: teamWrite(team, 1, isNew), refusal }], { deed, author });
        return team;
      });
    },

    updateTeam(teamId, change, author) {
      return untilFirst({ kind: 'team', id: teamId }, async () => {
        const found = await read(teamId);
        if (found === undefined) throw gatewayError('team_not_found', { details: { team: teamId }, param: 'team_id' });
        const team = change(found.entry);
        const deed = { action: 'team.update', target: targetOf(team), before: found.entry, after: team } as const;
        await commit(parts, [{ write: teamWrite(team, found.revision + 1, isUnchanged(found)) }], { deed, author });
        return team;
      });
    },

    listTeams: (page) => listEntries(items, { kind: 'team', ...page, toEntry: (item) => readEntry(item, TEAM_FIELDS) }),
  };
}

function teamWrite(team: Team, revision: number, condition: Condition): Write {
  const attributes = { ...team, ...listingKey('team', team.team_id), revision };
  return { kind: 'put', at: teamAddress(team.team_id), attributes, condition };
}

function targetOf({ team_id }: Team) {
  return { type: 'team', id: team_id, team_id } as const;
}
