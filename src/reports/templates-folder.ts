import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of templates and fonts: beside the built file, or above the sources. */
export function templatesFrom(folder: string): string {
  const here = join(folder, 'templates');
  const above = dirname(folder);
  // When no folder has it, the error of reading it names the path.
  return existsSync(here) || above === folder ? here : templatesFrom(above);
}
