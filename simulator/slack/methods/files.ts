import { type Json, numberOf, recordsOf, structured, textOf } from '../../json.ts';
import { fileJson, noteMentions, post } from '../post.ts';
import { SlackRefusal } from '../refusal.ts';
import { freshId, isLookedAt, type SlackState, type StoredFile } from '../state.ts';
import { writableChannel } from './chat.ts';
import type { Method } from './method.ts';

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': (state, params) => {
    const name = textOf(params.filename) ?? '';
    const length = numberOf(params.length) ?? 0;
    if (name === '') throw new SlackRefusal('invalid_arguments', ['missing required field: filename']);
    if (length <= 0) throw new SlackRefusal('invalid_arguments', ['missing required field: length']);
    const id = freshId('F');
    state.files.set(id, {
      id,
      name,
      title: name,
      size: length,
      mimetype: mimetypeOf(name),
      length,
      bytes: undefined,
      isShared: false,
    });
    return { upload_url: `${state.baseUrl}/slack-upload/${id}`, file_id: id };
  },
  'files.completeUploadExternal': (state, params) => {
    const given = recordsOf(structured(params.files));
    if (given.length === 0) throw new SlackRefusal('invalid_arguments', ['missing required field: files']);
    const files = given.map((file): StoredFile => {
      const stored = state.files.get(textOf(file.id) ?? '');
      if (stored?.bytes === undefined) throw new SlackRefusal('file_not_found');
      return { ...stored, title: textOf(file.title) ?? stored.name };
    });
    const target = textOf(params.channel_id) ?? '';
    const channel = target === '' ? undefined : writableChannel(state, { channel: target });
    for (const file of files)
      state.files.set(file.id, { ...file, isShared: channel !== undefined, looks: 0 });
    if (channel !== undefined) share(state, params, channel, files);
    return { files: files.map(unknownYet(state)) };
  },
  'files.info': (state, params) => {
    const file = state.files.get(textOf(params.file) ?? '');
    if (file === undefined) throw new SlackRefusal('file_not_found');
    if (isLookedAt(file)) return { file: fileJson(state, file) };
    state.files.set(file.id, { ...file, looks: (file.looks ?? 0) + 1 });
    return { file: unknownYet(state)(file) };
  },
  'files.delete': (state, params) => {
    const id = textOf(params.file) ?? '';
    const file = state.files.get(id);
    if (file === undefined) throw new SlackRefusal('file_not_found');
    if (file.isTheirs) throw new SlackRefusal('cant_delete_file');
    if (state.refusesDeletions) throw new SlackRefusal('file_deleting_disabled');
    state.files.delete(id);
    // A message that consisted of the file alone is deleted with it.
    for (const [channel, messages] of state.messages)
      state.messages.set(
        channel,
        messages.filter(({ files }) => !files.some((file) => file.id === id)),
      );
    return {};
  },
};

/** Slack looks at an upload behind its answers: at first nothing is known of what it is. */
const unknownYet = (state: SlackState) => (file: StoredFile) => ({
  ...fileJson(state, file),
  mimetype: '',
  filetype: '',
});

function share(state: SlackState, params: Json, channel: string, files: readonly StoredFile[]): void {
  const text = textOf(params.initial_comment) ?? '';
  const content = { text, blocks: recordsOf(structured(params.blocks)) };
  const shown = files.map(({ id, name, title, size, mimetype }) => ({ id, name, title, size, mimetype }));
  const message = post(state, channel, content, { from: 'bot', user: state.botUserId, files: shown });
  noteMentions(state, params, content, message);
}

const mimetypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const mimetypeOf = (name: string): string =>
  mimetypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
