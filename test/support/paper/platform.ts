import { Hono } from 'hono';
import { z } from 'zod';
import type {
  Anchor,
  HandleInbound,
  Inbound,
  InboundEvent,
  Platform,
  SendFailure,
  Shown,
} from '../../../src/conversation/contract/platform.ts';
import { decodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { passing, whyNotWritten } from '../../../src/conversation/guards/pass.ts';
import { showAnswer } from '../../../src/conversation/guards/show-answer.ts';
import { withNotice } from '../../../src/conversation/ui/with-notice.ts';
import type { PlatformDeps, RunningPlatform } from '../../../src/platform/manifest.ts';
import { newId } from '../../../src/shared/ids.ts';
import { errorClass } from '../../../src/shared/log.ts';
import { createOrderedWork } from '../../../src/shared/ordered-work.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { paperCapabilities, perSecond } from './capabilities.ts';
import type { PaperSettings } from './manifest.ts';
import { type Letter, limitMs, officeOf, PostError } from './post-office.ts';
import { renderScreen } from './render.ts';

export const lettersPath = '/paper/letters';
export const secretHeader = 'x-paper-secret';

const address = z.object({ box: z.string() });
const anchorIds = (anchor: Anchor | undefined): readonly number[] =>
  anchor === undefined
    ? []
    : [
        ...String(anchor.before ?? '')
          .split(',')
          .filter(Boolean),
        anchor.id,
      ].map(Number);

function classify(error: unknown): SendFailure {
  const held = whyNotWritten(error);
  if (held) return held;
  if (!(error instanceof PostError)) return { kind: 'rejected', cause: 'bug' };
  switch (error.kind) {
    case 'limit':
      return { kind: 'rate-limited', retryAfterMs: limitMs };
    case 'moved':
      return { kind: 'unreachable', reason: 'blocked' };
    case 'closed':
      return { kind: 'transient', cause: 'the post office is shut' };
    case 'lost':
    case 'broken':
      return { kind: 'ambiguous', cause: error.kind };
    case 'against the rules':
      return { kind: 'rejected', cause: error.message };
  }
}

function eventOf(letter: Letter): InboundEvent {
  switch (letter.kind) {
    case 'words': {
      const [, name, argument = ''] = /^!(\w+)\s*([\s\S]*)$/.exec(letter.words) ?? [];
      return name === undefined
        ? { kind: 'text', text: letter.words }
        : { kind: 'command', name: name.toLowerCase(), argument };
    }
    case 'tick': {
      const action = decodeAction(letter.code);
      return action === undefined ? { kind: 'stale-action' } : { kind: 'action', action };
    }
    case 'file': {
      const { id, name, mimeType, size, words } = letter;
      const caption = words !== '' && { caption: words };
      return {
        kind: 'file',
        what: 'file',
        files: [{ id: newId(), name, mimeType, size, source: { id, size } }],
        ...caption,
      };
    }
  }
}

export async function createPaperPlatform(options: PaperSettings & PlatformDeps): Promise<RunningPlatform> {
  const { token, log, busyText } = options;
  const office = officeOf(token);
  if (!office) throw new Error('No post office knows this bot: check PAPER_TOKEN');
  const orderedWork = createOrderedWork();

  const show: Platform['show'] = async (to, screen, { anchor, replaces, pass }): Promise<Shown> => {
    const { box } = address.parse(to);
    const sheets = renderScreen(screen);
    const ids: number[] = [];
    try {
      for (const [at, sheet] of sheets.entries()) {
        const isLast = at === sheets.length - 1;
        const insteadOf = isLast ? [...anchorIds(anchor), ...anchorIds(replaces)] : [];
        const letter = ids[0] !== undefined && { letter: ids[0] };
        const send = () => office.post(token, { to: box, ...sheet, insteadOf, ...letter });
        ids.push(await passing({ pass })('new', send));
      }
    } catch (error) {
      return { ok: false, error: classify(error) };
    }
    const before = ids.slice(0, -1).join(',');
    return { ok: true, anchor: { id: ids.at(-1) ?? 0, ...(before !== '' && { before }) } };
  };
  const sendFile: Required<Platform>['sendFile'] = async (to, { caption, alternative, ...file }, manner) => {
    const { box } = address.parse(to);
    const { name, mimeType, bytes } = file;
    // Who cannot see the picture has the words below it read to them.
    const words = [caption ?? name, alternative].filter((one) => one !== undefined).join('\n');
    const sheet = { to: box, words, boxes: [], file: { name, mimeType, bytes } };
    try {
      const id = await passing(manner)('new', () => office.post(token, sheet));
      return { ok: true, anchor: { id } };
    } catch (error) {
      return { ok: false, error: classify(error) };
    }
  };

  /** False when the event was not saved and its person could not be told so. */
  const takes = async (letter: Letter, handle: HandleInbound): Promise<boolean> => {
    const inbound: Inbound = {
      platform: 'paper',
      tenant: 'office',
      userId: letter.from,
      address: { box: letter.from },
      eventId: `l${letter.id}`,
      receivedMs: performance.now(),
      isPrivate: true,
      ...(letter.kind === 'tick' && { anchor: { id: letter.sheet } }),
      event: eventOf(letter),
    };
    try {
      const answer = await handle(inbound);
      const { screen, notice, mode, shows } = answer;
      const drawn = withNotice(screen, notice);
      if (drawn === undefined) return true;
      const { anchor, replaces } = mode === 'once' ? {} : shows;
      void orderedWork.track(
        showAnswer(answer, (pass) => show(inbound.address, drawn, { anchor, replaces, pass })),
      );
      return true;
    } catch (error) {
      log.error({ platform: 'paper', kind: inbound.event.kind, failure: errorClass(error) }, 'not handled');
      if (letter.kind !== 'tick') return false;
      const words = busyText();
      const told = await show(
        inbound.address,
        { preview: words, blocks: [{ kind: 'quote', text: words }] },
        {},
      );
      return told.ok;
    }
  };

  return {
    name: 'paper',
    tenant: 'office',
    capabilities: paperCapabilities,
    perSecond,
    show,
    sendFile,
    fetchFile: async ({ id, size }, most) => {
      if (Number(size) > Math.min(most, paperCapabilities.files.bytesMax)) return fail('too-large');
      const bytes = office.enclosure(Number(id));
      return bytes === undefined ? fail('gone') : ok(bytes);
    },
    // A letter that was posted cannot be taken back.
    remove: async () => {},
    ...(options.mode === 'called'
      ? {
          routes: (handle) =>
            new Hono().post(lettersPath, async (c) => {
              if (c.req.header(secretHeader) !== options.secret) return c.text('unauthorized', 401);
              return (await takes(await c.req.json(), handle)) ? c.text('taken') : c.text('again', 500);
            }),
        }
      : { listen: async (handle) => office.bringTo((letter) => takes(letter, handle)) }),
    idle: () => orderedWork.idle(),
    stop: () => orderedWork.idle(),
  };
}
