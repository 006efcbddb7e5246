import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The folder of templates and fonts: beside the built file, or above the sources. */
function templatesFrom(folder: string): string {
  const here = join(folder, 'templates');
  const above = dirname(folder);
  // When no folder has it, the error of reading it names the path.
  return existsSync(here) || above === folder ? here : templatesFrom(above);
}

/** Draws documents from templates. Starting it takes a tenth of a second, so one is used for all of a kind. */
export type Press = {
  /** Words and people go in as data and never as source, so nothing that somebody typed is read as markup. */
  draw(template: string, data: unknown): Uint8Array;
};

/** A press with the fonts that lie beside the templates, the same on every machine. */
export function openPress(): Press {
  const folder = templatesFrom(import.meta.dirname);
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [join(folder, 'fonts')] }],
  });
  return {
    draw(template, data) {
      compiler.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(data)));
      const drawn = compiler.compile({ mainFilePath: join(folder, template) });
      if (!drawn.result) {
        const error = drawn.takeError();
        throw new Error(
          `the template ${template} could not be drawn: ${error ? whyOf(compiler, error) : ''}`,
        );
      }
      // Tagged, with a title and a language: for who has it read aloud.
      const pdf = compiler.pdf(drawn.result, { pdfStandard: 'ua-1' });
      compiler.evictCache(0);
      return pdf;
    },
  };
}

type Failure = Parameters<NodeCompiler['fetchDiagnostics']>[0];
const whyOf = (compiler: NodeCompiler, error: Failure): string =>
  JSON.stringify(compiler.fetchDiagnostics(error));
