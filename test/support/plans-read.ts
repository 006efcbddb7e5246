/** The tables that a plan reads from their first row to their last. */
export function scans(plan: unknown, found: string[]): void {
  if (typeof plan !== 'object' || plan === null) return;
  if ('Node Type' in plan && plan['Node Type'] === 'Seq Scan' && 'Relation Name' in plan)
    found.push(String(plan['Relation Name']));
  for (const part of Object.values(plan)) scans(part, found);
}
