import { sizeOf } from './format.ts';

/** Shows a picture as a picture, lets a recording be heard, and offers anything else to save. */
export function Attached({
  app,
  id,
  kind,
  name,
  size,
  words,
}: {
  readonly app: 'telegram' | 'slack';
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly size: number;
  /** What the bot says beside a picture, as large as an app shows one that is to be read. */
  readonly words?: string | undefined;
}) {
  const address = `/room/file/${app}/${id}`;
  if (kind === 'photo')
    return <img class={`photo ${words === undefined ? '' : 'picture'}`} src={address} alt={words ?? name} />;
  // biome-ignore lint/a11y/useMediaCaption: nobody writes down what a voice note says
  if (kind === 'voice') return <audio class="heard" controls src={address} aria-label={name} />;
  return (
    <a class="attached" href={address} download={name}>
      <span aria-hidden="true">📄</span> {name} <small>{sizeOf(size)}</small>
    </a>
  );
}
