import { createScanner, type ScannerAddress } from '../../files/scanner.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Check, type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import { type Clock, localDate, Temporal } from '../../shared/time.ts';
import { subject } from './subject.ts';

/** ClamAV brings new signatures every day. */
const oldDays = 7;
const megabyte = 2 ** 20;

/** Checks that the virus scanner answers, that its signatures are of these days, and that it takes our largest file. */
export function scannerCheck(
  t: Translate,
  address: ScannerAddress,
  fileMegabytes: number,
  clock: Clock,
): Check {
  const on = subject(t, 'virus scanner');
  const remedy = t('cli.doctor.scanner.away.do');
  return {
    on,
    remedy,
    patienceMs: 15_000,
    run: async () => {
      const scanner = createScanner(address);
      const said = (await scanner.isThere()) ? await scanner.version() : undefined;
      if (said === undefined) return [problem(on, t('cli.doctor.scanner.away'), remedy)];
      const largest = await scanner.scan(new Uint8Array(fileMegabytes * megabyte));
      const small = t('cli.doctor.scanner.small', { megabytes: fileMegabytes });
      return [
        judgeSignatures(t, said, clock.now()),
        ...(largest.kind === 'clean' ? [] : [problem(on, small, t('cli.doctor.scanner.small.do'))]),
      ];
    },
  };
}

/** "ClamAV 1.4.3/27400/Mon Sep  7 08:26:14 2026", in the time of its machine; without signatures of ClamAV its version alone. */
function judgeSignatures(t: Translate, said: string, now: Temporal.Instant): Finding {
  const on = subject(t, 'virus scanner');
  const [version = said, , date] = said.split('/');
  const atMs = date === undefined ? Number.NaN : Date.parse(`${date} UTC`);
  const remedy = t('cli.doctor.scanner.old.do');
  if (Number.isNaN(atMs)) return warning(on, t('cli.doctor.scanner.unsigned', { version }), remedy);
  const at = Temporal.Instant.fromEpochMilliseconds(atMs);
  const count = Math.floor(now.since(at).total('days'));
  if (count > oldDays) return warning(on, t('cli.doctor.scanner.old', { version, count }), remedy);
  return fine(on, t('cli.doctor.scanner.fine', { version, day: sayDate(localDate(at, 'UTC'), t.locale) }));
}
