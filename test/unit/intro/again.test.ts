import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/conversation/contract/action.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { decide, drawDecision } from '../../../src/conversation/engine/decide.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import type { Relation } from '../../../src/domain/authorization/policy.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { renderScreen as renderSlack } from '../../../src/platform/slack/render.ts';
import { renderScreen as renderTelegram } from '../../../src/platform/telegram/render.ts';
import { withForms, withoutForms } from '../../support/builders.ts';
import { aCompleteRating, aContext, anAppraisal, aReleasedResult, inSelf } from '../rating/rig.ts';

type Facts = Parameters<typeof decide>[0];

/** Everybody who is linked, with what they have to do with an appraisal. */
const people: Readonly<Record<string, readonly [Relation, Appraisal | undefined]>> = {
  'somebody whom no cycle concerns': ['none', undefined],
  'an employee who has not begun': [
    'self',
    anAppraisal({
      status: 'self-assessment',
      selfSubmittedAt: undefined,
      answers: { self: {}, appraiser: {} },
    }),
  ],
  'an employee who has handed in': ['self', anAppraisal()],
  'an employee with a result': ['self', aReleasedResult()],
  'an appraiser': ['appraiser', aCompleteRating()],
  'the appraiser’s superior': ['second-appraiser', aReleasedResult({ status: 'objected' })],
  'who is in charge at HR': ['hr', anAppraisal()],
};
const platforms = {
  telegram: {
    capabilities: withoutForms,
    render: (screen: Screen) => JSON.stringify(renderTelegram(screen)),
  },
  slack: { capabilities: withForms, render: (screen: Screen) => JSON.stringify(renderSlack(screen, 'n')) },
} as const;
type PlatformName = keyof typeof platforms;

const factsOf = (who: string, platform: PlatformName, locale: Locale): Facts => {
  const [relation, appraisal] = people[who] ?? ['none', undefined];
  const { state, model } = aContext(appraisal, { relation, locale, now: inSelf });
  return { state, model, capabilities: platforms[platform].capabilities };
};

/** What a person sees who presses one button after the other; each must be there, as the platform draws it. */
function walk(facts: Facts, platform: PlatformName, presses: readonly Action[]) {
  const { capabilities, render } = platforms[platform];
  let now = decide(facts, { kind: 'command', name: 'help', argument: '' });
  return presses.map((action) => {
    const drawn = render(drawDecision(now, capabilities));
    expect(drawn, JSON.stringify(action)).toContain(`"${encodeAction(action)}"`);
    now = decide({ ...facts, state: now.state, model: now.model }, { kind: 'action', action });
    expect(now.writes).toEqual([]);
    return render(drawDecision(now, capabilities));
  });
}

const again: readonly Action[] = [
  { type: 'intro.card', card: 1 },
  { type: 'intro.card', card: 2 },
  { type: 'intro.card', card: 3 },
  { type: 'intro.practice' },
  { type: 'intro.practised', level: 3 },
  { type: 'intro.practice' },
  { type: 'nav.home' },
];

describe.each(Object.keys(platforms) as PlatformName[])('on %s, from help', (platform) => {
  it.each(Object.keys(people))('%s can read the three cards again, and practise', (who) => {
    for (const locale of locales) {
      const facts = factsOf(who, platform, locale);
      const { t } = contextOf(facts);
      const said = walk(facts, platform, again);
      const titles = ['intro.what.title', 'intro.who.title', 'intro.unfair.title'] as const;
      for (const [at, title] of titles.entries()) expect(said[at]).toContain(t(title));
      expect(said[3]).toContain(t('intro.practice.title'));
      expect(said[4]).toContain(t('intro.practised.title'));
      expect(said[6]).not.toContain(t('intro.practice.title'));
    }
  });

  it('somebody who is not linked is shown how to link, and no card, also by a button of before', () => {
    const { state, model: linked, capabilities } = factsOf('an appraiser', platform, 'id');
    const { person: _person, subject: _subject, ...model } = { ...linked, own: [], team: [] };
    const facts: Facts = { state, model: { ...model, relation: 'none' }, capabilities };
    const events = [
      { kind: 'command', name: 'help', argument: '' },
      ...again.map((action) => ({ kind: 'action', action }) as const),
    ] as const;
    for (const event of events) {
      const said = platforms[platform].render(drawDecision(decide(facts, event), capabilities));
      expect(said).toContain(contextOf(facts).t('link.enter'));
      expect(said).not.toContain(encodeAction({ type: 'intro.card', card: 1 }));
    }
  });

  it('somebody who has not read the privacy notice is shown that first', () => {
    const { state, model, capabilities } = factsOf('an employee who has not begun', platform, 'id');
    const person = model.person && { ...model.person, hasAcceptedPrivacy: false };
    const facts: Facts = { state, model: { ...model, person }, capabilities };
    const decided = decide(facts, { kind: 'action', action: { type: 'intro.card', card: 1 } });
    expect(platforms[platform].render(drawDecision(decided, capabilities))).toContain(
      encodeAction({ type: 'privacy.accept' }),
    );
  });
});
