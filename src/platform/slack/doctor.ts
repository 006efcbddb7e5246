import { z } from 'zod';
import { type Answer, ask } from '../../shared/doctor/ask.ts';
import { judgeClock } from '../../shared/doctor/clock.ts';
import { type Check, type Finding, fine, problem } from '../../shared/doctor/finding.ts';
import type { CheckedFrom } from '../manifest.ts';
import { requestPath } from './limits.ts';
import type { SlackSettings } from './manifest.ts';

const patienceMs = 8000;

const accepted = z.object({ ok: z.literal(true), team: z.string().optional() });
const refusal = z.object({ ok: z.literal(false), error: z.string().regex(/^[a-z_]{1,60}$/) });

/** Checks the tokens and compares the clocks. Slack does not let a program read where it delivers events. */
export function slackCheck(slack: SlackSettings, { publicUrl, clock }: CheckedFrom): Check {
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
    name: 'slack',
    remedy: 'Let this machine reach slack.com on port 443, or correct SLACK_API_URL.',
    patienceMs: patienceMs + 1000,
    run: async () => {
      const [who, socket] = await Promise.all([
        call('auth.test', slack.token),
        slack.mode === 'socket' ? call('apps.connections.open', slack.appToken) : undefined,
      ]);
      const known = accepted.safeParse(who.body);
      return [
        known.success
          ? fine('slack', `the bot token belongs to the workspace ${known.data.team ?? ''}`.trimEnd())
          : refused(who, 'SLACK_BOT_TOKEN', 'Install the app to the workspace and copy the bot token again'),
        socket ? judgeSocket(socket) : requestUrl(publicUrl ?? ''),
        ...(who.aheadMs === undefined ? [] : [judgeClock(who.aheadMs, 'Slack')]),
      ];
    },
  };
}

const judgeSocket = (answer: Answer): Finding =>
  accepted.safeParse(answer.body).success
    ? fine('slack socket', 'the app-level token opens Socket Mode')
    : refused(
        answer,
        'SLACK_APP_TOKEN',
        'Switch Socket Mode on and make an app-level token with connections:write',
      );

const requestUrl = (publicUrl: string): Finding =>
  fine(
    'slack requests',
    'where Slack delivers to cannot be read from here',
    `In the app's settings, Event Subscriptions, Interactivity and the slash command must all say ${publicUrl}${requestPath}, and Socket Mode must be off.`,
  );

function refused({ status, body }: Answer, variable: string, remedy: string): Finding {
  const said = refusal.safeParse(body);
  const why = said.success ? said.data.error : `HTTP ${status}`;
  return problem(
    variable === 'SLACK_BOT_TOKEN' ? 'slack' : 'slack socket',
    `${variable} is refused (${why})`,
    `${remedy}.`,
  );
}
