import { Construct } from 'constructs';
import { OPEN_INDEX, TEAM_INDEX } from '../src/stores/tables.ts';
import type { Bundles } from './bundles.ts';
import { NodeFunction } from './NodeFunction.ts';
import type { Settings } from './settings/settings.ts';
import type { Tables } from './Tables.ts';

export interface AdminFunctionProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
  readonly tables: Tables;
}

/** The operator's API. No front door leads to it: whoever IAM lets invoke it is an operator. */
export class AdminFunction extends Construct {
  readonly function: NodeFunction;

  constructor(scope: Construct, id: string, { settings, bundles, tables }: AdminFunctionProps) {
    super(scope, id);
    this.function = new NodeFunction(this, 'Function', {
      settings,
      name: 'admin',
      description: "The LLM gateway's API for operators, for lambda:InvokeFunction alone.",
      bundle: bundles.folders.admin,
      memoryMb: 512,
      timeoutSeconds: 30,
    });
    tables.connect(this.function, {
      apiKeys: { actions: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], indexes: [TEAM_INDEX] },
      // Its health check reads what is never there, of every table and index.
      rateLimits: { actions: ['GetItem'] },
      usage: { actions: ['GetItem', 'Query'], indexes: [TEAM_INDEX, OPEN_INDEX] },
    });
  }
}
