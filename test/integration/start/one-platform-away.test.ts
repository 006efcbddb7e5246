import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { type Run, start, until } from '../../support/program.ts';
import { readyz, useStage } from './stage.ts';

const stage = useStage();
let people = 50;

/** What stands between the bot and a platform: first it answers every request with `refusal`, once open it lets through. */
async function doorTo(address: string, refusal: string) {
  const { hostname, port: real, pathname } = new URL(address);
  let isOpen = false;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (!isOpen) {
      socket.once('data', () => socket.end(refusal));
      return;
    }
    const there = connect(Number(real), hostname).on('error', () => {});
    socket.pipe(there).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}${pathname === '/' ? '' : pathname}`,
    open: () => {
      isOpen = true;
    },
    close: () => server.close(),
  };
}

const answer = (status: string, body: object): string => {
  const text = JSON.stringify(body);
  return `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n${text}`;
};

async function telegramAnswers(run: Run): Promise<void> {
  people += 1;
  const person = stage.simulator.telegram.addUser({ id: people, firstName: 'Ani', languageCode: 'en' });
  await person.sends('/start');
  await until(() => person.chat().length > 0, run.output);
}

async function slackAnswers(run: Run): Promise<void> {
  people += 1;
  const member = stage.simulator.slack.addUser({ id: `U${people}`, realName: 'Ani' });
  await member.sends('halo');
  await until(() => member.dm().length > 0, run.output);
}

async function endsWell(run: Run): Promise<void> {
  run.kill('SIGTERM');
  expect(await run.exited, run.output()).toBe(0);
}

it('one platform that is away leaves the other working, is seen at /readyz, and works once it is back', async () => {
  const port = await freePort();
  const env = { ...(await stage.environment()), ...stage.slack(`http://127.0.0.1:${port}/api/`) };
  const run = start('src/main.ts', [], env);
  await until(() => run.output().includes('Kinerja Bot is running'), run.output);
  await telegramAnswers(run);
  expect(await readyz(env.PORT)).toMatch(/^200 ready, but: Slack tidak dapat dihubungi/);
  const { hostname, port: real } = new URL(stage.simulator.slackApiUrl);
  const back = createServer((socket) => {
    const there = connect(Number(real), hostname);
    for (const each of [socket, there]) each.on('error', () => {});
    socket.pipe(there).pipe(socket);
  }).listen(port, '127.0.0.1');
  await until(() => run.output().includes('a platform that was away works'), run.output);
  await slackAnswers(run);
  expect(await readyz(env.PORT)).toBe('200 ready');
  await endsWell(run);
  back.close();
});

const refusals = [
  {
    name: 'Slack',
    refusal: answer('200 OK', { ok: false, error: 'invalid_auth' }),
    leadTo: () => stage.simulator.slackApiUrl,
    through: (address: string) => stage.slack(address),
    sentence: 'Slack menolak tokennya: perbaiki SLACK_BOT_TOKEN',
    doctor: /^problem +slack +SLACK_BOT_TOKEN is refused/im,
    other: telegramAnswers,
    itself: slackAnswers,
  },
  {
    name: 'Telegram',
    refusal: answer('401 Unauthorized', { ok: false, error_code: 401, description: 'Unauthorized' }),
    leadTo: () => stage.simulator.telegramApiRoot,
    through: (address: string) => ({ ...stage.slack(), TELEGRAM_API_ROOT: address }),
    sentence: 'Telegram menolak tokennya: perbaiki TELEGRAM_BOT_TOKEN',
    doctor: /^problem +telegram +the token is refused/im,
    other: slackAnswers,
    itself: telegramAnswers,
  },
];

it.each(refusals.map((one) => [one.name, one] as const))(
  'a token that %s refuses leaves the other platform working, is said by /readyz and the doctor, and is tried until it is taken',
  async (_, { refusal, leadTo, through, sentence, doctor, other, itself }) => {
    const door = await doorTo(leadTo(), refusal);
    const env: Record<string, string> = { ...(await stage.environment()), ...through(door.address) };
    const run = start('src/main.ts', [], env);
    try {
      await until(() => run.output().includes('Kinerja Bot is running'), run.output);
      await other(run);
      expect(await readyz(env.PORT)).toMatch(`200 ready, but: ${sentence}`);
      const visit = start('src/cli.ts', ['doctor', '--lang', 'en'], env);
      expect(await visit.exited, visit.output()).toBe(1);
      expect(visit.output()).toMatch(doctor);
      expect(visit.output()).toContain(sentence);
      door.open();
      await until(() => run.output().includes('a platform that was away works'), run.output);
      await itself(run);
      expect(await readyz(env.PORT)).toBe('200 ready');
      for (const secret of stage.secrets) expect(run.output() + visit.output()).not.toContain(secret);
      await endsWell(run);
    } finally {
      run.kill('SIGKILL');
      door.close();
    }
  },
);
