import { existsSync, readdirSync } from 'node:fs';
import type { Log } from '../shared/log.ts';

/**
 * Draws each document once with the templates that an agency has laid into `folder`, and says in the log which cannot be
 * drawn, and why. The bot starts all the same: only that document cannot be made, and whoever asks for it is told.
 */
export async function tryTemplates(folder: string, log: Log): Promise<void> {
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('.typ'))) return;
  // Few agencies have their own, and a start without them loads nothing.
  const { templateTroubles } = await import('../reports/documents/try-templates.ts');
  for (const { template, why } of templateTroubles(folder))
    log.error({ template, why }, "a template of the agency's own cannot be drawn: see kinerja doctor");
}
