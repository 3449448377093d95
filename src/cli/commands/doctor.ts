import type { Command } from 'commander';
import type { Finding } from '../doctor/check.ts';
import { type DoctorOptions, diagnose } from '../doctor/diagnose.ts';
import { CliError } from '../failure.ts';
import type { Surroundings } from '../surroundings.ts';
import { json, lines, table } from '../text.ts';
import { type CommandOptions, withConnection, withGateway } from './shared.ts';

const WHAT_IT_COSTS = `
With a key, doctor asks the model for one token, as any client would. With
nova-micro this costs less than $0.00001, and is recorded like any request.

The exit code is that of the first check that failed. Warnings do not count.`;

/** `llm-gateway doctor` */
export function addDoctor(program: Command, surroundings: Surroundings): void {
  const { terminal } = surroundings;
  withGateway(withConnection(program.command('doctor').description('check every part and say what to fix')))
    .option('--model <model>', "the model to ask for one token (default: the gateway's default)")
    .option('--no-model', 'call no model, so nothing is billed')
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
