import { resolve } from 'node:path';
import { loadTheme } from '../render/theme.ts';
import { jsonDocument } from '../report/json.ts';
import { frontMatterSchema } from '../schema/front-matter-schema.ts';
import { keysOfFolders } from '../work/folder-keys.ts';
import { openOneFile } from '../write/one-file.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { withSite } from './with-job.ts';

/** Prints the JSON Schema of the site's front matter, or writes it to a file, which is replaced only when it is such a schema. */
export async function schema(context: Context, { file }: { readonly file?: string }): Promise<ExitCode> {
  return withSite(context, async ({ root, site }) => {
    const { layouts = new Set<string>() } = loadTheme(root, context.shippedTheme).value;
    const fromFolders = new Set([...keysOfFolders(root)].map((key) => site.fieldNames.get(key) ?? key));
    const text = `${JSON.stringify(frontMatterSchema(site, { layouts: [...layouts].sort(), fromFolders }), undefined, 2)}\n`;
    if (file === undefined) {
      context.print(text);
      return exitCodes.done;
    }
    const place = { path: resolve(root, file), root, mayReplace: isSchema, what: 'a JSON Schema' };
    const output = openOneFile(place, context.pid);
    output.add(text);
    const { changed } = output.finish();
    if (context.format === 'json') context.print(jsonDocument({ ok: true, path: file, changed, diagnostics: [] }));
    else context.print(`${file}\n`);
    return exitCodes.done;
  });
}

const isSchema = (start: string): boolean => /^\s*\{\s*"\$schema"/.test(start);
