import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { ConfigError } from '../config.ts';
import { addAudit } from './commands/audit.ts';
import { addBudgets } from './commands/budgets.ts';
import { addChat } from './commands/chat.ts';
import { addDoctor } from './commands/doctor.ts';
import { addKeys } from './commands/keys.ts';
import { addRequests } from './commands/requests.ts';
import { addTeams } from './commands/teams.ts';
import { addUsage } from './commands/usage.ts';
import { CliError, EXIT, type ExitCode } from './failure.ts';
import { HELP } from './help.ts';
import type { Surroundings } from './surroundings.ts';
import { lines } from './text.ts';

const COMMANDS = [addTeams, addKeys, addBudgets, addUsage, addRequests, addAudit, addDoctor, addChat];

const EXIT_CODES = `
Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 the gateway cannot be
reached. docs/cli.md says more.`;

/**
 * Runs one command. Resolves to the exit code after telling of a failure; rejects only for a fault of its own.
 *
 * @param words what was typed after `llm-gateway`
 */
export async function runCli(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    await createProgram(surroundings).parseAsync(words, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    // Commander has told of its own errors already; asking for help is none.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
    if (error instanceof ConfigError) return tell(error, EXIT.wrongUsage, surroundings);
    if (error instanceof CliError) return tell(error, error.exitCode, surroundings);
    throw error;
  }
}

function createProgram(surroundings: Surroundings): Command {
  const { terminal } = surroundings;
  const program = new Command('llm-gateway')
    .description('Operate an LLM Gateway on this machine or on AWS.')
    .version(manifest.version, '--version', 'print the version')
    .configureHelp(HELP)
    .exitOverride()
    .configureOutput({ writeOut: terminal.answer, writeErr: terminal.tell })
    .showHelpAfterError('Run it with --help for its commands and options.')
    .addHelpText('after', EXIT_CODES);
  for (const addCommand of COMMANDS) addCommand(program, surroundings);
  return program;
}

function tell(error: Error, exitCode: ExitCode, { terminal }: Surroundings): ExitCode {
  const width = terminal.isInteractive ? terminal.columns - 2 : Number.POSITIVE_INFINITY;
  const advice = error instanceof CliError && error.advice !== undefined ? lines(error.advice, width) : [];
  terminal.tell([`llm-gateway: ${error.message}\n`, ...advice.map((line) => `  ${line}\n`)].join(''));
  return exitCode;
}
