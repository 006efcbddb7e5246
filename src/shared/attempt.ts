/** What `read` gives; undefined when it throws. For libraries that tell of a wrong text by an exception. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
