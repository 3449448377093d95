import { Help } from 'commander';

const usual = new Help();

/** What a command cannot do without comes first, and says so. */
export const HELP: Partial<Help> = {
  visibleOptions: (command) =>
    usual.visibleOptions(command).toSorted((one, other) => Number(other.mandatory) - Number(one.mandatory)),
  optionDescription: (option) => `${usual.optionDescription(option)}${option.mandatory ? ' (required)' : ''}`,
};
