import { describe, expect, it } from 'vitest';
import type { Inbound, InboundEvent } from '../../../src/conversation/contract/platform.ts';
import { plain } from '../../../src/conversation/contract/view.ts';
import { replyInGroup } from '../../../src/conversation/engine/in-group.ts';
import { translator } from '../../../src/i18n/translate.ts';

const reply = (event: InboundEvent, localeHint = 'id') => {
  const sent: Inbound = {
    ...{ platform: 'telegram', tenant: 't', userId: 'u', eventId: 'e', isPrivate: false, localeHint },
    address: { chatId: 1 },
    event,
  };
  return replyInGroup(sent);
};
const said = (event: InboundEvent, locale?: string): string =>
  (reply(event, locale).screen?.blocks ?? [])
    .map((block) => (block.kind === 'paragraph' ? plain(block.text) : block.kind))
    .join('\n');
const t = translator('id');
const command = (argument: string) => ({ kind: 'command', name: 'start', argument }) as const;

describe('in a group', () => {
  it('everybody may read the answer: it only says where to go on', () => {
    expect(said(command(''))).toBe(t('group.refusal'));
    expect(said(command(''), 'en')).toBe(translator('en')('group.refusal'));
  });

  it('whoever showed a code to all is told so, however they wrote it', () => {
    expect(said(command('ABCD-123456'))).toBe(t('group.code'));
    expect(said({ kind: 'text', text: '@kinerja_bot ABCD-123456' })).toBe(t('group.code'));
  });

  it('a press is answered to its person alone, in a box that has to be closed', () => {
    const pressed = reply({ kind: 'action', action: { type: 'nav.home' } });
    expect(pressed).toEqual({ mode: 'once', notice: { text: t('group.refusal'), isAlert: true } });
  });

  it('nothing is said when somebody joins or leaves', () => {
    expect(reply({ kind: 'reachability', isReachable: true })).toEqual({ mode: 'once' });
  });
});
