import type { siteRules } from '../diagnostics/catalogue/site.ts';
import type { Explanation } from './explanation.ts';

export const siteRulesExplained: Record<keyof typeof siteRules, Explanation> = {
  'duplicate-address': {
    what: 'Two articles would be published at one address, or at addresses that some file systems take for one. Held articles count, because they will be published; expired ones do not.',
    why: 'One article would overwrite the other, and readers of the first would find the second.',
    wrong:
      '# articles/budget.md\ndate: 2026-11-23\nslug: budget\n\n# articles/budget-comment.md\ndate: 2026-11-23\nslug: budget',
    right:
      '# articles/budget.md\ndate: 2026-11-23\nslug: budget\n\n# articles/budget-comment.md\ndate: 2026-11-23\nslug: budget-comment',
  },
  'address-taken': {
    what: 'The address of an article is already that of something else: a list page, the feed, a file in `static/`.',
    why: 'One of the two would overwrite the other.',
    wrong: '# newsctl.config.yaml\npermalink: /:year/:slug/\n\n# articles/november.md\ndate: 2026-11-23\nslug: "11"',
    right:
      '# newsctl.config.yaml\npermalink: /:year/:slug/\n\n# articles/november.md\ndate: 2026-11-23\nslug: november',
  },
  'alias-taken': {
    what: 'An old address among `aliases` is in use: an article, another redirect, a list or a file stands there.',
    why: 'The redirect would replace what readers look for at that address.',
    wrong: '# articles/budget.md is published at /2026/budget/\n\n# articles/budget-vote.md\naliases: [/2026/budget/]',
    right: '# articles/budget-vote.md\naliases: [/2026/budget-vote-preview/]',
  },
  'alias-own-address': {
    what: 'An alias repeats the address that the article has anyway.',
    why: 'It does nothing. Often another address was meant, and that one is still a dead link.',
    wrong: 'slug: budget\naliases: [/2026/11/23/budget/]',
    right: 'slug: budget\naliases: [/2026/11/23/the-budget/]',
  },
  'static-taken': {
    what: 'A file in `static/` has the path of a file that newsctl makes itself. `static/robots.txt` alone is allowed: it replaces ours.',
    why: 'One of the two would overwrite the other.',
    wrong: 'static/feed.xml',
    right: 'static/old-feed.xml',
  },
  'windows-name': {
    what: 'A part of the address is a name that Windows keeps for devices, such as `con`, `aux`, `nul` or `com1`.',
    why: 'The site cannot be built, copied or checked out on a Windows machine.',
    wrong: 'aliases: [/con/2019/]',
    right: 'aliases: [/the-long-con/2019/]',
  },
  'duplicate-id': {
    what: 'Two articles have one `id`. Where no `id` is written it is made of the path, which is the same for `budget.md` and `budget/index.md`.',
    why: 'The id tells feed readers which articles they have seen: of two with one id they show one.',
    wrong: '# articles/budget.md\nid: budget-2026\n\n# articles/budget-vote.md\nid: budget-2026',
    right: '# articles/budget.md\nid: budget-2026\n\n# articles/budget-vote.md\nid: budget-vote-2026',
  },
  'tag-variants': {
    what: 'One tag is written in several ways that differ only in case, accents, spaces or hyphens. They are published as one tag under the commonest spelling.',
    why: 'A misspelt tag is often a different word than the writer thinks; one spelling also keeps the source searchable.',
    wrong: '# articles/a.md\ntags: [Climate Change]\n\n# articles/b.md\ntags: [climate-change]',
    right: '# articles/a.md\ntags: [Climate Change]\n\n# articles/b.md\ntags: [Climate Change]',
  },
  'section-variants': {
    what: 'One section is written in several ways that differ only in case, accents, spaces or hyphens. They are published as one section: under the name in the config, or else the commonest spelling.',
    why: 'One spelling keeps the source searchable and the navigation as it was meant.',
    wrong: '# newsctl.config.yaml\nsections: [Business & Economy]\n\n# articles/a.md\ncategories: [business & economy]',
    right: '# newsctl.config.yaml\nsections: [Business & Economy]\n\n# articles/a.md\ncategories: [Business & Economy]',
  },
  'term-collision': {
    what: 'The address of a tag or section is made of its name. Here another one has the same, or nothing in the name can stand in an address, so that some letters and digits were added.',
    why: 'The address is lasting but not readable.',
    wrong: '# articles/a.md\ntags: ["r&d"]\n\n# articles/b.md\ntags: ["r d"]',
    right: '# articles/a.md\ntags: [research and development]',
  },
  'unknown-translation': {
    what: '`translationOf` names a path or an id that no article has.',
    why: 'Readers and search engines are not led to the version in their language.',
    wrong: 'translationOf: articles/cs/rozpocett.md',
    right: 'translationOf: articles/cs/rozpocet.md',
  },
  'translation-of-itself': {
    what: '`translationOf` names the article in which it stands.',
    why: 'It was probably copied from the other version and not changed, so the two are not linked.',
    wrong: '# articles/en/budget.md\ntranslationOf: articles/en/budget.md',
    right: '# articles/en/budget.md\ntranslationOf: articles/cs/rozpocet.md',
  },
  'translation-same-language': {
    what: 'Two articles that are versions of one story have the same language.',
    why: 'A page can lead to one version in each language; the other one is left out. Often `lang` was forgotten.',
    wrong: '# articles/rozpocet.md, on a site in English\ntranslationOf: articles/budget.md',
    right: '# articles/rozpocet.md, on a site in English\nlang: cs\ntranslationOf: articles/budget.md',
  },
  'link-to-held': {
    what: 'The text links to an article that is a draft, is not published yet, or has expired. A held article may link to one that is published no later than itself.',
    why: 'The link would lead nowhere, and its address could give away what is still secret.',
    wrong: 'See [the reform](reform.md).  <!-- reform.md: draft: true -->',
    right: 'See [the budget](budget.md).',
  },
  'link-to-left-out': {
    what: 'The text links to an article that has errors and is therefore not part of the site.',
    why: 'The words of the link are shown, but they lead nowhere.',
    wrong: 'See [the reform](reform.md).  <!-- reform.md: no date -->',
    right: 'See [the reform](reform.md).  <!-- reform.md: date: 2026-11-23 -->',
  },
  'missing-anchor': {
    what: 'A link leads to a heading or an anchor that the other article does not have.',
    why: 'Readers arrive at the top of the page and have to search for what was promised.',
    wrong: 'See [the costs](budget.md#cost).  <!-- budget.md: ## Costs -->',
    right: 'See [the costs](budget.md#costs).',
  },
};
