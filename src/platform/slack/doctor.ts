import { z } from 'zod';
import type { Translate } from '../../i18n/translate.ts';
import { type Answer, ask } from '../../shared/doctor/ask.ts';
import { judgeClock } from '../../shared/doctor/clock.ts';
import { type Check, type Finding, fine, problem } from '../../shared/doctor/finding.ts';
import type { CheckedFrom } from '../manifest.ts';
import { requestPath } from './limits.ts';
import type { SlackSettings } from './manifest.ts';

const patienceMs = 8000;
const on = { check: 'slack', title: 'Slack' };

const accepted = z.object({ ok: z.literal(true), team: z.string().optional() });
const refusal = z.object({ ok: z.literal(false), error: z.string().regex(/^[a-z_]{1,60}$/) });

/** Checks the tokens and compares the clocks. Slack does not let a program read where it delivers events. */
export function slackCheck(slack: SlackSettings, { publicUrl, clock, t }: CheckedFrom): Check {
  const root = slack.apiUrl ?? 'https://slack.com/api/';
  const nowMs = () => clock.now().epochMilliseconds;
  const call = (method: string, token: string) =>
    ask(new URL(method, root).href, {
      patienceMs,
      nowMs,
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
  return {
    on,
    remedy: t('cli.doctor.slack.do'),
    patienceMs: patienceMs + 1000,
    run: async () => {
      const [who, socket] = await Promise.all([
        call('auth.test', slack.token),
        slack.mode === 'socket' ? call('apps.connections.open', slack.appToken) : undefined,
      ]);
      const known = accepted.safeParse(who.body);
      return [
        known.success
          ? fine(on, sayTeam(t, known.data.team))
          : problem(
              on,
              t('cli.doctor.slack.refused', { variable: 'SLACK_BOT_TOKEN', why: whyOf(who) }),
              t('cli.doctor.slack.refused.do'),
            ),
        socket ? judgeSocket(t, socket) : requestUrl(t, publicUrl ?? ''),
        ...(who.aheadMs === undefined ? [] : [judgeClock(t, who.aheadMs, on.title)]),
      ];
    },
  };
}

const sayTeam = (t: Translate, team: string | undefined): string =>
  team === undefined ? t('cli.doctor.slack.accepted') : t('cli.doctor.slack.fine', { team });

function judgeSocket(t: Translate, answer: Answer): Finding {
  const socket = { check: 'slack socket', title: t('cli.doctor.on.slack-socket') };
  if (accepted.safeParse(answer.body).success) return fine(socket, t('cli.doctor.slack.socket'));
  return problem(
    socket,
    t('cli.doctor.slack.refused', { variable: 'SLACK_APP_TOKEN', why: whyOf(answer) }),
    t('cli.doctor.slack.socket.do'),
  );
}

const requestUrl = (t: Translate, publicUrl: string): Finding =>
  fine(
    { check: 'slack requests', title: t('cli.doctor.on.slack-requests') },
    t('cli.doctor.slack.requests'),
    t('cli.doctor.slack.requests.do', { url: `${publicUrl}${requestPath}` }),
  );

/** Slack's own word for it, which its documentation explains. */
function whyOf({ status, body }: Answer): string {
  const said = refusal.safeParse(body);
  return said.success ? said.data.error : `HTTP ${status}`;
}
