import { type AppraisalSummary, isConfirmed } from '../../../domain/appraisal/appraisal.ts';
import { isPartOfName } from '../../../domain/people/find-by-name.ts';
import { sayShortDays } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { pagesOf } from '../../ui/pages.ts';
import { sayPart } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import {
  inFull,
  type PersonLabel,
  restrictedMark,
  restrictedNote,
  teamLabels,
} from '../../ui/person-labels.ts';
import { upperFirst } from '../../ui/words.ts';
import { waitingFor } from '../assist/team.screen.ts';
import { type Standing, sayStanding, teamGroup, teamInOrder } from './team-standing.ts';
import type { RatingScreen } from './verbs.ts';

/** From so many on, a name is found quicker by typing part of it than by looking. */
const searchedAbove = 8;

type TeamScreen = Extract<RatingScreen, { at: 'team' }>;
/** Up to so many have their names on their buttons; of more, only numbers leave a list that a phone shows whole. */
const namedMax = 5;

type Line = {
  readonly number: number;
  readonly name: string;
  readonly standing: Standing;
  readonly open?: Button;
};

/** The appraiser's team, those to rate now first. Contains states and counts, never a rating. */
export function teamScreen({ t, model, capabilities, state }: Context, { page, typed }: TeamScreen): Screen {
  const { team, now } = model;
  const head: Block = { kind: 'heading', text: t('team.title') };
  if (team.length === 0) {
    return { blocks: [head, paragraph(t('team.empty')), row([homeButton(t)])], preview: t('team.preview') };
  }
  const found =
    typed === undefined ? team : team.filter(({ employee }) => isPartOfName(typed, employee.name));
  const labels = teamLabels(t, team);
  const isOneCycle = team.every(({ cycle }) => cycle.id === team[0]?.cycle.id);
  const lines = teamInOrder(found, now).map((member, index) => ({
    number: index + 1,
    ...line(t, model, member, labels(member.employee), isOneCycle),
  }));
  const pages = pagesOf(
    lines,
    ({ name, standing, open }) => name.length + standing.full.length + (open?.label.length ?? 0),
    capabilities,
  );
  const at = Math.min(Math.max(0, page), Math.max(0, pages.length - 1));
  const isTable = capabilities.canTable && state.isTable === true;
  const columns = [t('team.column.name'), t('team.column.standing')];
  const isWaiting = team.some((member) => teamGroup(member, now) === 'waiting');
  const shown = pages[at] ?? [];
  const counts =
    typed === undefined
      ? sayCounts(t, model)
      : t('team.search.found', { typed, count: found.length, total: team.length });
  const ofPages = pages.length > 1 ? ` ${t('team.page', { page: at + 1, pages: pages.length })}` : '';
  return {
    blocks: [
      head,
      paragraph(`${counts}${ofPages}`),
      ...(isWaiting ? [small(t('team.private'))] : []),
      ...(isTable ? [tabled(shown, columns)] : listed(t, shown)),
      ...restrictedNote(t, found.map(restrictionOf)),
      ...pager(t, at, pages.length, typed === undefined ? 'nav.team' : 'nav.teamFound'),
      row([
        ...(typed === undefined
          ? []
          : [{ label: t('team.search.all'), action: { type: 'nav.team', page: 0 } } as const]),
        ...(waitingFor(model).length > 0
          ? [{ label: t('assist.button.team'), action: { type: 'assist.team', page: 0 } } as const]
          : []),
        homeButton(t),
      ]),
    ],
    ...(team.length > searchedAbove && { expectsText: t('team.search.expects') }),
    preview: t('team.preview'),
    offersTable: true,
  };
}

const tabled = (lines: readonly Line[], columns: readonly string[]): Block => ({
  kind: 'list',
  columns,
  items: lines.map(({ name, standing: { full }, open }) => ({
    text: [strong(name), { text: ` · ${full}` }],
    cells: [name, full],
    ...(open && { open }),
  })),
});

/**
 * Who is in the team, and a button for those who can be opened; one stands out, the next. What is asked stands where a
 * small phone shows it with all that is needed to answer it: before names that the buttons only number, after names that
 * they carry themselves.
 */
function listed(t: Translate, lines: readonly Line[]): readonly Block[] {
  const first = lines.find(({ open }) => open?.tone === 'primary');
  const isNamed = lines.length <= namedMax;
  const buttons = lines.flatMap(({ number, open }): readonly Button[] =>
    open === undefined
      ? []
      : [
          {
            ...open,
            label: isNamed ? open.label : String(number),
            tone: number === first?.number ? 'primary' : undefined,
          },
        ],
  );
  const ask = t(first === undefined ? 'team.ask.see' : 'team.ask.rate');
  const standings = byStanding(lines, isNamed);
  if (buttons.length === 0) return [paragraph(standings)];
  return isNamed
    ? [paragraph([...standings, strong(`\n${ask}`)]), column(buttons)]
    : [paragraph([strong(`${ask}\n`), ...standings]), row(buttons)];
}

/** A line for all who stand alike, with what differs behind each name. A number is never parted from its name. */
function byStanding(lines: readonly Line[], isNamed: boolean): RichText {
  const shared = [...new Set(lines.map(({ standing }) => standing.shared))];
  return shared.flatMap((words, at) => [
    { text: `${at > 0 ? '\n' : ''}${upperFirst(words)}: ` },
    ...lines
      .filter(({ standing }) => standing.shared === words)
      .flatMap(
        ({ number, name, standing: { far } }, place): RichText => [
          ...(place > 0 ? [{ text: ', ' }] : []),
          isNamed ? strong(name) : strong(String(number)),
          { text: `${isNamed ? '' : `\u00a0${name}`}${far === undefined ? '' : ` (${far})`}` },
        ],
      ),
  ]);
}

function sayCounts(t: Translate, { team, now }: Model): string {
  const groups = team.map((member) => teamGroup(member, now));
  const count = (group: string): number => groups.filter((each) => each === group).length;
  return t('team.counts', {
    ready: count('ready'),
    rating: count('rating'),
    waiting: count('waiting'),
    done: count('done'),
  });
}

const restrictionOf = ({ employee }: AppraisalSummary) => ({
  isRestricted: employee.restrictedAt !== undefined,
});

/** A member who cannot be opened yet has no button; the text says until when to wait. */
function line(
  t: Translate,
  model: Model,
  member: AppraisalSummary,
  called: PersonLabel,
  isOneCycle: boolean,
): Omit<Line, 'number'> {
  const group = teamGroup(member, model.now);
  const isOpenable =
    group === 'ready' || group === 'rating' || (group === 'done' && isConfirmed(member.status));
  // The same person is in the list once for each cycle, and for each part of it.
  const ofPart = member.part ? ` · ${sayPart(t, member.part)}` : '';
  const cycle = isOneCycle ? '' : ` · ${member.cycle.name}`;
  const ofCycle = `${cycle}${ofPart}`;
  // The days alone tell the parts apart, and all of them would be cut on the button of a phone.
  const onButton = member.part ? ` · ${sayShortDays(member.part, t.locale)}` : cycle;
  const open: Button = {
    label: `${called.label}${onButton}`,
    ...((group === 'ready' || group === 'rating') && { tone: 'primary' as const }),
    action: { type: 'rate.open', appraisalId: member.id },
  };
  return {
    name: `${inFull(called)}${restrictedMark(restrictionOf(member))}${ofCycle}`,
    standing: inName(t, model, member, sayStanding(t, member, model)),
    ...(isOpenable && { open }),
  };
}

/** Whom one rates in another's name is listed apart from one's own team. */
function inName(
  t: Translate,
  { person }: Model,
  { appraiser }: AppraisalSummary,
  standing: Standing,
): Standing {
  if (!person || appraiser.id === person.id) return standing;
  const said = (words: string): string => t('delegation.team', { standing: words, name: appraiser.name });
  return { ...standing, full: said(standing.full), shared: said(standing.shared) };
}

function pager(
  t: Translate,
  page: number,
  pages: number,
  type: 'nav.team' | 'nav.teamFound',
): readonly Block[] {
  if (pages <= 1) return [];
  const to = (label: string, target: number): Button => ({ label, action: { type, page: target } });
  return [
    row([
      ...(page > 0 ? [to(t('button.pageBefore'), page - 1)] : []),
      ...(page < pages - 1 ? [to(t('button.pageAfter'), page + 1)] : []),
    ]),
  ];
}
