import data from './competencies.json' with { type: 'json' };

/**
 * The official texts, shipped as data with their sources (`competencies.json`):
 * nine competencies x five levels (Lampiran PermenPANRB 38/2017) and the seven BerAKHLAK values with their guides
 * (forms of PermenPANRB 6/2022). They exist in Indonesian only and are never translated or reworded here.
 */
export type Level = 1 | 2 | 3 | 4 | 5;

export type Competency = {
  /** Official code, `M.01` to `M.08` (managerial) and `SK.01` (socio-cultural). */
  readonly code: string;
  readonly kind: 'managerial' | 'socio-cultural';
  readonly name: { readonly id: string; readonly en: string };
  readonly definition: string;
  /** Level 1 to 5, in order. */
  readonly levels: readonly CompetencyLevel[];
};
export type CompetencyLevel = {
  readonly level: Level;
  readonly meaning: string;
  readonly behaviours: readonly string[];
};

/** Nilai BerAKHLAK with its panduan perilaku. */
export type BehaviourValue = {
  readonly code: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly guides: readonly string[];
};

export const competencies: readonly Competency[] = data.competencies.map((c) => ({
  code: c.code,
  kind: c.kind === 'manajerial' ? 'managerial' : 'socio-cultural',
  name: { id: c.name_id, en: c.name_en },
  definition: c.definition_id,
  levels: c.levels.map((l) => ({
    level: l.level as Level,
    meaning: l.label_id,
    behaviours: l.indicators_id.map((i) => i.text_id),
  })),
}));

export const behaviours: readonly BehaviourValue[] = data.berakhlak.map((value, index) => ({
  code: `B.${index + 1}`,
  name: { id: value.name_id, en: value.name_en },
  guides: value.panduan_perilaku_id.map((guide) => guide.text_id),
}));

/** Jenjang jabatan: the position levels the roster knows. */
export const positionLevels = [
  'pelaksana',
  'pengawas',
  'administrator',
  'jpt_pratama',
  'jpt_madya',
  'jpt_utama',
  'jf_pemula',
  'jf_terampil',
  'jf_mahir',
  'jf_penyelia',
  'jf_ahli_pertama',
  'jf_ahli_muda',
  'jf_ahli_madya',
  'jf_ahli_utama',
] as const;
export type PositionLevel = (typeof positionLevels)[number];

/**
 * Required level per position level, the same for all nine competencies. The five structural ones come from the
 * ministry's slides on PermenPANRB 38/2017; the functional ones are common practice, so a cycle may set others.
 */
export const defaultRequiredLevels = {
  ...data.required_level_default.levels,
  ...data.required_level_default.assumed.levels,
} satisfies Record<PositionLevel, number> as Readonly<Record<PositionLevel, Level>>;

export const competencyByCode = (code: string): Competency | undefined =>
  competencies.find((c) => c.code === code);
export const behaviourByCode = (code: string): BehaviourValue | undefined =>
  behaviours.find((b) => b.code === code);

/** The text of an official behaviour by its code: `2.1` is the first of level 2. */
export const officialStatement = (code: string, statement: string): string | undefined =>
  data.competencies
    .find((each) => each.code === code)
    ?.levels.flatMap((level) => level.indicators_id)
    .find((each) => each.code === statement)?.text_id;
