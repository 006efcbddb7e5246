import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import { type Grant, grantsOf } from '../../../src/domain/authorization/officer.ts';
import type { RoomyDesk } from '../../../src/domain/hr/desk.ts';
import { renderHome } from '../../../src/platform/slack/render.ts';
import { aHrDesk } from '../../support/hr-desk.ts';
import { aContext, actionsOn, draw, say } from '../rating/rig.ts';

const desk: RoomyDesk = {
  progress: aHrDesk({ view: 'progress' }),
  turns: aHrDesk({ view: 'turns' }),
  lists: aHrDesk({ view: 'lists' }),
  firsts: [aHrDesk({ view: 'list', list: 'objections' })],
};

const homeOf = (grants: readonly Grant[]) => {
  const context: Context = aContext(undefined);
  return draw({ ...context, model: { ...context.model, grants, roomyDesk: desk } });
};

describe("an officer's Home tab", () => {
  const home = homeOf(grantsOf(true, []));

  it('is the desk with more room: units with bars, whose turn it is by name, deadlines, first names of lists', () => {
    const words = say(home);
    expect(words).toContain('Meja pengelola kinerja');
    expect(words).toMatch(/\d+% ▰*▱*/);
    expect(words).toContain('batas 20 Desember');
    expect(words).toContain('Lalu Satriawan');
    expect(words).toMatch(/Keberatan \(12\)\n.*Ani Rahmawati/);
  });

  it('has the presses of the desk, and fits into a Home tab with one button to press first', () => {
    const types = actionsOn(home).map(({ type }) => type);
    for (const type of [
      'hr.openUnit',
      'hr.askPerson',
      'hr.askAll',
      'people.list',
      'people.find',
      'cycle.list',
    ])
      expect(types).toContain(type);
    const blocks = renderHome(home, 'n');
    expect(blocks.length).toBeLessThan(100);
    expect(JSON.stringify(blocks).match(/"style":"primary"/g) ?? []).toHaveLength(0);
    expect(types.at(-1)).toBe('language.set');
  });

  it('shows nothing of it without the right to see progress', () => {
    expect(say(homeOf([]))).not.toContain('Meja pengelola kinerja');
  });
});
