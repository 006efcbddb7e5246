import type { KnownBlock, WebClient } from '@slack/web-api';
import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import type { OutboundFile } from '../../conversation/contract/files.ts';
import type { SendFileOptions, Shown } from '../../conversation/contract/platform.ts';
import { text } from '../../conversation/contract/view.ts';
import { passing } from '../../conversation/guards/pass.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import type { Timing } from '../../shared/pacing.ts';
import { classify } from './errors.ts';
import { altTextMax } from './limits.ts';
import { writeFileAnchor } from './places.ts';
import { richBlock, section } from './rich-text.ts';
import { inert, type ShowDeps } from './show.ts';
import { upload } from './upload.ts';

export type PictureDeps = Pick<ShowDeps, 'client' | 'people' | 'log'> & { readonly timing: Timing };

/** Slack looks at what was uploaded behind its answer, which takes a moment. */
const looksMax = 8;
const lookMs = 500;

/**
 * Sends a picture as a block of a message, which has words for whoever does not see it. It is uploaded without being shared:
 * a file that is shared has words of its own only where it is uploaded with them, and such files were seen not to arrive.
 */
export async function sendPicture(
  deps: PictureDeps,
  channel: string,
  file: OutboundFile,
  options: SendFileOptions,
): Promise<Shown> {
  const id = await upload(deps.client, file);
  if (id === undefined) return failed('a picture was not uploaded to Slack');
  await deps.client.files.completeUploadExternal({ files: [{ id, title: file.name }] });
  if (!(await isReady(deps, id))) {
    await forget(deps, id);
    return failed('Slack has not looked at the picture yet');
  }
  const { caption = file.name, alternative = caption } = file;
  const blocks: KnownBlock[] = [
    richBlock([section(text(caption))]),
    { type: 'image', slack_file: { id }, alt_text: shorten(alternative, altTextMax) },
  ];
  try {
    const { ts } = z.object({ ts: z.string() }).parse(
      await passing(options)('new', () =>
        // What a list of chats and a locked screen show is the caption, and never what the picture says.
        deps.client.chat.postMessage({ ...inert, channel, text: caption, blocks }),
      ),
    );
    return { ok: true, anchor: writeFileAnchor(channel, id, ts) };
  } catch (error) {
    // Where no answer came it may be in the chat.
    if (classify(error).kind !== 'ambiguous') await forget(deps, id);
    if (isNotReady(error)) return failed('Slack does not show the picture yet');
    throw error;
  }
}

const failed = (cause: string): Shown => ({ ok: false, error: { kind: 'transient', cause } });

const looked = z.object({ file: z.object({ mimetype: z.string().optional() }) });

/** Whether Slack knows by now that it is a picture: before that it refuses a block with it. */
async function isReady({ client, timing }: PictureDeps, file: string): Promise<boolean> {
  for (let look = 0; look < looksMax; look += 1) {
    const { data } = looked.safeParse(await client.files.info({ file }));
    if (data?.file.mimetype?.startsWith('image/')) return true;
    await timing.sleep(lookMs);
  }
  return false;
}

const isNotReady = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError &&
  error.data.error === 'invalid_blocks' &&
  (error.data.response_metadata?.messages ?? []).some((one) => one.includes('invalid slack file'));

/** What nobody was shown is not left lying with Slack. */
async function forget(
  { client, log }: { client: WebClient } & Pick<PictureDeps, 'log'>,
  file: string,
): Promise<void> {
  try {
    await client.files.delete({ file });
  } catch {
    log.warn({ platform: 'slack' }, 'a picture that was not shown could not be removed');
  }
}
