import { article, type HostileCase, withMatter } from './case.ts';

/** A held article; its CANARY must stand in no file, no name and no line of any log. */
const held = (state: string, body = 'CANARY text.') =>
  `---\ntitle: CANARY title\ndate: 2026-11-22\nsummary: CANARY summary\n${state}\n---\n\n${body}\n`;
const draft = 'draft: true';
const embargo = 'embargo: 2026-12-24T09:00+01:00';
const links = (name: string, target: string, line: string, beside: HostileCase['beside'] = {}): HostileCase => ({
  name,
  file: article(`[x](${target})`),
  refused: `link-to-held ${line}`,
  beside,
});
const beside = (name: string, state: string, more: HostileCase['beside'] = {}, body?: string): HostileCase => ({
  name,
  file: article('Text.'),
  beside: { [`articles/leaks/held-${name.replaceAll(/[^a-z]+/g, '-')}.md`]: held(state, body), ...more },
});

/** Ways to hear of an article before its time. */
export const leaks: readonly HostileCase[] = [
  links('a link to a draft', 'held-1.md', '7:5', { 'articles/leaks/held-1.md': held(draft) }),
  links('a link to an article under embargo', 'held-2.md', '7:5', { 'articles/leaks/held-2.md': held(embargo) }),
  links('a link to a heading of a draft', 'held-3.md#canary-heading', '7:5', {
    'articles/leaks/held-3.md': held(draft, '## CANARY heading'),
  }),
  links('a link to a heading that a draft does not have', 'held-4.md#no-such-heading', '7:5', {
    'articles/leaks/held-4.md': held(draft, '## CANARY heading'),
  }),
  links('a link to a scheduled article', 'held-5.md', '7:5', {
    'articles/leaks/held-5.md': '---\ntitle: CANARY\ndate: 2026-12-01\nsummary: CANARY\n---\n\nCANARY\n',
  }),
  links('a link to an expired article', 'held-6.md', '7:5', {
    'articles/leaks/held-6.md': held('expires: 2026-11-23'),
  }),
  {
    name: 'a translation of a draft',
    file: withMatter('title: A\ndate: 2026-11-22\nsummary: s\nlang: cs\ntranslationOf: held-7.md'),
    beside: { 'articles/leaks/held-7.md': held(draft) },
  },
  {
    name: 'a translation of an article by its secret id',
    file: withMatter('title: A\ndate: 2026-11-22\nsummary: s\nlang: cs\ntranslationOf: id-of-held'),
    beside: { 'articles/leaks/held-8.md': held(`${embargo}\nid: id-of-held`) },
  },
  beside('tags and a section that only a held one has', `${draft}\ntags: [CANARY tag]\ncategories: [CANARY section]`),
  beside('an author who only wrote held ones', `${embargo}\nauthors: [CANARY author]`),
  beside(
    'a picture that only a held one uses',
    `${draft}\nimage: { src: canary.png, alt: CANARY }`,
    {
      'articles/leaks/canary.png': Buffer.from(
        '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082',
        'hex',
      ),
    },
    '![CANARY](canary.png)',
  ),
  beside('comments beside a held one', draft, {
    'articles/leaks/held-comments-beside-a-held-one.comments.yaml':
      '- author: CANARY\n  date: 2026-11-22\n  text: CANARY\n',
  }),
  beside('broken comments beside a held one', draft, {
    'articles/leaks/held-broken-comments-beside-a-held-one.comments.yaml':
      '- author: CANARY\n  dat: CANARY\n  text: "CANARY\n',
  }),
  beside('an alias of a held one', `${embargo}\naliases: [/canary-alias]`),
  beside(
    'a dateline, corrections and sources of a held one',
    `${embargo}\ndateline: CANARY\ncorrections: [{ date: 2026-11-22, text: CANARY }]\nsources: [{ title: CANARY, url: 'https://canary.example/CANARY' }]`,
  ),
  beside('an unknown key in a draft', `${draft}\nCANARY: x`),
  beside(
    'a wrong value in a draft',
    `${draft}\nlayout: CANARY\ngenre: CANARY\nlang: CANARY\nslug: CANARY/\nexpires: CANARY\naliases: ['CANARY:']`,
  ),
  beside(
    'a script and broken links in the body of a draft',
    draft,
    {},
    '<script>CANARY</script> [CANARY](canary.md#CANARY) ![](CANARY.png) [^CANARY] [x](#CANARY) <CANARY> {{< CANARY >}}',
  ),
  beside('broken YAML in a draft', `${draft}\ntags: [CANARY\nid: "CANARY`),
  beside('a second title in a draft', `${draft}\ntitle: CANARY twice`),
  beside('a tag variant of a draft', `${draft}\ntags: [canarytag, CanaryTag]`),
  beside('a draft without a date', 'draft: true\nupdated: CANARY'),
  beside(
    'an expired one with all fields',
    `expires: 2026-11-23\nauthors: [CANARY]\ntags: [CANARY]\ncategories: [CANARY]\nid: CANARY\nimage: { src: https://canary.example/CANARY.png, alt: CANARY }`,
  ),
  {
    name: 'an alias on the address of a held one',
    file: withMatter('title: A\ndate: 2026-11-22\nsummary: s\naliases: [/2026/11/22/soon-address/]'),
    beside: { 'articles/leaks/held-9.md': held(`${embargo}\nslug: soon-address`) },
  },
  {
    name: 'the address of a held one',
    file: withMatter('title: A\ndate: 2026-11-22\nsummary: s\nslug: wanted-address'),
    beside: { 'articles/leaks/held-10.md': held(`${embargo}\nslug: wanted-address`) },
  },
  {
    name: 'the identity of a held one',
    file: withMatter('title: A\ndate: 2026-11-22\nsummary: s\nid: wanted-id'),
    beside: { 'articles/leaks/held-11.md': held(`${embargo}\nid: wanted-id`) },
  },
];
