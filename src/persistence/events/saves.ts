import type { Db } from '../db.ts';
import { together } from '../sql/together.ts';
import { sqlState } from '../sql-state.ts';
import type { Part } from './part.ts';
import { kindOfSave, runForMany, runParts } from './run-parts.ts';

/**
 * What PostgreSQL refuses because of the values of one save: a guard of ours, a value, a constraint, a conflict with
 * another transaction. Of anything else, as a connection that ended, nobody knows whether it had happened.
 */
const isOfOneSave = (error: unknown): boolean => /^(KB|P0|22|23|40)/.test(sqlState(error) ?? '');

/**
 * Runs the parts of saves. Those of the same kind that come together, and those that come while two are under way, are
 * one statement with one commit. With as many loads under way they have a connection each, so that no load waits for a
 * disk. Two of a kind begin two milliseconds apart, which nobody notices on a quiet day and which spares a busy one a
 * fifth of Node's time. When it is refused because of one of them, each is run alone, as if it had come alone.
 */
export function createSaves(db: Db): (parts: readonly Part[]) => Promise<unknown> {
  const kinds = new Map<string, (parts: readonly Part[]) => Promise<boolean>>();

  const many = async (saves: readonly (readonly Part[])[]): Promise<readonly boolean[]> => {
    const [only] = saves;
    if (only && saves.length === 1) await runParts(db, only);
    else await runForMany(db, saves);
    return saves.map(() => true);
  };

  return (parts) => {
    const kind = kindOfSave(parts);
    if (kind === undefined) return runParts(db, parts);
    const save = kinds.get(kind) ?? together(many, { atOnce: 2, most: 16, apartMs: 2, isOfOne: isOfOneSave });
    kinds.set(kind, save);
    return save(parts);
  };
}
