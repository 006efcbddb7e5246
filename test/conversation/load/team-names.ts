const first = ['Budi', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gede', 'Hasan', 'Indah'];
const last = ['Santoso', 'Lestari', 'Pratama', 'Wijaya', 'Rahayu'];

/** Forty different names; the first is Budi Santoso. */
export function nameOf(at: number): string {
  const name = `${first[at % first.length]} ${last[Math.floor(at / first.length) % last.length]}`;
  if (at >= first.length * last.length) throw new Error(`there is no ${at + 1}th name`);
  return name;
}

/** The names that a flow can be about. */
export const teamNames: readonly string[] = Array.from({ length: first.length * last.length }, (_, at) =>
  nameOf(at),
);
