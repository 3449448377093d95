import type { CustomResource } from './customResource.ts';

/** The operator's API, as far as it is needed here. */
export interface AdminApi {
  /** Throws when the function itself fails; a refusal is an answer. */
  ask(request: AdminRequest): Promise<AdminAnswer>;
}

export interface AdminRequest {
  readonly method: string;
  /** Such as `/admin/teams`. */
  readonly path: string;
  readonly body?: object;
}

export interface AdminAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Where one secret is kept. */
export interface SecretPlace {
  put(text: string): Promise<void>;
}

export interface DemoKeyParts {
  readonly admin: AdminApi;
  readonly secret: SecretPlace;
}

const TEAM = { team_id: 'demo', name: 'Demo team' };

/**
 * A demo team's key, made once. Its text goes from the operator's API to the secret and nowhere else: it is in no template, no
 * log and no output. A later deployment leaves it as it is; removing it revokes it.
 */
export function createDemoKey({ admin, secret }: DemoKeyParts): CustomResource {
  async function remove(id: string): Promise<void> {
    await ask({ method: 'POST', path: `/admin/keys/${id}/revoke` }, [200, 404]);
  }

  async function ask(request: AdminRequest, expected: readonly number[]): Promise<unknown> {
    const { status, body } = await admin.ask(request);
    if (!expected.includes(status)) throw new Error(`${request.method} ${request.path} was answered with ${status}.`);
    return body;
  }

  return {
    async create() {
      await ask({ method: 'POST', path: '/admin/teams', body: TEAM }, [201, 409]);
      const key = { team_id: TEAM.team_id, name: 'Demo key' };
      const { id, text } = readKey(await ask({ method: 'POST', path: '/admin/keys', body: key }, [201]));
      try {
        await secret.put(text);
      } catch (error) {
        await remove(id);
        throw error;
      }
      return id;
    },
    update: async (id) => id,
    remove,
  };
}

function readKey(body: unknown): { readonly id: string; readonly text: string } {
  if (typeof body === 'object' && body !== null && 'key_id' in body && 'api_key' in body)
    return { id: String(body.key_id), text: String(body.api_key) };
  throw new Error('The answer to POST /admin/keys has no key.');
}
