import type { Command } from 'commander';
import { answerRequest } from '../../application/rights/answer-request.ts';
import { askRequest } from '../../application/rights/ask-request.ts';
import { sayRequest, standingInWords } from '../../conversation/features/rights/say-request.ts';
import { sayRefusal } from '../../conversation/ui/say-refusal.ts';
import {
  partsOf,
  type RequestKind,
  type RequestPart,
  requestKinds,
  requestOutcomes,
  requestParts,
} from '../../domain/rights/requests.ts';
import { sayMoment } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { calendarAround } from '../../outbound/agency-now.ts';
import { personWithNumber } from '../../persistence/rights/held-data.ts';
import { listRequests, loadRequests, requestWith } from '../../persistence/rights/load-requests.ts';
import { saveRequests } from '../../persistence/rights/save-requests.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { newId } from '../../shared/ids.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { officer } from '../cycle/life/doing.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber } from './number.ts';

type ListOptions = { readonly all?: boolean; readonly nip?: string; readonly json?: boolean };
type AnswerOptions = { readonly outcome: string; readonly words: string };
type RecordOptions = { readonly kind: string; readonly part?: string; readonly words?: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `people requests`, `people answer-request`, `people record-request`. */
export function addRequestCommands(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('requests')
    .description(t('cli.requests.about'))
    .option('--all', t('cli.requests.all'))
    .option('--nip <nip>', t('cli.requests.nip'))
    .option('--json', t('cli.json'))
    .addHelpText('after', `\n${t('cli.requests.more')}\n${examples(t, 'people requests --all')}`)
    .action((options: ListOptions) => list(context, options));
  people
    .command('answer-request')
    .description(t('cli.answer.about'))
    .argument('<code>', t('cli.answer.id'))
    .requiredOption('--outcome <outcome>', t('cli.answer.outcome'))
    .requiredOption('--words <text>', t('cli.answer.words'))
    .addHelpText(
      'after',
      `\n${t('cli.answer.more')}\n${examples(t, 'people answer-request 01930000-0000-7000-8000-0000000000b3 --outcome done --words "Unit kerja sudah diperbaiki."')}`,
    )
    .action((id: string, options: AnswerOptions) => answer(context, id, options));
  people
    .command('record-request')
    .description(t('cli.record.about'))
    .argument('<nip>', t('cli.data.nip'))
    .requiredOption('--kind <kind>', t('cli.record.kind'))
    .option('--part <part>', t('cli.record.part', { parts: requestParts.join(', ') }))
    .option('--words <text>', t('cli.record.words'))
    .addHelpText(
      'after',
      examples(
        t,
        'people record-request 198501012010012001 --kind correction --part unit --words "Seharusnya Dinas Kesehatan."',
      ),
    )
    .action((nip: string, options: RecordOptions) => record(context, nip, options));
}

async function list(context: CliContext, { all = false, nip, json = false }: ListOptions): Promise<void> {
  const { t, clock, config } = context;
  const number = nip === undefined ? {} : { number: readNumber(t, nip) };
  const found = await withStore(context, (db) => listRequests(db, { isAll: all, ...number }));
  const when = { now: clock.now(), timeZone: config.timeZone };
  const lines = found.map((request) =>
    withoutControls(
      t('cli.requests.row', {
        id: request.id,
        what: sayRequest(t, request),
        name: request.person.name,
        unit: request.person.unit,
        standing: standingInWords(t, request, when),
      }),
    ),
  );
  print(context, json, found, lines.length === 0 ? [t('cli.requests.none')] : lines);
}

async function answer(context: CliContext, id: string, given: AnswerOptions): Promise<void> {
  const { t, clock } = context;
  const outcome = requestOutcomes.find((one) => one === given.outcome.trim().toLowerCase());
  if (!outcome) throw new Refused(t('cli.answer.no-outcome'));
  await withOperator(context, async (db) => {
    const request = uuid.test(id) ? await requestWith(db, id) : undefined;
    if (!request) throw new Refused(t('cli.answer.nobody'));
    const now = clock.now();
    const { personId: operatorId } = await officer(context, db);
    // As at the desk: nobody answers what they asked themselves, or what is about them.
    if (operatorId !== undefined && [request.person.id, request.appraiser?.id].includes(operatorId))
      throw new Refused(t('refusal.not-yours'));
    const by = operatorId === undefined ? {} : { operatorId };
    const answered = answerRequest(request, now, {
      ...{ outcome, words: given.words, salt: newId() },
      ...(operatorId !== undefined && { byId: operatorId }),
    });
    if (!answered.ok) throw new Refused(sayRefusal(t, answered.error, { today: todayOf(context) }));
    const saved = await saveRequests(db, answered.value, { now, role: 'operator', ...by });
    if (saved === 'moved') throw new Refused(t('cli.answer.moved'));
    context.out(withoutControls(t('cli.answer.done', { name: request.person.name })));
  });
}

async function record(context: CliContext, nip: string, given: RecordOptions): Promise<void> {
  const { t, clock, config } = context;
  const number = readNumber(t, nip);
  const wanted = readWanted(t, given);
  await withOperator(context, async (db) => {
    const personId = await personWithNumber(db, number);
    if (personId === undefined) throw new Refused(t('cli.nobody-has-nip', { nip }));
    const { timeZone } = config;
    const now = clock.now();
    const isWorkday = await calendarAround(db, todayOf(context));
    const desk = await loadRequests(db, personId, {});
    const asked = askRequest(personId, desk, { now, seed: newId(), timeZone, isWorkday }, wanted);
    if (!asked.ok) throw new Refused(sayRefusal(t, asked.error, { today: todayOf(context) }));
    const saved = await saveRequests(db, asked.value.writes, { now, role: 'operator' });
    if (saved === 'moved') throw new Refused(t('refusal.request-waits'));
    const { id, answerBy } = asked.value.request;
    context.out(t('cli.record.done', { id, by: sayMoment(answerBy, timeZone, t.locale) }));
  });
}

function readWanted(
  t: Translate,
  given: RecordOptions,
): { readonly kind: RequestKind; readonly part?: RequestPart; readonly words: string } {
  const kind = requestKinds.find((one) => one === given.kind.trim().toLowerCase());
  if (!kind || kind === 'appraiser') throw new Refused(t('cli.record.no-kind'));
  const parts = partsOf[kind];
  const part = parts.find((one) => one === given.part?.trim().toLowerCase());
  if (parts.length === 0 && given.part !== undefined) throw new Refused(t('cli.record.no-part-here'));
  if (parts.length > 0 && !part) throw new Refused(t('cli.record.no-part', { parts: parts.join(', ') }));
  return { kind, ...(part && { part }), words: given.words ?? '' };
}
