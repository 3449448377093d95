import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { GatewayProcess } from './gatewayProcess.ts';

/** Limits and budget of a team that is made for a test. */
export interface TenantRules {
  readonly rpm?: number;
  /** Of a hard budget for the month. */
  readonly amountUsd?: number;
}

export interface ChatAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON, whatever it holds. */
  readonly json: { readonly error?: { readonly code: string; readonly message: string; readonly type: string } };
}

/** Does to a running gateway what operators and their teams do. It is looked up each time, so it may be started anew. */
export function createTenants(dataDir: string, gateway: () => GatewayProcess) {
  async function operate(line: string, body?: object) {
    const [method = '', path = ''] = line.split(' ');
    const token = (await readFile(join(dataDir, 'admin-token'), 'utf8')).trim();
    const response = await fetch(`${gateway().adminUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status, line).toBeLessThan(300);
    return response.json();
  }

  return {
    /** Resolves to a key of a new team. */
    async make(team: string, { rpm = 100_000, amountUsd }: TenantRules = {}): Promise<string> {
      await operate('POST /admin/teams', { team_id: team, name: team, limits: { rpm } });
      const { api_key } = await operate('POST /admin/keys', { team_id: team });
      const window = { unit: 'month', time_zone: 'UTC', fiscal_start_day: 1 };
      const subject = { scope: 'team', team_id: team };
      if (amountUsd !== undefined)
        await operate(`PUT /admin/budgets/${team}`, { ...subject, amount_usd: amountUsd, window, mode: 'hard' });
      return api_key;
    },
    async spentUsd(team: string): Promise<number> {
      return (await operate(`GET /admin/teams/${team}/usage?days=1`)).summary.total_cost_usd;
    },
    async chat(key: string, body: object): Promise<ChatAnswer> {
      const response = await ask(gateway(), key, body);
      return { status: response.status, headers: response.headers, json: await response.json() };
    },
    /** The whole text of a stream, or what of it arrived before the connection broke. */
    async stream(key: string, body: object): Promise<{ readonly status: number; readonly text: string }> {
      const response = await ask(gateway(), key, { ...body, stream: true });
      let text = '';
      const read = async () => {
        for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
      };
      await read().catch(() => undefined);
      return { status: response.status, text };
    },
  };
}

function ask({ url }: GatewayProcess, key: string, body: object): Promise<Response> {
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
