import { usualScale } from '../../../domain/talk/guidance.ts';
import type { Model } from '../../contract/model.ts';

/** The answers that a form begun now has. */
export const scaleNow = ({ agency }: Pick<Model, 'agency'>): readonly string[] =>
  agency?.guidanceScale ?? usualScale;
