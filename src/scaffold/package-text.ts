import { slugOf } from '../words/slug.ts';

/** `package.json` of a new site: newsctl in the version that made it, and a script for each thing one does every day. */
export function packageText(name: string, version: string): string {
  const content = {
    name,
    private: true,
    type: 'module',
    scripts: { dev: 'newsctl dev', check: 'newsctl check', build: 'newsctl build' },
    devDependencies: { newsctl: `^${version}` },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** A name that npm accepts, made from a title. */
export function packageNameOf(title: string, language: string): string {
  const slug = slugOf(title, language).replace(/^-+/, '');
  // A package of its own name could not depend on newsctl.
  return slug === '' || slug === 'newsctl' || slug === 'node-modules' ? 'news-site' : slug;
}
