/** Who acts in whose name (a.n., atas nama), as people see it. */
export const en = {
  'delegation.home.acts': 'You act <b>a.n. {name}</b> until {date}.',
  'delegation.home.away': 'Acting for you: <b>{standIn}</b>, until {date}.',
  'delegation.acts': 'You act a.n. {name}, until {date}.',
  'delegation.away': '{standIn} also acts a.n. you, until {date}.',
  'delegation.yours': '{standIn} acts a.n. {name}, your appraiser, until {date}.',
  'delegation.team': '{standing} · a.n. {name}',
  'data.delegation': 'Acting a.n.',
  'data.delegation.line': '{standIn} a.n. {name}, {from} until {until}: {kind}',
  'data.delegation.ended': 'ended on {moment}',
  'history.who.for': '{name} a.n. {appraiser}',
  'result.whoFor': 'Rated by {name} a.n. {appraiser} on {moment}.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'delegation.home.acts': 'Anda bertindak <b>a.n. {name}</b> sampai {date}.',
  'delegation.home.away': 'Wakil Anda: <b>{standIn}</b>, sampai {date}.',
  'delegation.acts': 'Anda bertindak a.n. {name}, sampai {date}.',
  'delegation.away': '{standIn} juga bertindak a.n. Anda, sampai {date}.',
  'delegation.yours': '{standIn} bertindak a.n. {name}, pejabat penilai Anda, sampai {date}.',
  'delegation.team': '{standing} · a.n. {name}',
  'data.delegation': 'Perwakilan (a.n.)',
  'data.delegation.line': '{standIn} a.n. {name}, {from} sampai {until}: {kind}',
  'data.delegation.ended': 'diakhiri {moment}',
  'history.who.for': '{name} a.n. {appraiser}',
  'result.whoFor': 'Dinilai oleh {name} a.n. {appraiser} pada {moment}.',
};
