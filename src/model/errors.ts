/** Wrong usage or input, or a host that does not answer (exit code 2): its message is one line that a person reads, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
