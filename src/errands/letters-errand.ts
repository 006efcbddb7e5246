import { randomBytes } from 'node:crypto';
import {
  type CodeHolder,
  type IssuedCode,
  issueLinkCodes,
  type LinkCodeAudience,
  type LinkCodeStore,
} from '../application/people/issue-link-codes.ts';
import type { PerPage } from '../domain/hr/errand.ts';
import { letterDays } from '../domain/people/link-code.ts';
import { sha256Of } from '../files/hash.ts';
import { sealFiles } from '../files/sealed-pack.ts';
import { sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { lettersOutlook } from '../persistence/people/letters-outlook.ts';
import { createLinkCodeStore } from '../persistence/people/link-codes.ts';
import { createLetterPress, lettersAtOnce } from '../reports/link-letters.ts';
import { codeCsvBegin, codeCsvRow } from '../roster/code-csv.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { newId } from '../shared/ids.ts';
import { hashLongSecret, hashSecretAsync, randomSalt } from '../shared/secret-hash.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { csvOf, shownMax } from './report-lines.ts';
import { Moved, markOf, sameAs } from './seen.ts';
import { createTeller } from './tell-progress.ts';

/** More letters than that are asked for unit by unit: so many files are still found again in a chat. @internal */
const lettersMax = 2000;

/**
 * Tries or makes letters with new link codes for whoever no account reaches. They are made only for the people that the
 * officer saw; the codes count only once every page is drawn.
 */
export async function runLetters(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled> {
  const { db, clock, timeZone, inUse } = deps;
  const order = storedOrder(errand.errandOrder);
  if (!('letters' in order)) throw new Error('invariant broken: letters have an order of their own');
  const { unit, perPage } = order.letters;
  const audience: LinkCodeAudience = unit === undefined ? 'all-unlinked' : { unlinkedOf: unit };
  const now = clock.now();
  const by = { role: 'hr', actorId: errand.personId, eventId: errand.eventId } as const;
  const store = createLinkCodeStore(db, timeZone, { by, inUse });
  const trial = async (stage: 'trial' | 'moved'): Promise<Settled> => {
    const holders = await store.holders(audience, now);
    if (holders.length === 0) return over(t, t('letters.nobody'));
    if (holders.length > lettersMax)
      return over(t, t('letters.tooMany', { people: holders.length, most: lettersMax }));
    const outlook = await lettersOutlook(db, unit, now, timeZone, inUse);
    const until = sayMoment(now.add({ hours: letterDays * 24 }), timeZone, t.locale);
    return {
      status: 'shown',
      ...sayLetters(t, holders, { ...outlook, perPage, until, stage }),
      mark: markOfAll(holders),
    };
  };
  if (errand.status === 'waiting') return trial('trial');
  try {
    return await make(deps, errand, t, { store, audience, perPage });
  } catch (error) {
    if (error instanceof Moved) return trial('moved');
    throw error;
  }
}

const markOfAll = (holders: readonly CodeHolder[]): string =>
  markOf(holders.map(({ personId }) => personId).toSorted());

type Making = {
  readonly store: LinkCodeStore;
  readonly audience: LinkCodeAudience;
  readonly perPage: PerPage;
};

async function make(
  deps: ErrandDeps,
  errand: ErrandInHand,
  t: Translate,
  { store, audience, perPage }: Making,
): Promise<Settled> {
  const { clock, timeZone } = deps;
  const now = clock.now();
  const bot = await botOf(deps);
  const until = sayMoment(now.add({ hours: letterDays * 24 }), timeZone, t.locale);
  const draw = createLetterPress(t, { agency: deps.agencyName, perPage, until });
  const tell = createTeller(deps, errand, (drawn, all) => t('letters.progress', { done: drawn, of: all }));
  const files: Record<string, Uint8Array> = {};
  let csv = codeCsvBegin(bot !== undefined);
  let of = 0;
  let done = 0;
  const write = async (codes: readonly IssuedCode[]): Promise<void> => {
    csv += codes.map((code) => codeCsvRow(code, timeZone)).join('');
    for (let start = 0; start < codes.length; start += lettersAtOnce) {
      const some = codes.slice(start, start + lettersAtOnce);
      files[`${String(Object.keys(files).length + 1)}.pdf`] = draw(some);
      done += some.length;
      if (done < of) await tell(done, of);
    }
  };
  const issued = await issueLinkCodes(
    watching(store, errand.mark ?? '', (count) => (of = count)),
    {
      ...{ audience, validity: { days: letterDays }, now, newId, write },
      ...(bot !== undefined && { bot }),
      randomBytes: (count) => randomBytes(count),
      ...{ newSalt: randomSalt, hash: hashSecretAsync, hashLong: hashLongSecret },
    },
  );
  if (!issued.ok) return over(t, t('letters.nobody'));
  const names = Object.keys(files);
  const { bytes, key } = sealFiles({ ...files, 'codes.csv': new TextEncoder().encode(csv) });
  const sha256 = sha256Of(bytes);
  return {
    status: 'done',
    report: {
      title: t('letters.done', { people: issued.value.length }),
      parts: [{ lines: [t('letters.until', { moment: until })] }],
      ...{ more: 0, canBeDone: false },
    },
    ...{ sha256, put: () => deps.keeping.store.put(sha256, bytes), mark: key },
    sends: [...names, 'codes.csv'],
  };
}

/** The name of the bot where an address opens its chat with a code; undefined where no app of ours has that. */
async function botOf({ platforms }: ErrandDeps): Promise<string | undefined> {
  for (const platform of platforms) {
    const name = await platform.linkName?.();
    if (name !== undefined) return name;
  }
  return undefined;
}

type Outlook = {
  readonly linked: number;
  readonly coded: number;
  readonly perPage: PerPage;
  readonly until: string;
  readonly stage: 'trial' | 'moved';
};

function sayLetters(
  t: Translate,
  holders: readonly CodeHolder[],
  { linked, coded, perPage, until, stage }: Outlook,
): Pick<Settled, 'report' | 'reportFile'> {
  const units = new Map<string, number>();
  for (const { unit } of holders) units.set(unit, (units.get(unit) ?? 0) + 1);
  const byUnit = [...units].map(([unit, people]) =>
    withoutControls(t('errand.opening.unit', { unit, people })),
  );
  const more = Math.max(0, byUnit.length - shownMax);
  return {
    report: {
      title: t(`letters.${stage}`),
      parts: [
        {
          lines: [
            t('letters.count', { people: holders.length, pages: Math.ceil(holders.length / perPage) }),
            ...(linked > 0 ? [t('letters.linked', { people: linked })] : []),
            t('letters.ends', { people: coded }),
            t('letters.until', { moment: until }),
            t('letters.secret'),
          ],
        },
        { title: t('letters.units', { count: byUnit.length }), lines: byUnit.slice(0, shownMax) },
      ],
      ...{ more, canBeDone: true },
    },
    ...(more > 0 && { reportFile: csvOf(byUnit.map((line) => [line])) }),
  };
}

const over = (t: Translate, why: string): Settled => ({
  status: 'over',
  report: { title: t('letters.refused'), parts: [{ lines: [why] }], more: 0, canBeDone: false },
});

/** Ends before any code is made when those who would get one are others than the officer saw. */
const watching = (store: LinkCodeStore, expected: string, count: (of: number) => void): LinkCodeStore => ({
  ...store,
  holders: async (audience, now) => {
    const holders = await store.holders(audience, now);
    sameAs(expected, markOfAll(holders));
    count(holders.length);
    return holders;
  },
});
