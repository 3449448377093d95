import { getHealth, type Health } from '../../../generated/adminClient/index.ts';
import {
  answerOf,
  type Connection,
  type ConnectionOptions,
  connect,
  connectFunction,
  type FunctionTarget,
  readTarget,
  readToken,
} from '../connect.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Check, compareClocks, examine, type Finding, ok, once, type Result, skipped } from './check.ts';
import { type GatewayCheckOptions, gatewayChecks } from './gatewayChecks.ts';
import { storeResult } from './storeResult.ts';

export type DoctorOptions = ConnectionOptions & GatewayCheckOptions;

/** Looks at a gateway part by part: on this machine, or through the operator's function. */
export function diagnose(options: DoctorOptions, surroundings: Surroundings): Promise<Finding[]> {
  const target = readTarget(options, surroundings);
  const given = { options, surroundings };
  return examine(target.kind === 'local' ? localChecks(given) : functionChecks(target, given));
}

interface Given {
  readonly options: DoctorOptions;
  readonly surroundings: Surroundings;
}

function localChecks({ options, surroundings }: Given): readonly Check[] {
  const health = once(async () => healthOf(await connect(options, surroundings)));
  const [gateway, clock, key, model] = gatewayChecks({ options, surroundings, health });
  const token: Check = { name: 'admin token', look: () => tokenIsReadable(options, surroundings) };
  const tables: Check = {
    name: 'tables',
    needs: token.name,
    look: async () => storeResult(await health(), 'local'),
  };
  // What another needs stands before it; a broken store explains why a key is not known.
  return [gateway, clock, token, tables, key, model];
}

function functionChecks({ name, region }: FunctionTarget, { options, surroundings }: Given): readonly Check[] {
  const open = once(() => surroundings.openLambda(region));
  const health = once(async () => healthOf(connectFunction(name, await open(), surroundings)));
  return [
    {
      name: 'credentials',
      async look() {
        const lambda = await open();
        await lambda.findCredentials();
        return ok(`AWS credentials are there; the region is ${lambda.region}.`);
      },
    },
    {
      name: 'function',
      needs: 'credentials',
      async look() {
        const { version, environment, region: its } = await health();
        return ok(`${name} answers: version ${version}, environment ${environment}, region ${its}.`);
      },
    },
    {
      name: 'clock',
      needs: 'credentials',
      async look() {
        const awsTimeMs = (await open()).awsTimeMs();
        if (awsTimeMs === undefined) return skipped('AWS has not answered.');
        return compareClocks("AWS's", awsTimeMs, surroundings.clock.nowMs());
      },
    },
    { name: 'tables', needs: 'function', look: async () => storeResult(await health(), 'aws') },
    ...(options.gatewayUrl === undefined
      ? [{ name: 'gateway', look: async () => skipped('not asked.', 'Name its address with --gateway-url.') }]
      : gatewayChecks({ options, surroundings })),
  ];
}

function healthOf({ client, url }: Connection): Promise<Health> {
  return answerOf(getHealth({ client }), url);
}

const OTHERS_BITS = 0o077;

async function tokenIsReadable(options: DoctorOptions, surroundings: Surroundings): Promise<Result> {
  const { mode } = await readToken(options, surroundings);
  if ((mode & OTHERS_BITS) === 0) return ok('readable, by this user alone.');
  return {
    outcome: 'warning',
    detail: 'readable by other users too.',
    advice: 'Start the gateway again: it makes a new one that only its owner can read.',
  };
}
