import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../../support/script/city.ts';
import { budget, grown } from './budget.ts';
import { figuresOf } from './figures.ts';
import type { Flow } from './flows/flow.ts';
import { flows } from './flows/index.ts';
import type { PeriodName } from './periods.ts';
import type { Played } from './played.ts';
import { raised } from './raised.ts';
import { type Measured, reportOf } from './report.ts';
import { type LoadPlatform, openStage } from './stage.ts';
import { teamNames } from './team-names.ts';

const platforms: readonly LoadPlatform[] = ['telegram', 'slack'];
const measured: Measured[] = [];
let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function plays(flow: Flow, platform: LoadPlatform, period: PeriodName): Promise<Played> {
  // The period before only tells which words somebody knows.
  const isShort = period === 'before';
  const stage = await openStage({ city, platform, locale: 'id', seed: { ...flow.seed, period }, isShort });
  try {
    await flow.play(stage);
    return stage[flow.who].played();
  } finally {
    await stage.close();
  }
}

describe.each(platforms)('on %s no flow costs more than it has reached', (platform) => {
  it.each(flows)('$title ($name)', async (flow) => {
    const before = await plays(flow, platform, 'before');
    const figures = figuresOf(await plays(flow, platform, 'now'), before, teamNames);
    measured.push({ flow, platform, figures });
    expect(grown(figures, budget[flow.name][platform]), `${flow.name} on ${platform} has grown`).toEqual([]);
  });
});

it('docs/conversations/load.md says what each flow costs now', async () => {
  expect(measured).toHaveLength(flows.length * platforms.length);
  await expect(reportOf(measured, raised)).toMatchFileSnapshot('../../../docs/conversations/load.md');
});
