import { readSheet } from '../../support/paper/actor.ts';
import { paper } from '../../support/paper/manifest.ts';
import { openOffice, type PostError } from '../../support/paper/post-office.ts';
import { bringOver, paperSecret } from '../../support/paper/stand-in.ts';
import { type Bench, connected, type FaultKind, startCore, type Transport, tokens } from './bench.ts';

const kinds: Readonly<Record<FaultKind, PostError['kind']>> = {
  '429': 'limit',
  '500': 'broken',
  'accept-then-drop': 'lost',
};

export async function paperBench(transport: Transport = 'push'): Promise<Bench> {
  const { core, deps } = startCore();
  const office = openOffice(tokens.paper);
  const setup = paper.with({
    token: tokens.paper,
    ...(transport === 'push' ? { mode: 'called', secret: paperSecret } : { mode: 'fetching' }),
  });
  const platform = await setup.create(deps);
  const server = await connected(platform, core.handle);
  if (server) office.bringTo(bringOver(server.url));
  const person = office.person('77');
  const settle = async () => {
    await office.idle();
    await platform.idle();
  };
  const messages = () => person.counting().map(readSheet);
  return Object.assign(core, {
    platform,
    types: (words: string) => person.writes(words).then(settle),
    commands: (name = 'start', argument = '') => person.writes(`!${name} ${argument}`.trim()).then(settle),
    presses: (label: string | RegExp) =>
      person.ticks((box) => (typeof label === 'string' ? box === label : label.test(box))).then(settle),
    sends: ({ caption = '', ...file }: Parameters<Bench['sends']>[0]) =>
      person.sends({ ...file, words: caption }).then(settle),
    messages,
    standing: () => person.desk().length,
    files: () =>
      person
        .counting()
        .flatMap(({ file, words }) =>
          file
            ? [{ name: file.name, bytes: file.bytes, ...(words !== file.name && { caption: words }) }]
            : [],
        ),
    pictures: () =>
      person
        .counting()
        .flatMap(({ file, words }) =>
          file?.mimeType.startsWith('image/') ? [{ bytes: file.bytes, words }] : [],
        ),
    told: () => messages().join(),
    mentions: () => [],
    redeliver: () => office.bringAgain().then(settle),
    blocks: async () => person.moves(),
    vanish: async () => person.throwsAway(Number(core.anchor()?.id)),
    failNext: (_: 'post' | 'edit', kind: FaultKind) => office.failNext(kinds[kind]),
    retriesQuickly: () => {},
    refusesDeletions: () => {},
    cutOff: async () => office.shut(),
    settle,
    close: async () => {
      await platform.stop();
      await server?.close();
    },
  });
}
