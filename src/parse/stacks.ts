/**
 * Runs a parser that makes an `Error` for each fault that it finds, without their stack traces. Nobody reads those, and
 * hostile text has a fault a character: taking the traces is five sixths of the time.
 */
export function withoutStacks<T>(parse: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = before;
  }
}
