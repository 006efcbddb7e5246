import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { templatesFrom } from './templates-folder.ts';

/**
 * What a document is to be: for who has it read aloud (PDF/UA-1), or for a file that is kept for decades (PDF/A-2a: all of
 * 2b, and tags, language and letters besides). The compiler writes one of them at a time.
 */
type Standard = 'ua-1' | 'a-2a';

/** Draws documents from templates. Starting it takes a tenth of a second, so one is used for all of a kind. */
export type Press = {
  /** Words and people go in as data and never as source, so nothing that somebody typed is read as markup. */
  draw(template: string, data: unknown, standard?: Standard): Uint8Array;
};

/** A template that could not be drawn, with what the compiler says of it. Of ours a bug; of an agency's own, theirs. */
export class TemplateFailed extends Error {
  readonly template: string;
  readonly why: string;
  constructor(template: string, why: string) {
    super(`the template ${template} could not be drawn: ${why}`);
    this.template = template;
    this.why = why;
  }
}

/**
 * A press with the fonts that lie beside the templates, the same on every machine. What lies in the folder `own` under
 * the name of a template takes its place.
 */
export function openPress(own?: string): Press {
  const folder = templatesFrom(import.meta.dirname);
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [join(folder, 'fonts')] }],
  });
  // All of them at once: one may take from another.
  if (own !== undefined && existsSync(own))
    for (const name of readdirSync(own).filter((one) => one.endsWith('.typ')))
      compiler.mapShadow(join(folder, name), readFileSync(join(own, name)));
  return {
    draw(template, data, standard = 'ua-1') {
      compiler.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(data)));
      const drawn = compiler.compile({ mainFilePath: join(folder, template) });
      if (!drawn.result) {
        const error = drawn.takeError();
        throw new TemplateFailed(template, error ? whyOf(compiler, error) : '');
      }
      // Tagged, with a title and a language: for who has it read aloud.
      try {
        return compiler.pdf(drawn.result, { pdfStandard: standard });
      } catch (error) {
        // Drawn, but not as the standard wants it: a sign without a shape, for example.
        throw new TemplateFailed(template, error instanceof Error ? error.message : String(error));
      } finally {
        compiler.evictCache(0);
      }
    },
  };
}

type Failure = Parameters<NodeCompiler['fetchDiagnostics']>[0];
const whyOf = (compiler: NodeCompiler, error: Failure): string =>
  JSON.stringify(compiler.fetchDiagnostics(error));
