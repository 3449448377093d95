import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly {
      readonly ruleName: string;
      readonly description: string;
      readonly severity: string;
      readonly violatingConstructs: readonly { readonly constructPath?: string }[];
    }[];
  }[];
}

/** What the checks of a synthesis found, one sentence each. CDK itself stops at errors only, so warnings are found here. */
export function readFindings(assemblyFolder: string): readonly string[] {
  const report: Report = JSON.parse(readFileSync(join(assemblyFolder, 'validation-report.json'), 'utf8'));
  return report.pluginReports.flatMap(({ pluginName, violations }) =>
    violations.map(({ ruleName, severity, description, violatingConstructs }) => {
      const paths = violatingConstructs.map(({ constructPath }) => constructPath ?? '?');
      return `- ${pluginName} ${severity} ${ruleName}: ${description} (${paths.join(', ')})`;
    }),
  );
}
