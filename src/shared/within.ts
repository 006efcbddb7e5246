/** What the work gives; undefined when it takes longer than that. Rejects as the work does. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([late, work]).finally(() => clearTimeout(timer));
}
