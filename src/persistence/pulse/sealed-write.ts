import type { PulseWrite } from '../../application/outcome/pulse.ts';
import { isShownAt, pulseQuestions, standingAfter } from '../../domain/pulse/pulse.ts';
import type { PulseSealer } from './seal.ts';

type Answering = Extract<PulseWrite, { kind: 'answer-pulse' }>;
type Put = Extract<PulseWrite, { kind: 'put-pulse' }>;

/** An answer as it may be saved: beside its person until the third is given, then in the counts of the unit. */
export function sealedAnswer(
  { pulseId, personId, from, question, value, sealed: before, draft, at }: Answering,
  sealer: PulseSealer,
): Put {
  const given = draft === undefined ? [] : sealer.openDraft(pulseId, personId, draft);
  const values = [...given, value];
  const common = { kind: 'put-pulse', pulseId, personId, at, from, to: standingAfter(question) } as const;
  if (values.length < pulseQuestions.length)
    return { ...common, draft: sealer.sealDraft(pulseId, personId, values) };
  const { sealed, counts } = sealer.add(pulseId, before, values);
  return { ...common, before, sealed, ...(isShownAt(counts) && { shown: counts }) };
}
