import type { Action } from '../../../src/conversation/contract/action.ts';
import type { Pass } from '../../../src/conversation/contract/platform.ts';
import { type Block, type Screen, text } from '../../../src/conversation/contract/view.ts';
import { NotWritten } from '../../../src/conversation/guards/pass.ts';
import type { PlatformManifest } from '../../../src/platform/manifest.ts';
import { slack } from '../../../src/platform/slack/manifest.ts';
import { telegram } from '../../../src/platform/telegram/manifest.ts';
import { paper } from '../../support/paper/manifest.ts';
import type { Bench, Transport } from './bench.ts';
import { paperBench } from './paper-bench.ts';
import { slackBench } from './slack-bench.ts';
import { telegramBench } from './telegram-bench.ts';

/** Every platform, and one that exists only in the tests, to prove that the bot depends on manifests alone. */
export const benches: readonly {
  readonly name: string;
  readonly manifest: PlatformManifest;
  readonly make: (transport?: Transport) => Promise<Bench>;
}[] = [
  { name: 'telegram', manifest: telegram, make: telegramBench },
  { name: 'slack', manifest: slack, make: slackBench },
  { name: 'paper', manifest: paper, make: paperBench },
];

/** Nothing may be written any more. */
export const closed: Pass = async () => {
  throw new NotWritten({ kind: 'held' });
};

/** What stands may be changed; nothing may be written anew. */
export const onlyInPlace: Pass = async (what, send) => {
  if (what === 'new') throw new NotWritten({ kind: 'anchor-gone' });
  return send();
};

export const go: Action = { type: 'nav.home' };
const preview = 'Ada yang baru';
export const card = (words: string, ...more: Block[]): Screen => ({
  preview,
  blocks: [
    { kind: 'paragraph', text: text(words) },
    ...more,
    { kind: 'buttons', layout: 'row', buttons: [{ label: 'Lanjut', action: go }] },
  ],
});
export const hostile = '<!channel> <@U77> *tebal* <b>x</b> &amp; :smile: 👩‍👩‍👧‍👦 שלום';
