export interface Page {
  /** Markdown, from the project's root. */
  readonly source: string;
  /** The file in the site. */
  readonly file: string;
  /** In the menu. */
  readonly name: string;
}

export interface Group {
  readonly name: string;
  readonly pages: readonly Page[];
}

/** Every page of the site, in the order of its menu. */
export const GROUPS: readonly Group[] = [
  {
    name: 'Guides',
    pages: [
      { source: 'docs/guides/quickstart.md', file: 'index.html', name: 'Quickstart' },
      guide('streaming', 'Streaming'),
      guide('tools', 'Tools'),
      guide('limits-and-budgets', 'Limits and budgets'),
      guide('usage-and-cost', 'Usage and cost'),
      guide('errors', 'Errors'),
      { source: 'sdk/README.md', file: 'client.html', name: 'The client package' },
      guide('mock', 'Mock'),
      guide('migrating', 'Migrating'),
    ],
  },
  {
    name: 'In depth',
    pages: [depth('models', 'Models and prices'), depth('translation', 'Translation'), depth('usage', 'Usage reports')],
  },
  {
    name: 'Operate',
    pages: [
      depth('deploy', 'Deploy'),
      depth('cli', 'Command line'),
      depth('admin', "Operator's API"),
      depth('observability', 'Observability'),
      depth('runbook', 'Runbook'),
      depth('metering', 'Metering'),
      depth('resilience', 'When Bedrock fails'),
      depth('remote-files', 'Files by address'),
      depth('kept-reasoning', 'Kept reasoning'),
    ],
  },
  {
    name: 'Build',
    pages: [
      depth('architecture', 'Architecture'),
      depth('front-doors', 'Front doors'),
      depth('storage', 'Storage'),
      depth('simulator', 'Simulator'),
      depth('dependencies', 'Dependencies'),
    ],
  },
];

function guide(slug: string, name: string): Page {
  return { source: `docs/guides/${slug}.md`, file: `${slug}.html`, name };
}

function depth(slug: string, name: string): Page {
  return { source: `docs/${slug}.md`, file: `${slug}.html`, name };
}
