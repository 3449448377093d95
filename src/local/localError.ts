/** Why the laptop's own parts cannot run, in words that say what to do. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
}
