import type { Config } from '../../config.ts';
import { isLoopback } from '../../http/hosts.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Answer, ask } from '../../shared/doctor/ask.ts';
import { type Check, causeOf, type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import type { Clock } from '../../shared/time.ts';
import { subject } from './subject.ts';

const patienceMs = 8000;

/** Checks that the public address leads to this bot. */
export function publicCheck(t: Translate, publicUrl: string, clock: Clock): Check {
  const nowMs = () => clock.now().epochMilliseconds;
  const look = (path: string) => ask(`${publicUrl}${path}`, { patienceMs, nowMs });
  const on = subject(t, 'public address');
  const remedy = t('cli.doctor.public.do');
  return {
    on,
    remedy,
    patienceMs: patienceMs + 1000,
    run: async () => {
      const [health, metrics, ready] = await Promise.all([
        look('/healthz'),
        look('/metrics'),
        look('/readyz'),
      ]);
      const isOpen = String(metrics.body).includes('kinerja_');
      return [
        health.status === 200 && health.body === 'ok'
          ? fine(on, t('cli.doctor.public.fine'))
          : problem(on, t('cli.doctor.public.wrong', { status: health.status }), remedy),
        ...judgeReadiness(t, ready),
        ...(isOpen
          ? [problem(subject(t, 'admin port'), t('cli.doctor.admin.public'), t('cli.doctor.admin.public.do'))]
          : []),
      ];
    },
  };
}

/** The class of the error when an answer does not come in time. */
const late = 'TimeoutError';

/** Where updates are fetched: whether the bot on this machine gets them. A bot that does not run is no problem here. */
export function localCheck(t: Translate, port: number, clock: Clock): Check {
  const nowMs = () => clock.now().epochMilliseconds;
  const on = subject(t, 'bot');
  const remedy = t('cli.doctor.bot.do');
  return {
    on,
    remedy,
    patienceMs: patienceMs + 1000,
    run: async () => {
      const answer = await ask(`http://127.0.0.1:${port}/readyz`, { patienceMs, nowMs }).catch((error) => {
        // One that hangs is there all the same.
        if (causeOf(error) === late) throw error;
        return undefined;
      });
      if (answer === undefined) return [fine(on, t('cli.doctor.bot.none', { port }))];
      const [found] = judgeReadiness(t, answer);
      if (found) return [found];
      if (answer.body === 'ready') return [fine(on, t('cli.doctor.bot.fine'))];
      if (answer.status === 503)
        return [warning(on, t('cli.doctor.bot.not-ready', { status: answer.status }), remedy)];
      return [warning(on, t('cli.doctor.bot.other', { port }), t('cli.doctor.bot.other.do'))];
    },
  };
}

/** What the bot itself says is to be mended, whether or not it can work meanwhile. */
function judgeReadiness(t: Translate, answer: Answer): readonly Finding[] {
  // What is longer is cut, never passed over.
  const why = /^(?:not ready:|ready, but:) (.{1,900})/.exec(String(answer.body))?.[1];
  return why === undefined ? [] : [problem(subject(t, 'bot'), why, t('cli.doctor.bot.do'))];
}

/** Who can reach metrics and the queue board. */
export function judgeAdmin(t: Translate, { adminPort: port, adminHost: host }: Config): Finding {
  const on = subject(t, 'admin port');
  if (port === undefined) return fine(on, t('cli.doctor.admin.off'));
  if (isLoopback(host)) return fine(on, t('cli.doctor.admin.local', { port }));
  return warning(on, t('cli.doctor.admin.open', { port, host }), t('cli.doctor.admin.open.do'));
}
