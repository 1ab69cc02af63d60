import type { templateRules } from '../diagnostics/catalogue/template.ts';
import type { Explanation } from './explanation.ts';

export const templateRulesExplained: Record<keyof typeof templateRules, Explanation> = {
  'template-error': {
    what: 'A template cannot be read as Eta, or something went wrong while it ran. The frame shows the tag; the lines below it name the page that was being rendered and the templates that included this one.',
    why: 'The page would be missing or half written, so nothing is published until the template works for every article.',
    wrong: '<%= it.article.leadPicture.caption %>',
    right: '<% if (it.article.leadPicture) { %><%= it.article.leadPicture.caption %><% } %>',
  },
  'unknown-template': {
    what: 'A template includes another one, names a layout, or an article asks for a layout that is neither in the templates/ folder of the site nor in the shipped theme.',
    why: 'Without it a part of the page, or the whole page, would be missing.',
    wrong: "<%~ include('/partials/crad', { card }) %>",
    right: "<%~ include('/partials/card', { card }) %>",
  },
  'unknown-variable': {
    what: 'A template reads a name that newsctl never provides, so it is always empty. Optional values, such as a summary that an article does not have, are not reported. Only `check` and `--strict` look for it.',
    why: 'A misspelt name shows nothing on any page, and nobody notices.',
    wrong: '<%= it.article.sumary %>',
    right: '<%= it.article.summary %>',
  },
  'template-file': {
    what: 'A file in templates/ cannot be used: it is not UTF-8, it is a symbolic link that leads out of the folder or to another folder, or it is no file at all.',
    why: 'What is published must not depend on files outside the site, and text in another encoding would come out garbled.',
    wrong: 'templates/footer.eta -> ../../shared/footer.eta',
    right: 'templates/footer.eta, a file with the text itself, saved as UTF-8',
  },
};
