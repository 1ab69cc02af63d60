import { configText } from './config-text.ts';
import { editorFiles } from './editor-files.ts';
import { firstArticle } from './first-article.ts';
import { packageText } from './package-text.ts';
import type { NewFile, NewSite } from './site-answers.ts';
import { workflowText } from './workflow.ts';

/** Every file of a new site, with paths from its folder. The same answers give the same bytes. */
export function newSiteFiles(site: NewSite): readonly NewFile[] {
  const { wishes } = site;
  return [
    { path: 'newsctl.config.ts', text: configText(site.answers) },
    ...(wishes.article ? [firstArticle(site)] : []),
    ...(wishes.package ? [{ path: 'package.json', text: packageText(site.packageName, site.version) }] : []),
    ...(wishes.gitignore ? [{ path: '.gitignore', text: gitignore }] : []),
    ...(wishes.ci ? [{ path: '.github/workflows/publish.yml', text: workflowText }] : []),
    ...(wishes.editor ? editorFiles(site.answers) : []),
  ];
}

const gitignore = `# what newsctl builds, and what it remembers between builds
/public/
/.newsctl/
node_modules/
`;
