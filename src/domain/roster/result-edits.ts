export type PlannedResult = { readonly no: number; readonly title: string; readonly target?: string };

/** What a row says of one work result: `undefined` leaves a part as it is, `null` removes it. */
export type ResultEdit = {
  readonly no: number;
  readonly title?: string | null;
  readonly target?: string | null;
};

/** The results of a person after the edits of a row. A result goes with its target; others stay as they are. */
export function withEdits(
  before: readonly PlannedResult[],
  edits: readonly ResultEdit[],
): readonly PlannedResult[] {
  const byNo = new Map(before.map((result) => [result.no, result]));
  for (const { no, title, target } of edits) {
    const known = byNo.get(no);
    const words = title === undefined ? known?.title : title;
    const aim = target === undefined ? known?.target : target;
    if (words === undefined) continue;
    if (words === null) byNo.delete(no);
    else byNo.set(no, { no, title: words, ...(aim && { target: aim }) });
  }
  return [...byNo.values()].sort((a, b) => a.no - b.no);
}
