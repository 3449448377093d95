interface Page<Entry> {
  readonly data: readonly Entry[];
  readonly next_cursor: string | null;
}

/** The entries of all pages as one last page, at most `atMost` of them. */
export async function everyPage<Entry>(
  readPage: (cursor: string | undefined) => Promise<Page<Entry>>,
  atMost = Number.POSITIVE_INFINITY,
): Promise<{ object: 'list'; data: Entry[]; next_cursor: null }> {
  const data: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Entry> = await readPage(cursor ?? undefined);
    data.push(...page.data);
    cursor = page.next_cursor;
  } while (cursor !== null && data.length < atMost);
  return { object: 'list', data: data.slice(0, atMost), next_cursor: null };
}
