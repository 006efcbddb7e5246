import {
  type BundleFault,
  type BundleVerdict,
  checkBundle,
} from '../../application/examination/check-bundle.ts';
import { openSource } from '../../files/bundle/source.ts';
import { sha256Of } from '../../files/hash.ts';
import { sayDate, sayMoment } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { Temporal } from '../../shared/time.ts';
import { readHeads } from '../audit/read-heads.ts';
import { sayBroken } from '../audit/say-broken-chain.ts';
import { sayDifference } from '../audit/say-difference.ts';
import { type CliContext, print, Refused } from '../context.ts';

export type VerifyOptions = {
  readonly sum?: string;
  readonly heads?: readonly string[];
  readonly json?: boolean;
};

/** `examine verify`: checks a bundle with nothing but its own files; ends with 1 unless it is whole and in time. */
export async function verify(
  context: CliContext,
  place: string,
  { sum, heads = [], json: isJson = false }: VerifyOptions,
): Promise<void> {
  const { t, clock } = context;
  const source = await openSource(place);
  if (!source) throw new Refused(t('cli.examine.no-bundle', { path: place }));
  const exported = await Promise.all(heads.map((path) => readHeads(context, path)));
  const verdict = await checkBundle({
    ...{ paths: source.paths, read: source.read, sumOf: sha256Of, now: clock.now(), exported },
    ...(sum !== undefined && { sum }),
  });
  const { faults, broken, differences } = verdict;
  const isWhole = faults.length + broken.length + differences.length === 0;
  const lines = sayVerdict(t, verdict, isWhole, { hasSum: sum !== undefined, hasHeads: heads.length > 0 });
  print(context, isJson, { isWhole, ...verdict }, lines.map(withoutControls));
  if (!isWhole) throw new Refused();
}

function sayVerdict(
  t: Translate,
  verdict: BundleVerdict,
  isWhole: boolean,
  given: { readonly hasSum: boolean; readonly hasHeads: boolean },
): readonly string[] {
  const { manifest, faults, broken, differences, rows, chains, evidence, kept, gone, compared, papers } =
    verdict;
  if (!manifest) return [...faults.map((fault) => `- ${sayFault(t, fault)}`), t('cli.examine.not-whole')];
  const { timeZone, agency, scope, request: no } = manifest;
  const files = Object.keys(manifest.files).length + 1;
  const aboutFiles = faults.filter(({ kind }) => kind !== 'over');
  const isChainWell = broken.length + differences.length === 0;
  return [
    t('cli.examine.of', {
      ...{ agency, no, scope: t(`cli.examine.scope.${scope.of}`, { name: scope.name }) },
      moment: sayMoment(Temporal.Instant.from(manifest.madeAt), timeZone, t.locale),
      date: sayDate(Temporal.PlainDate.from(manifest.until), t.locale),
    }),
    t('cli.examine.looked', { files, rows, chains, evidence }),
    ...(aboutFiles.length === 0 ? [t('cli.examine.files-well')] : []),
    ...faults.map((fault) => `- ${sayFault(t, fault)}`),
    ...(isChainWell ? [t('cli.examine.chain-well')] : []),
    ...broken.flatMap((one) => sayBroken(t, one, timeZone)),
    ...differences.flatMap((one) => sayDifference(t, one)),
    ...(kept > 0 ? [t('cli.examine.kept', { count: kept })] : []),
    ...(papers.appraisals > 0 ? [t('cli.examine.papers', { count: papers.appraisals })] : []),
    ...(gone > 0 ? [t('cli.examine.gone', { count: gone })] : []),
    t('cli.examine.agency-gaps'),
    ...(given.hasHeads ? [t('cli.examine.heads-well', { count: compared })] : []),
    ...(given.hasSum && isWhole ? [t('cli.examine.sum-well')] : []),
    t(isWhole ? 'cli.examine.whole' : 'cli.examine.not-whole'),
    ...(isWhole && !given.hasSum && compared === 0 ? [t('cli.examine.not-proved')] : []),
  ];
}

function sayFault(t: Translate, fault: BundleFault): string {
  switch (fault.kind) {
    case 'over':
      return t('cli.examine.fault.over', { date: sayDate(fault.on, t.locale) });
    case 'changed':
    case 'missing':
    case 'added':
    case 'unreadable':
      return t(`cli.examine.fault.${fault.kind}`, { path: fault.path });
    case 'agency-rows':
    case 'appraisals':
      return t(`cli.examine.fault.${fault.kind}`, { told: fault.told, found: fault.found });
    case 'evidence':
      return t('cli.examine.fault.evidence', { employee: fault.employee, path: fault.path });
    case 'no-evidence':
    case 'words':
      return t(`cli.examine.fault.${fault.kind}`, { employee: fault.employee });
    default:
      return t(`cli.examine.fault.${fault.kind}`);
  }
}
