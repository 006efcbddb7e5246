import { histogram, type Team } from '../../../application/approval/approve-all.ts';
import type { Picture, PicturePart, PictureRow } from '../../../application/pictures/picture.ts';
import {
  limitOf,
  numberOf,
  type PatternRule,
  patternOf,
  smallestUnit,
} from '../../../domain/approval/pattern.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { sayCycle } from '../../ui/part.ts';
import { sayPredicate } from '../../ui/words.ts';

/** How a unit's predicates are spread, beside the pattern of its organisation; of few people only their number. */
export function unitPicture(t: Translate, team: Team): Picture {
  const bars = histogram(team);
  const people = bars.reduce((sum, [, count]) => sum + count, 0);
  const isLarge = people >= smallestUnit;
  const share = (count: number): number => (count / people) * 100;
  const [about] = team.all;
  const rows = bars.map(([predicate, count]): PictureRow => {
    const given = {
      predicate: sayPredicate(t, predicate),
      count,
      share: isLarge ? Math.round(share(count)) : 0,
    };
    return {
      label: given.predicate,
      cells: [t(isLarge ? 'picture.unit.share' : 'picture.unit.count', given)],
      said: t(isLarge ? 'picture.unit.said.share' : 'picture.unit.said.count', given),
      bar: isLarge ? share(count) : count,
    };
  });
  const most = Math.max(1, ...bars.map(([, count]) => count));
  const scale = isLarge ? ({ to: 100, step: 25, unit: '%' } as const) : ({ to: most } as const);
  return {
    title: t('picture.unit.title'),
    about: `${about?.employee.unit ?? ''} · ${about ? sayCycle(t, about) : ''}`,
    parts: [
      { title: t('picture.unit.counts', { people }), ...scale, rows },
      ...patternParts(t, team, people),
    ],
    notes: patternNotes(t, team),
  };
}

/** Each rule of the pattern with where the unit stands in it; only where percentages say something. */
function patternParts(t: Translate, { pattern, counts }: Team, people: number): readonly PicturePart[] {
  if (pattern.kind !== 'compared') return [];
  const { organisation, broken } = pattern;
  const rows = patternOf(organisation).map((rule): PictureRow => {
    const limit = limitOf(rule, people);
    const number = numberOf(rule, counts);
    // One and the same rule is judged in one place: the picture only says so.
    const isKept = !broken.includes(rule);
    const said = t(isKept ? 'picture.rule.kept' : 'picture.rule.broken', {
      ...{ rule: sayRule(t, rule), limit, number },
    });
    const edge = (limit / people) * 100;
    return {
      label: said,
      cells: [],
      said,
      range: rule.bound === 'most' ? { from: 0, to: edge } : { from: edge, to: 100 },
      marks: [{ mark: 'diamond', at: (number / people) * 100 }],
    };
  });
  const title = t('picture.unit.pattern', { organisation: t(`organisation.${organisation}`) });
  return [{ title, to: 100, step: 25, unit: '%', rows }];
}

function sayRule(t: Translate, { bound, percent, of }: PatternRule): string {
  const one = new Intl.ListFormat(t.locale, { type: 'disjunction' });
  // As short as on a button: what the official names say besides is no part of the rule.
  const predicates = one.format(
    of.map((predicate) => sayPredicate(t, predicate).replace(/ \(.*\)$|\/.*$/, '')),
  );
  if (percent > 0) return t(`picture.rule.${bound}`, { percent, predicates });
  return t(bound === 'most' ? 'picture.rule.none' : 'picture.rule.some', { predicates });
}

function patternNotes(t: Translate, { pattern }: Team): readonly string[] {
  switch (pattern.kind) {
    case 'unknown':
      return [t('approval.pattern.unknown')];
    case 'small':
      return [
        t('approval.pattern.is', {
          organisation: t(`organisation.${pattern.organisation}`),
          pattern: t(`approval.pattern.${pattern.organisation}`),
        }),
        t('approval.pattern.small', { least: smallestUnit }),
      ];
    case 'compared':
      return [t('picture.rule.legend')];
  }
}
