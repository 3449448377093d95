import type { Command } from 'commander';
import { type DoctorOptions, diagnose } from '../diagnose.ts';
import { CliError } from '../failure.ts';
import type { Surroundings } from '../surroundings.ts';
import { json, table } from '../text.ts';
import { type CommandOptions, withConnection } from './shared.ts';

/** `llm-gateway doctor` */
export function addDoctor(program: Command, surroundings: Surroundings): void {
  const { terminal } = surroundings;
  withConnection(program.command('doctor').description('look at every part of a local gateway and say what to fix'))
    .option('--gateway-url <url>', 'the public API, without /v1 (default: http://$HOST:$PORT, or 127.0.0.1:8787)')
    .option('--key <api_key>', 'a gateway key to try (default: $LLM_GATEWAY_API_KEY)')
    .action(async (options: CommandOptions & DoctorOptions) => {
      const findings = await diagnose(options, surroundings);
      const shown = findings.map(({ check, outcome, detail }) => ({ check, outcome, detail }));
      terminal.answer(
        options.json
          ? json({ findings: shown })
          : table(
              ['CHECK', 'OUTCOME', 'DETAIL'],
              shown.map((finding) => Object.values(finding)),
            ),
      );
      const failures = findings.filter(({ outcome }) => outcome === 'failed');
      if (failures[0]) throw new CliError(failureText(failures.length), failures[0].exitCode);
    });
}

function failureText(count: number): string {
  return count === 1 ? 'One check failed.' : `${count} checks failed.`;
}
