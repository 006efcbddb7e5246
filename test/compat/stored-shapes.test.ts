import { describe, expect, it } from 'vitest';
import { intentKinds } from '../../src/application/outcome/intents.ts';
import { decodeAction, encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { screens, verbs } from '../../src/conversation/engine/registry.ts';
import { parseState } from '../../src/conversation/engine/stored-state.ts';
import { parseJob } from '../../src/jobs/names.ts';
import { parseIntent } from '../../src/persistence/outbox/stored-intent.ts';
import codes from './action-codes.1.json' with { type: 'json' };
import intents from './intents.1.json' with { type: 'json' };
import jobs from './jobs.1.json' with { type: 'json' };
import states from './states.1.json' with { type: 'json' };

/**
 * One frozen sample of every shape that was ever stored, put on a button or queued. Samples are added but never changed
 * or removed, because a release must read what earlier ones wrote.
 */
describe('what an earlier release left behind is still read', () => {
  it.each(Object.entries(codes))('the button code %s', (code, action) => {
    expect(decodeAction(code)).toEqual(action);
    expect(encodeAction(action as Parameters<typeof encodeAction>[0])).toBe(code);
  });

  it.each(states)('the state $screen.at', (state) => {
    expect(parseState(1, state)).toEqual(state);
  });

  it.each(intents)('the intent $kind', (intent) => {
    expect(parseIntent(intent)).toEqual(intent);
  });

  it.each(jobs)('the job $name', ({ name, ...stored }) => {
    expect(parseJob(name, stored)).toEqual({ name, ...stored });
  });

  // A release with a new shape must also add a sample of it, which later releases must still read.
  it('has a sample of every verb, screen and intent there is', () => {
    const kinds = (samples: readonly string[]) => [...new Set(samples)].toSorted();
    expect(kinds(Object.values(codes).map(({ type }) => type))).toEqual([...verbs.keys()].toSorted());
    expect(kinds(states.map(({ screen }) => screen.at))).toEqual([...screens.keys()].toSorted());
    expect(kinds(intents.map(({ kind }) => kind))).toEqual([...intentKinds].toSorted());
  });

  it('a state of an unknown version is home, never an error', () => {
    expect(parseState(99, { anything: true })).toEqual({ screen: { at: 'home' } });
  });
});
