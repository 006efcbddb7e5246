import type { Config } from '../../config.ts';
import { isLoopback } from '../../http/hosts.ts';
import { type Answer, ask } from '../../shared/doctor/ask.ts';
import { type Check, type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import type { Clock } from '../../shared/time.ts';

const patienceMs = 8000;
const localRemedy =
  'Read the log of the web process. Let nobody else use the bot’s token, and take a new one from BotFather when it was revoked.';

/** Checks that the public address leads to this bot. */
export function publicCheck(publicUrl: string, clock: Clock): Check {
  const nowMs = () => clock.now().epochMilliseconds;
  const look = (path: string) => ask(`${publicUrl}${path}`, { patienceMs, nowMs });
  const remedy =
    'See that a web process runs and that the proxy passes PUBLIC_URL on to its PORT. Some networks do not let a machine reach its own public address: then ask from elsewhere.';
  return {
    name: 'public address',
    remedy,
    patienceMs: patienceMs + 1000,
    run: async () => {
      const [health, metrics, ready] = await Promise.all([
        look('/healthz'),
        look('/metrics'),
        look('/readyz'),
      ]);
      return [
        health.status === 200 && health.body === 'ok'
          ? fine('public address', 'PUBLIC_URL leads to a web process')
          : problem('public address', `PUBLIC_URL/healthz answers HTTP ${health.status}`, remedy),
        ...judgeReadiness(ready),
        ...(String(metrics.body).includes('kinerja_')
          ? [
              problem(
                'admin port',
                'the metrics can be read at PUBLIC_URL by anybody',
                'Let the proxy pass only PORT on, never ADMIN_PORT.',
              ),
            ]
          : []),
      ];
    },
  };
}

/** Where updates are fetched: whether the bot on this machine gets them. A bot that does not run is no problem here. */
export function localCheck(port: number, clock: Clock): Check {
  const nowMs = () => clock.now().epochMilliseconds;
  const name = 'bot';
  return {
    name,
    remedy: localRemedy,
    patienceMs: patienceMs + 1000,
    run: async () => {
      const answer = await ask(`http://127.0.0.1:${port}/readyz`, { patienceMs, nowMs }).catch(
        () => undefined,
      );
      if (answer === undefined)
        return [fine(name, `none runs on this machine (nobody answers on port ${port})`)];
      const [found] = judgeReadiness(answer);
      if (found) return [found];
      if (answer.status === 200) return [fine(name, 'runs on this machine and is ready')];
      return [warning(name, `runs on this machine and is not ready (HTTP ${answer.status})`, localRemedy)];
    },
  };
}

/** What the bot itself says is to be mended, whether or not it can work meanwhile. */
function judgeReadiness(answer: Answer): readonly Finding[] {
  const why = /^(?:not ready:|ready, but:) (.{1,900})$/.exec(String(answer.body))?.[1];
  return why === undefined ? [] : [problem('bot', why, localRemedy)];
}

/** Who can reach metrics and the queue board. */
export function judgeAdmin({ adminPort, adminHost }: Config): Finding {
  if (adminPort === undefined)
    return fine('admin port', 'metrics and the queue board are not served (ADMIN_PORT is empty)');
  if (isLoopback(adminHost)) return fine('admin port', `${adminPort}, from this machine only`);
  return warning(
    'admin port',
    `${adminPort} is open on ${adminHost}`,
    'See that a firewall lets only Prometheus and operators reach it, or set ADMIN_HOST to 127.0.0.1.',
  );
}
