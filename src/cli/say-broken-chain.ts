import type { AuditFlaw, AuditRowSeen, BrokenChain, HeadSource } from '../application/audit/verify-audit.ts';
import { type AuditRole, auditActs, auditRoles } from '../application/outcome/writes.ts';
import { sayAct } from '../conversation/ui/words.ts';
import { sayDate, sayMoment } from '../i18n/dates.ts';
import { translator } from '../i18n/translate.ts';
import { assertNever } from '../shared/assert.ts';

const t = translator('en');

/** Describes a broken chain: whose it is, which row is wrong, and what that row says. */
export function sayBroken(
  { chain, flaw, about, row, rowBefore }: BrokenChain,
  timeZone: string,
): readonly string[] {
  const whose = about
    ? `${about.employee}, ${about.unit}, ${about.cycle}`
    : chain === 'agency'
      ? 'Acts of the agency'
      : `An appraisal that is not there any more (${chain})`;
  return [
    `- ${whose}: ${sayFlaw(flaw)}`,
    ...(row ? [`    Row ${row.seq} says: ${sayRow(row, timeZone)}.`] : []),
    ...(!row && rowBefore ? [`    The row before is ${rowBefore.seq}: ${sayRow(rowBefore, timeZone)}.`] : []),
  ];
}

function sayFlaw(flaw: AuditFlaw): string {
  switch (flaw.kind) {
    case 'changed':
      return flaw.seq === 1
        ? 'row 1 was changed.'
        : `row ${flaw.seq} was changed (or row ${flaw.seq - 1}, and its hash with it).`;
    case 'removed':
      return `${sayRows(flaw, 'was', 'were')} removed.`;
    case 'added':
      return `row ${flaw.seq} was added by other means than the bot, or what the database remembers was set back.`;
    case 'cut-off':
      return `cut off at the end: ${sayRows(flaw, 'is', 'are')} missing, which ${sayKnown(flaw.knownFrom)}.`;
    case 'gone':
      return `all rows are gone: there were ${flaw.to}, which ${sayKnown(flaw.knownFrom)}.`;
    case 'rewritten':
      return flaw.seq === flaw.to
        ? `row ${flaw.to} was rewritten: its hash is another one, which ${sayKnown(flaw.knownFrom)}.`
        : `rewritten somewhere from row ${flaw.seq} to ${flaw.to}: the hash of row ${flaw.to} is another one, which ${sayKnown(flaw.knownFrom)}.`;
    case 'no-head':
      return `the database remembers no end of it; the last row is ${flaw.seq}.`;
    default:
      return assertNever(flaw);
  }
}

const sayRows = ({ seq, to }: { readonly seq: number; readonly to: number }, one: string, many: string) =>
  seq === to ? `row ${seq} ${one}` : `rows ${seq} to ${to} ${many}`;

const sayKnown = (from: HeadSource): string =>
  from === 'database' ? 'the database itself remembers' : `the heads of ${sayDate(from, 'en')} show`;

const roles = {
  self: 'employee',
  appraiser: 'appraiser',
  'second-appraiser': 'superior of the appraiser',
  hr: 'HR',
  none: 'no role in an appraisal',
  operator: 'command line',
  system: 'the bot by itself',
} as const satisfies Record<AuditRole, string>;

function sayRow({ at, act, role, actor }: AuditRowSeen, timeZone: string): string {
  const known = auditRoles.find((one) => one === role);
  const as = known ? roles[known] : 'unknown role';
  const who = actor === undefined ? as : `${actor} (${as})`;
  const knownAct = auditActs.find((one) => one === act);
  return `${sayMoment(at, timeZone, 'en')}, ${who} ${sayAct(t, knownAct, 1)}`;
}
