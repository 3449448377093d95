/** Query string -> values by name; a name that is repeated has a list. Never throws: bad encoding is kept as it is. */
export function readQuery(query: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(query);
  const names = new Set(parameters.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const values = parameters.getAll(name);
      const [only = ''] = values;
      return [name, values.length === 1 ? only : values];
    }),
  );
}
