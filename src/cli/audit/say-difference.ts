import type { Misfit } from '../../application/audit/replay/replay-chain.ts';
import type { Difference } from '../../application/audit/verify-audit.ts';
import { sayItem } from '../../conversation/ui/words.ts';
import type { Translate } from '../../i18n/translate.ts';
import { assertNever } from '../../shared/assert.ts';
import { namePlatform } from '../platform-names.ts';
import { type Names, sayValue } from './say-value.ts';

type Differs = Extract<Misfit, { kind: 'differs' }>;

/** Describes what the tables say otherwise than the acts: whose it is, what should be there, and what is. */
export function sayDifference(t: Translate, { chain, misfit, about, names }: Difference): readonly string[] {
  const whose = about ? t('cli.chain.about', about) : undefined;
  if (misfit.kind === 'differs') return [`- ${sayDiffers(t, misfit, whose, names)}`];
  const other = chain === 'agency' ? t('cli.chain.agency') : t('cli.chain.an-appraisal');
  return [`- ${whose ?? other}: ${sayOther(t, misfit, chain)}`];
}

function sayOther(t: Translate, misfit: Exclude<Misfit, Differs>, chain: string): string {
  switch (misfit.kind) {
    case 'no-start':
      return t('cli.differs.no-start');
    case 'not-there':
      return t('cli.differs.not-there', { chain });
    case 'back-dated':
    case 'values-gone':
    case 'unknown-act':
      return t(`cli.differs.${misfit.kind}`, { seq: misfit.seq });
    default:
      return assertNever(misfit);
  }
}

function sayDiffers(t: Translate, misfit: Differs, appraisal: string | undefined, names: Names): string {
  const { field, expected, found, seq } = misfit;
  const { whose, what } = sayField(t, field, names);
  const said = {
    whose: whose ?? appraisal ?? t('cli.differs.a-pocket'),
    what,
    found: sayValue(t, found, names),
  };
  return seq === undefined
    ? t('cli.differs.line-unsaid', said)
    : t('cli.differs.line', { ...said, seq, expected: sayValue(t, expected, names) });
}

/** What a field is; and whose, when that is not the appraisal. */
function sayField(t: Translate, field: string, names: Names): { whose?: string; what: string } {
  const [kind = '', key = '', more = '', last = ''] = field.split(' ');
  const name = (id: string) => names[id] ?? t('cli.differs.nobody');
  switch (kind) {
    case 'self':
      return { what: t('cli.differs.what.self', { item: sayCode(t, key) }) };
    case 'appraiser':
      return { what: t('cli.differs.what.rating', { item: sayCode(t, key) }) };
    case 'results':
      return { what: t('cli.differs.what.result', { no: key }) };
    case 'files':
      return { what: t('cli.differs.what.file') };
    case 'notes':
      return { whose: t('cli.chain.agency'), what: t('cli.differs.what.note') };
    case 'feedback':
      return { whose: t('cli.differs.feedback'), what: sayName(t, more) };
    case 'askings':
      return { whose: t('cli.differs.asking'), what: sayName(t, more) };
    case 'examinations':
      return { whose: t('cli.differs.examination'), what: sayName(t, more) };
    case 'requests':
      return { whose: t('cli.differs.request'), what: sayName(t, more) };
    case 'pieces':
      return { what: t('cli.differs.what.piece') };
    case 'growth':
      return { what: t('cli.differs.what.growth', { no: key }) };
    case 'mentors':
      return { what: t('cli.differs.what.mentors', { no: key }) };
    case 'guidance':
      return { what: t('cli.differs.what.guidance') };
    case 'papers':
      return { what: t('cli.differs.what.paper') };
    case 'people':
      return { whose: name(key), what: sayName(t, more) };
    case 'accounts':
      return { whose: name(last), what: t('cli.differs.what.account', { platform: namePlatform(key) }) };
    case 'officers':
      return { whose: name(key), what: t('cli.differs.what.officer') };
    case 'delegations':
      return { whose: t('cli.chain.agency'), what: t('cli.differs.what.delegation') };
    case 'settings':
      return { whose: t('cli.differs.setting', { key }), what: t('cli.differs.what.setting') };
    case 'holidays':
      return { whose: t('cli.differs.day', { day: key }), what: t('cli.differs.what.holiday') };
    case 'cycles':
      return { whose: names[key] ?? t('cli.differs.a-cycle'), what: sayName(t, more) };
    default:
      return { what: sayName(t, kind) };
  }
}

/** As the fields are called in the record; a later release may have more. */
const fields = [
  ...([
    'nip',
    'email',
    'isHr',
    'isTop',
    'lines',
    'activeUntil',
    'leaveReason',
    'partFrom',
    'partTo',
    'ratedForId',
    'exemptAs',
    'lineDay',
    'heldUnit',
    'heldPosition',
    'heldLevel',
  ] as const),
  ...([
    'employeeId',
    'cycleId',
    'appraiserId',
    'secondAppraiserId',
    'required',
    'status',
    'predicate',
  ] as const),
  ...([
    'strengths',
    'improve',
    'nextStep',
    'leftOut',
    'objectionReason',
    'objection',
    'approval',
    'talk',
    'answer',
    'missed',
    'counsel',
    'mentoring',
  ] as const),
  ...([
    'selfSubmittedAt',
    'ratingStartedAt',
    'ratedAt',
    'releasedAt',
    'openedAt',
    'objectBy',
    'unopenedOn',
    'acknowledgedAt',
  ] as const),
  ...([
    'talkRequestedAt',
    'objectedAt',
    'appraiserDisputedAt',
    'disputeBy',
    'extended',
    'takenOutAt',
    'withheldAt',
  ] as const),
  ...(['name', 'period_from', 'period_to', 'self_from', 'self_to', 'rating_from', 'rating_to'] as const),
  ...(['kind', 'giverId', 'receiverId', 'sharedAt', 'words'] as const),
  ...(['askerId', 'asked', 'outcome', 'answered', 'answers'] as const),
  ...([
    'feedback_from',
    'feedback_to',
    'time_zone',
    'allow_same_as_self',
    'is_blind',
    'release',
    'asks_values',
    'cycle_type',
  ] as const),
  ...(['units', 'closed_at'] as const),
  ...(['scope', 'reason', 'until', 'untoldUntil', 'untoldReason'] as const),
  ...(['askedById', 'confirmedById', 'confirmedAt'] as const),
  ...(['personId', 'part', 'answer', 'answeredById', 'restrictedAt'] as const),
];

const sayName = (t: Translate, field: string): string =>
  t(`cli.differs.what.${fields.find((one) => one === field) ?? 'unknown'}`);

function sayCode(t: Translate, code: string): string {
  const title = sayItem(t, code);
  return title === '' ? code : `${code} (${title})`;
}
