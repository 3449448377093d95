/** Maps with at most `limit` calls at a time. Results are in the order of the items; the first failure is thrown. */
export async function mapBounded<Input, Output>(
  items: readonly Input[],
  limit: number,
  map: (item: Input) => Promise<Output>,
): Promise<readonly Output[]> {
  const results = new Array<Output>(items.length);
  const waiting = items.entries();
  const work = async () => {
    for (const [index, item] of waiting) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
