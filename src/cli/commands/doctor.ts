import type { Command } from 'commander';
import type { Finding } from '../doctor/check.ts';
import { type DoctorOptions, diagnose } from '../doctor/diagnose.ts';
import { CliError } from '../failure.ts';
import type { Surroundings } from '../surroundings.ts';
import { json, lines, table } from '../text.ts';
import { type CommandOptions, withConnection, withGateway } from './shared.ts';

const WHAT_IT_COSTS = `
With a key it asks the model for one token, as any client would. With nova-micro
this costs less than $0.00001, and is recorded like any request.

It ends with the exit code of the first check that failed. A warning is none.`;

/** `llm-gateway doctor` */
export function addDoctor(program: Command, surroundings: Surroundings): void {
  const { terminal } = surroundings;
  withGateway(withConnection(program.command('doctor').description('look at every part and say what to fix')))
    .option('--model <model>', "whom to ask for a token (default: the gateway's own default)")
    .option('--no-model', 'ask no model, so that nothing is billed')
    .addHelpText('after', WHAT_IT_COSTS)
    .action(async (options: CommandOptions & DoctorOptions) => {
      const findings = await diagnose(options, surroundings);
      terminal.answer(options.json ? findingsJson(findings) : findingsText(findings, terminal.columns));
      const failures = findings.filter(({ outcome }) => outcome === 'failed');
      if (failures[0]) throw new CliError(failureText(failures.length), failures[0].exitCode);
    });
}

function findingsJson(findings: readonly Finding[]): string {
  return json({ findings: findings.map(({ exitCode: _, ...finding }) => finding) });
}

/** A row for each check; what to do about it stands below what was found. */
function findingsText(findings: readonly Finding[], columns: number): string {
  const names = findings.map(({ check, outcome }) => [check, outcome]);
  const margins = table(['CHECK', 'OUTCOME'], names).split('\n');
  const width = Math.max(...margins.map((margin) => margin.length)) + 2;
  const rows = findings.map(({ detail, advice }) => [
    ...lines(detail, columns - width),
    ...(advice === null ? [] : lines(`-> ${advice}`, columns - width)),
  ]);
  const text = [['DETAIL'], ...rows].flatMap((parts, row) =>
    parts.map((part, index) => `${(index === 0 ? margins[row] : '')?.padEnd(width)}${part}\n`),
  );
  return text.join('');
}

function failureText(count: number): string {
  return count === 1 ? 'One check failed.' : `${count} checks failed.`;
}
