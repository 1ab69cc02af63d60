// Builds dist/: the command line in one bundle with its dependencies, which loads in half the time and leaves users nothing to install
// beside it; outside stays jiti, which a config in TypeScript needs. sanitize-html and js-yaml, which few builds need, are files of their own. Then the
// licences of what is inside, the public types, and man/.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { manPages } from './man.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
rmSync(join(root, 'dist'), { recursive: true, force: true });
const yamlWhenNeeded = {
  name: 'yaml-when-needed',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^js-yaml$/ }, ({ importer }) => ({
      path: join(root, 'scripts', /[\\/]gray-matter[\\/]/.test(importer) ? 'no-yaml.js' : 'yaml.js'),
    }));
    onLoad({ filter: /[\\/]scripts[\\/]yaml\.js$/ }, async ({ path }) => {
      const { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } = await import('js-yaml');
      const numbers = Object.entries({ COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE });
      const lines = numbers.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
      return { contents: readFileSync(path, 'utf8') + lines.join(''), resolveDir: root };
    });
  },
};
// commander starts programs for subcommands that are programs of their own; loading what starts them takes a tenth of an empty script.
const withoutPrograms = {
  name: 'without-programs',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: join(root, 'scripts', 'no-programs.js') } : undefined,
    ),
};
// The half megabyte of letters that any-ascii knows, as code, would be compiled as a whole for the first accent. As lines of a file it is
// only read.
const lettersInAFile = {
  name: 'letters-in-a-file',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]any-ascii[\\/]block\.js$/ }, async ({ path }) => {
      const { default: block } = await import(pathToFileURL(path).href);
      const lines = Array.from({ length: 0x1100 }, (_, number) => block(number));
      if (lines.some((line) => /[^\t -~]/.test(line))) throw new Error('any-ascii holds more than ASCII');
      mkdirSync(join(root, 'dist', 'third-party'), { recursive: true });
      writeFileSync(join(root, 'dist', 'third-party', 'any-ascii.txt'), lines.join('\n'));
      return { contents: readFileSync(join(root, 'scripts', 'letters.js'), 'utf8'), resolveDir: root };
    }),
};
// Explanations are data: as code they would be compiled at every start.
const explanationsInAFile = {
  name: 'explanations-in-a-file',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]explain[\\/]index\.ts$/ }, async () => {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: ['src/explain/index.ts'],
        bundle: true,
        format: 'esm',
        write: false,
      });
      const { codesByArea, explanationOf } = await import(
        `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
      );
      const areas = codesByArea();
      const explanations = Object.fromEntries(
        areas.flatMap(({ codes }) => codes.map((code) => [code, explanationOf(code)])),
      );
      mkdirSync(join(root, 'dist'), { recursive: true });
      writeFileSync(join(root, 'dist', 'explanations.json'), JSON.stringify({ areas, explanations }));
      return { contents: readFileSync(join(root, 'scripts', 'explanations.js'), 'utf8'), resolveDir: root };
    }),
};
// Commands that need nearly the same share a room. Without rooms every command would be a border between parts, and `list` would load 28 files,
// which takes a third of an empty script longer than loading eight.
const rooms = {
  looking: ['list', 'explain', 'schema', 'complete'].map((name) => `commands/${name}`),
  making: ['build', 'build-shard', 'merge', 'check', 'rss', 'publish', 'rename'].map((name) => `commands/${name}`),
  watching: ['commands/dev', 'commands/check-watch', 'cli/surface'],
  asking: ['commands/new', 'commands/init', 'cli/editor', 'cli/input', 'cli/writer'],
};
const roomOf = new Map(Object.entries(rooms).flatMap(([room, files]) => files.map((file) => [file, room])));
/** Parts that are loaded before others: from where they are asked for. */
const alone = new Map([
  ['cli/first-help', './first-help.js'],
  ['commands/look-ahead', '../commands/look-ahead.js'],
]);
const commandsInRooms = {
  name: 'commands-in-rooms',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/').replace(/\.ts$/, '');
      if (alone.has(file)) return { path: alone.get(file), external: true };
      const room = roomOf.get(file);
      return room && { path: room, namespace: 'room' };
    });
    onLoad({ filter: /./, namespace: 'room' }, ({ path }) => ({
      contents: rooms[path].map((file) => `export * from './src/${file}.ts';`).join('\n'),
      resolveDir: root,
    }));
  },
};
const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Less to look through at every start; names stay, for the reports of bugs.
  minifyWhitespace: true,
  minifySyntax: true,
  external: ['jiti'],
  define: { sanitizerFile: JSON.stringify('../third-party/sanitize-html.cjs') },
  // CommonJS packages ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
};
const { metafile } = await build({
  ...common,
  plugins: [yamlWhenNeeded, withoutPrograms, lettersInAFile, explanationsInAFile, commandsInRooms],
  entryPoints: { 'cli/main': 'src/cli/main.ts' },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});
// A thread loads one file, and so do the first help, what begins before a build is loaded, and a config that asks for types.
await build({
  ...common,
  plugins: [yamlWhenNeeded, lettersInAFile],
  entryPoints: [...alone.keys(), 'index', 'threads/line-worker', 'threads/look-worker'].map((name) => ({
    in: `src/${name}.ts`,
    out: name,
  })),
});
const { metafile: ofOthers } = await build({
  absWorkingDir: root,
  entryPoints: { 'sanitize-html': 'sanitize-html', 'js-yaml': 'js-yaml' },
  outdir: 'dist/third-party',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
});
await build({
  absWorkingDir: root,
  entryPoints: { client: 'src/preview/client/main.ts' },
  outdir: 'dist/preview',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
});
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });

const inside = new Set(
  Object.keys({ ...metafile.inputs, ...ofOthers.inputs }).map(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  ),
);
const notices = [...inside]
  .filter((name) => name !== undefined)
  .sort()
  .map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text =
      file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
writeFileSync(join(root, 'dist', 'third-party-licenses.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));

// The commands as data: what `newsctl --help` answers from, and what man pages are made of.
const help = execFileSync(process.execPath, [join(root, 'bin/newsctl.js'), 'help', '--json'], { encoding: 'utf8' });
const { newsctl, commands } = JSON.parse(help);
writeFileSync(join(root, 'dist', 'commands.json'), JSON.stringify({ ...newsctl, commands }));
rmSync(join(root, 'man'), { recursive: true, force: true });
mkdirSync(join(root, 'man'));
for (const [name, page] of manPages()) writeFileSync(join(root, 'man', name), page);
