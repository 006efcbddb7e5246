/** What `read` gives; undefined when it throws. For libraries that tell of a wrong text by an exception. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Whether the work ends well, however it fails otherwise. */
export const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
