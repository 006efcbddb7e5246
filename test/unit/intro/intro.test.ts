import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/conversation/contract/action.ts';
import type { Block, Screen } from '../../../src/conversation/contract/view.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { decide } from '../../../src/conversation/engine/decide.ts';
import { draw } from '../../../src/conversation/engine/router.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { competencyByCode } from '../../../src/domain/competency/catalogue.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { screenHeight } from '../../conversation/load/phone.ts';
import { withoutForms } from '../../support/builders.ts';
import { aContext, actionsOn, anAppraisal, say } from '../rating/rig.ts';

type At = Parameters<typeof contextOf>[0]['state']['screen'];
/** What is left of 844 points for the chat, in lines of text. */
const phoneLines = 34;

const reader = (screen: At, locale: 'id' | 'en' = 'id') =>
  aContext(anAppraisal(), { relation: 'self', screen, locale });
const press = (screen: At, action: Action) => decide(reader(screen), { kind: 'action', action });

/** Before anybody unfolds it, a folded block is three lines high: its title, and two of its text. */
const asSeen = (screen: Screen): Screen => ({
  ...screen,
  blocks: screen.blocks.map(
    (block): Block =>
      block.kind === 'details' ? { kind: 'paragraph', text: [{ text: `${block.title}\n…\n…` }] } : block,
  ),
});
const heightOf = (screen: Screen): number => {
  const messages = renderScreen(asSeen(screen));
  expect(messages).toHaveLength(1);
  return Math.max(
    ...messages.map(({ text, keyboard }) =>
      screenHeight({
        lines: text.split('\n'),
        rows: keyboard.map((row) => row.map((button) => button.text)),
      }),
    ),
  );
};

const cards: readonly At[] = [1, 2, 3].map((card) => ({ at: 'intro-card', card }));
const all: readonly At[] = [...cards, { at: 'intro-practice' }, { at: 'intro-practised' }];

describe('the cards before the first question', () => {
  it('say that answers are no grade, that competency decides no predicate, and that no allowance is computed', () => {
    const said = say(draw(reader({ at: 'intro-card', card: 1 })));
    expect(said).toContain('Jawaban Anda adalah suara Anda, bukan nilai Anda.');
    expect(said).toContain('Kompetensi tidak pernah menentukan predikat.');
    expect(said).toContain('Bot ini tidak menghitung tunjangan (TPP).');
  });

  it('let everybody go on at once, from each of them', () => {
    for (const at of all) expect(actionsOn(draw(reader(at))).map(({ type }) => type)).toContain('nav.home');
  });

  it('change nothing, whatever is pressed on them', () => {
    for (const at of all)
      for (const action of actionsOn(draw(reader(at)))) expect(press(at, action).writes).toEqual([]);
  });

  it('forget which level was tapped for practice', () => {
    const states = [1, 2, 3, 4, 5].map(
      (level) => press({ at: 'intro-practice' }, { type: 'intro.practised', level }).state,
    );
    for (const state of states) expect(state).toEqual(states[0]);
  });

  it('practise on a question that is none of the nine competencies', () => {
    for (const locale of locales) {
      const said = say(draw(reader({ at: 'intro-practice' }, locale)));
      for (const code of competencyCodes) expect(said).not.toContain(competencyByCode(code)?.name ?? code);
    }
  });

  it('are found again in help', () => {
    expect(actionsOn(draw(reader({ at: 'help' })))).toContainEqual({ type: 'intro.card', card: 1 });
  });

  it.each([0, 4, 35])('show the first one for a number that no card has (%i)', (card) => {
    expect(draw(reader({ at: 'intro-card', card }))).toEqual(draw(reader({ at: 'intro-card', card: 1 })));
  });

  it.each(locales)('fit one screen of a phone each (%s)', (locale) => {
    for (const at of all)
      expect(heightOf(draw(reader(at, locale))), JSON.stringify(at)).toBeLessThan(phoneLines);
  });
});

describe('the privacy notice, folded', () => {
  const notice = (acceptedPrivacyVersion: number | undefined, locale: 'id' | 'en' = 'id') => {
    const { model } = reader({ at: 'home' }, locale);
    const person = model.person && { ...model.person, hasAcceptedPrivacy: false, acceptedPrivacyVersion };
    const state = { screen: { at: 'home' } } as const;
    return draw(contextOf({ state, model: { ...model, person }, capabilities: withoutForms }));
  };

  it.each(locales)('fits one screen of a phone with its button, also when it has changed (%s)', (locale) => {
    for (const accepted of [undefined, privacyVersion - 1])
      expect(heightOf(notice(accepted, locale))).toBeLessThan(phoneLines);
  });

  it('is whole: purpose, readers, place and rights stand in the fold, before the button is pressed', () => {
    const folded = notice(undefined).blocks.filter(({ kind }) => kind === 'details');
    const words = JSON.stringify(folded);
    for (const part of ['Data apa:', 'Untuk apa:', 'Siapa yang melihat:', 'Di mana:', 'Hak Anda:'])
      expect(words).toContain(part);
  });
});
