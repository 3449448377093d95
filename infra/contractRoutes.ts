import contract from '../generated/gateway.json' with { type: 'json' };

/** One path of the contract as API Gateway knows it. */
export interface ContractRoute {
  /** A last parameter takes the rest of the path, as it does in the gateway: `/v1/models/{model+}`. */
  readonly path: string;
  /** Upper case, as the contract orders them. */
  readonly methods: readonly string[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

/** Every path of the public contract. */
export function contractRoutes(): readonly ContractRoute[] {
  return Object.entries(contract.paths).map(([path, item]) => ({
    path: path.replace(/\{(\w+)\}$/, '{$1+}'),
    methods: Object.keys(item)
      .filter((key) => METHODS.includes(key))
      .map((method) => method.toUpperCase()),
  }));
}
