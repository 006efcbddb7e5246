import type {
  AuditFlaw,
  AuditRowSeen,
  BrokenChain,
  HeadSource,
} from '../../application/audit/verify-audit.ts';
import { auditActs, auditRoles } from '../../application/outcome/writes.ts';
import { sayAct } from '../../conversation/ui/words.ts';
import { sayDate, sayMoment } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { assertNever } from '../../shared/assert.ts';

/** Describes a broken chain: whose it is, which row is wrong, and what that row says. */
export function sayBroken(
  t: Translate,
  { chain, flaw, about, row, rowBefore }: BrokenChain,
  timeZone: string,
): readonly string[] {
  const whose = about
    ? t('cli.chain.about', about)
    : chain === 'agency'
      ? t('cli.chain.agency')
      : t('cli.chain.gone-appraisal', { chain });
  const said = (key: 'row' | 'row-before', seen: AuditRowSeen): string =>
    `    ${t(`cli.chain.${key}`, { seq: seen.seq, said: sayRow(t, seen, timeZone) })}`;
  return [
    `- ${whose}: ${sayFlaw(t, flaw)}`,
    ...(row ? [said('row', row)] : []),
    ...(!row && rowBefore ? [said('row-before', rowBefore)] : []),
  ];
}

function sayFlaw(t: Translate, flaw: AuditFlaw): string {
  const { seq } = flaw;
  switch (flaw.kind) {
    case 'changed':
      return seq === 1 ? t('cli.chain.changed-first') : t('cli.chain.changed', { seq, before: seq - 1 });
    case 'removed':
      return t(seq === flaw.to ? 'cli.chain.removed-one' : 'cli.chain.removed', { seq, to: flaw.to });
    case 'added':
    case 'no-head':
      return t(`cli.chain.${flaw.kind}`, { seq });
    case 'gone':
      return t('cli.chain.gone', { to: flaw.to, known: sayKnown(t, flaw.knownFrom) });
    case 'cut-off':
    case 'rewritten': {
      const known = sayKnown(t, flaw.knownFrom);
      const key = seq === flaw.to ? (`${flaw.kind}-one` as const) : flaw.kind;
      return t(`cli.chain.${key}`, { seq, to: flaw.to, known });
    }
    default:
      return assertNever(flaw);
  }
}

const sayKnown = (t: Translate, from: HeadSource): string =>
  from === 'database' || from === 'bundle'
    ? t(`cli.chain.known-${from}`)
    : t('cli.chain.known-heads', { date: sayDate(from, t.locale) });

function sayRow(t: Translate, { at, act, role, actor }: AuditRowSeen, timeZone: string): string {
  const as = t(`cli.chain.role.${auditRoles.find((one) => one === role) ?? 'unknown'}`);
  const who = actor === undefined ? as : t('cli.chain.who', { name: actor, role: as });
  const knownAct = auditActs.find((one) => one === act);
  const moment = sayMoment(at, timeZone, t.locale);
  return t('cli.chain.said', { moment, who, act: sayAct(t, knownAct, 1) });
}
