import { modelRules } from './modelRules.ts';
import { RULES } from './rules.ts';
import type { Settings } from './settings.ts';

/** Settings that cannot be deployed. `message` names every bad one with its value, not only the first. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @param today `yyyy-mm-dd`. @throws SettingsError */
export function checkSettings(settings: Settings, today: string): void {
  const problems = [...RULES, ...modelRules(today)].flatMap((check) => check(settings));
  if (problems.length === 0) return;
  throw new SettingsError(`The settings of '${settings.environment}' cannot be deployed:\n${problems.join('\n')}`);
}
