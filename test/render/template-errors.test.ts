import { expect, test } from 'vitest';
import { anArticle, type Given, render } from './a-site.ts';

/** Every mistake as `path:line:column marked text: message`, with its help and notes. */
function mistakes(templates: { [name: string]: string }, given: Given = {}): string[] {
  return render({ ...given, templates }).diagnostics.map(({ code, message, place }) => {
    const line = place.excerpt?.lines[place.line - place.excerpt.from] ?? '';
    const marked = line.slice(place.column - 1, place.column - 1 + place.length);
    return `${place.path}:${place.line}:${place.column} [${marked}] ${code}: ${message}`;
  });
}

test('reading from what is not there names the tag and marks the two names', () => {
  expect(mistakes({ 'article.eta': '<p>\n  <b><%= it.article.leadPicture.caption %>' })).toEqual([
    'templates/article.eta:2:21 [leadPicture.caption] template-error: cannot read `caption` of undefined',
  ]);
});

test('the help says what to test', () => {
  const { diagnostics } = render({ templates: { 'article.eta': '<%= it.article.leadPicture.caption %>' } });
  expect(diagnostics[0]?.help).toBe('test it first: `<% if (it.article.leadPicture) { %> … <% } %>`');
});

test('the notes name the article and every template on the way, innermost first', () => {
  const { diagnostics } = render({
    templates: {
      'article.eta': `<% layout('/layout') %>\n<p>\n<%= it.article.title %>`,
      'layout.eta': `<body>\n<%~ it.body %>\n<%~ include('/partials/foot', it) %>`,
      'partials/foot.eta': '\n<%= it.article.newer.text %>',
    },
  });
  expect(diagnostics[0]?.place).toMatchObject({ path: 'templates/partials/foot.eta', line: 2 });
  expect(diagnostics[0]?.notes).toEqual([
    { label: 'while rendering', text: 'articles/budget.md' },
    { label: 'called from', text: 'templates/layout.eta:3' },
    { label: 'called from', text: 'templates/article.eta:1' },
  ]);
});

test('templates that include each other without end are named once each', () => {
  const { diagnostics } = render({
    templates: {
      'article.eta': `\n<%~ include('/partials/a', it) %>`,
      'partials/a.eta': `<%~ include('/article', it) %>`,
    },
  });
  expect(diagnostics[0]?.message).toBe('templates include each other without end');
  expect(diagnostics[0]?.notes?.map(({ text }) => text).sort()).toEqual([
    'articles/budget.md',
    'templates/article.eta:2',
    'templates/partials/a.eta:1',
  ]);
});

test('a mistake that many pages raise is reported once, with their number, and stops no other page', () => {
  const articles = ['a', 'b', 'c'].map((slug) => anArticle({ slug }));
  const { diagnostics, text } = render({
    articles,
    templates: { 'article.eta': '<%= it.list.title %>', 'home.eta': 'home' },
  });
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.notes?.[0]?.text).toBe('articles/a.md and 2 more pages');
  expect(text['index.html']).toBe('home');
  expect(Object.keys(text)).not.toContain('2026/11/22/a/index.html');
});

test.each([
  ['an unclosed tag', 'a\n <%= it.x', '2:2', 'syntax error: unclosed tag'],
  [
    'a tag that swallows the next one',
    'a\n<%= it.page.title\nb\n<%= it.site.title %>',
    '2:5',
    'syntax error: unclosed tag',
  ],
  ['a wait', '<p>\n<% const a = await fetch("x") %>', '2:14', '`await` cannot stand in a template'],
  ['a wait for what is printed', '<p>\n<%= await 1 %>', '2:5', '`await` cannot stand in a template'],
  ['an unclosed string', '<%= "a %>', '1:5', 'syntax error: unclosed string'],
  ['an expression that does not end', '<b>\n<%= it.article. %>', '2:15', "syntax error: unexpected token ')'"],
  ['the second of two tags on a line', '<%= 1 %> <%= 2 3 %>', '1:14', 'syntax error: missing ) after argument list'],
  [
    'a block that is never closed',
    '<% if (1) { %>\n<% for (;0;) { %><% } %>',
    '1:4',
    'syntax error: a block is opened and never closed',
  ],
  ['a block that was never opened', '<p>\n<% } %>', '2:4', 'syntax error: a block is closed that was never opened'],
])('%s is found to the column', (_, template, at, message) => {
  const [mistake] = mistakes({ 'article.eta': template });
  expect(mistake).toContain(`templates/article.eta:${at} `);
  expect(mistake).toContain(message);
});

test('a name without `it` is found, and the right one offered', () => {
  const { diagnostics } = render({ templates: { 'article.eta': '<%= artikle.title %>' } });
  expect(diagnostics[0]).toMatchObject({
    message: '`artikle` is not defined',
    help: 'did you mean `it.article`?',
    place: { column: 5, length: 7 },
  });
});

test('the condition of an else branch is marked, not the branch before it', () => {
  const template = '<% if (it.list) { %>\nx\n<% } else if (it.nope.x) { %>y<% } %>';
  expect(mistakes({ 'article.eta': template })).toEqual([
    'templates/article.eta:3:18 [nope.x] template-error: cannot read `x` of undefined',
  ]);
});

test('an include of a template that does not exist names the one that is meant', () => {
  const { diagnostics } = render({
    templates: { 'article.eta': `<%~ include('/partials/crad') %>`, 'partials/card.eta': '' },
  });
  expect(diagnostics[0]).toMatchObject({
    code: 'unknown-template',
    message: 'there is no template `/partials/crad`',
    help: 'did you mean `/partials/card`?',
    place: { column: 14, length: 14 },
  });
});

test('nothing outside the theme can be included', () => {
  for (const name of ['/../../../etc/passwd', '../../package.json', '/etc/passwd', '@x', 'C:\\x']) {
    const [mistake] = mistakes({ 'article.eta': `<%~ include(${JSON.stringify(name)}) %>` });
    expect(mistake).toContain('unknown-template');
  }
});

test('an include without a slash is found beside the template that includes it', () => {
  const templates = {
    'article.eta': `<%~ include('./partials/a') %>`,
    'partials/a.eta': `<%~ include('b.eta') %>`,
    'partials/b.eta': 'B',
  };
  expect(render({ templates }).text['2026/11/22/budget/index.html']).toBe('B');
});

test('a layout that an article names and the theme lacks is a mistake of that article', () => {
  expect(mistakes({}, { articles: [anArticle({ layout: 'longreed' })] })).toEqual([
    'articles/budget.md:1:1 [] unknown-template: there is no template `/longreed`',
  ]);
});

test('what a template throws itself is told in its own words', () => {
  expect(mistakes({ 'article.eta': '<% throw new Error("no more paper") %>' })[0]).toContain('no more paper');
  expect(mistakes({ 'article.eta': '<% throw "odd" %>' })[0]).toContain('odd');
});

test('a template that no page uses is compiled in strict builds', () => {
  expect(mistakes({ 'partials/unused.eta': '<% } %>' })).toEqual([]);
  expect(mistakes({ 'partials/unused.eta': '<% } %>' }, { strict: true })[0]).toContain('partials/unused.eta:1:4');
});
