import { article, type HostileCase } from './case.ts';

const refuses = (name: string, target: string, code: string): HostileCase => ({
  name: `${name} in Markdown`,
  file: article(`Text [a](${target}) more.`),
  refused: `${code} 7:${target.startsWith('<') ? 11 : 10}`,
});
const inHtml = (name: string, value: string, code: string): HostileCase => ({
  name: `${name} in HTML`,
  file: article(`Text <a href="${value}">a</a> more.`),
  refused: `${code} 7:15`,
});
const goesNowhere = (name: string, link: string, warned: string): HostileCase => ({
  name,
  file: article(`Text ${link} more.`),
  warned,
});
const harmless = (name: string, body: string, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  file: article(body),
  ...more,
});

/** Addresses that would run code, in every spelling, and those that leave the site. */
export const links: readonly HostileCase[] = [
  refuses('javascript', 'javascript:pwned()', 'unsafe-link'),
  refuses('javascript in mixed case', 'JaVaScRiPt:pwned()', 'unsafe-link'),
  refuses(
    'javascript by decimal references',
    '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;pwned()',
    'unsafe-link',
  ),
  refuses('javascript by references without semicolons', '&#0000106avascript&#0000058pwned()', 'unsafe-link'),
  refuses('javascript by hexadecimal references', '&#x6A;avascript&#x3A;pwned()', 'unsafe-link'),
  refuses('javascript with a named colon', 'javascript&colon;pwned()', 'unsafe-link'),
  refuses('javascript with a named tab', 'java&Tab;script:pwned()', 'unsafe-link'),
  refuses('javascript with a named line end', 'java&NewLine;script:pwned()', 'unsafe-link'),
  refuses('javascript behind a control character', '<\u0001javascript:pwned()>', 'unsafe-link'),
  refuses('javascript behind a referenced control character', '&#1;javascript:pwned()', 'unsafe-link'),
  refuses('javascript behind a space', '< javascript:pwned()>', 'unsafe-link'),
  refuses('javascript with a tab inside', '<java\tscript:pwned()>', 'unsafe-link'),
  refuses('javascript in percent signs', 'javascript%3Apwned()', 'unsafe-link'),
  refuses('javascript with an encoded letter', '%6Aavascript:pwned()', 'unsafe-link'),
  goesNowhere('javascript with a backslash', '[a](java\\script:pwned())', 'relative-link 7:10'),
  refuses('javascript with a zero width space', 'java\u200bscript:pwned()', 'unsafe-link'),
  refuses('javascript with a soft hyphen', 'java\u00adscript:pwned()', 'unsafe-link'),
  refuses('javascript behind `view-source`', 'view-source:javascript:pwned()', 'unsafe-link'),
  goesNowhere('javascript behind `feed`', '[a](feed:javascript:pwned())', 'link-scheme 7:10'),
  refuses('vbscript', 'vbscript:msgbox(1)', 'unsafe-link'),
  refuses('a document as data', 'data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+', 'unsafe-link'),
  refuses('a blob', 'blob:https://example.org/1', 'unsafe-link'),
  inHtml('javascript', 'javascript:pwned()', 'unsafe-link'),
  inHtml('javascript by references', '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;pwned()', 'unsafe-link'),
  inHtml('javascript across lines', 'java\nscript:pwned()', 'unsafe-link'),
  inHtml('javascript behind control characters', '&#14; javascript:pwned()', 'unsafe-link'),
  goesNowhere('javascript with a referenced NUL', '<a href="java&#0;script:pwned()">a</a>', 'relative-link 7:15'),
  inHtml('data', 'data:text/html,<script>pwned()</script>', 'unsafe-link'),
  { name: 'javascript in an autolink', file: article('<javascript:pwned()> here'), refused: 'unsafe-link 7:1' },
  {
    name: 'javascript in a reference',
    file: article('[a][x]\n\n[x]: javascript:pwned() "t"'),
    refused: 'unsafe-link 7:1',
  },
  { name: 'javascript as a picture', file: article('![a](javascript:pwned())'), refused: 'picture-scheme 7:6' },
  {
    name: 'an SVG as data',
    file: article('![a](data:image/svg+xml,<svg/onload=pwned()>)'),
    refused: 'picture-scheme 7:6',
  },
  {
    name: 'a file of the machine as a picture',
    file: article('![a](file:///etc/passwd)'),
    refused: 'picture-scheme 7:6',
  },
  {
    name: 'javascript in a link around a figure',
    file: article('[![a](https://example.org/a.png "t")](javascript:pwned())'),
    refused: 'unsafe-link 7:38',
  },
  {
    name: 'javascript in a link within a table',
    file: article('| a |\n|---|\n| [x](javascript:pwned()) |'),
    refused: 'unsafe-link 9:7',
  },
  {
    name: 'javascript in a footnote',
    file: article('A[^1]\n\n[^1]: [x](javascript:pwned())'),
    refused: 'unsafe-link 9:11',
  },
  { name: 'javascript in a heading', file: article('## [x](javascript:pwned())'), refused: 'unsafe-link 7:8' },
  harmless(
    'a link title that closes the attribute',
    'Text [a](https://example.org/ "x\\" onclick=\\"pwned()") and [b](https://example.org/ \'"><script>pwned()</script>\')',
  ),
  harmless(
    'a link address that closes the attribute',
    'Text [a](https://example.org/"onclick="pwned\\(\\)) and <https://example.org/"onclick=pwned>',
  ),
  harmless(
    'a bare address that closes the attribute',
    'Text https://example.org/"onmouseover="pwned() and www.example.org/<script>pwned()</script>',
  ),
  harmless(
    'a mail address that closes the attribute',
    'Text a"onclick=pwned@example.org <mailto:a@example.org?subject="><script>pwned()</script>>',
  ),
  harmless('a link to a host by backslashes', 'Text [a](\\\\\\\\evil.example/x) and [b](/\\evil.example)'),
  harmless('a link out of the site', 'Text [a](../../../../etc/passwd) and [b](/../../etc/passwd)', {
    warned: 'relative-link 7:10',
  }),
  {
    name: 'a link to an article outside the site',
    file: article('[a](../../../../../secret.md)'),
    refused: 'broken-link 7:5',
  },
  {
    name: 'a link to an article by an encoded path',
    file: article('[a](%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.md)'),
    refused: 'broken-link 7:5',
  },
  harmless('a text that reads backwards', 'Text [https://bank.example\u202emoc.live](https://example.org/)', {
    warned: 'bidi-control 7:27',
  }),
  harmless(
    'alt text that closes the attribute',
    '![a" onerror="pwned()](https://example.org/a.png "t\\" onload=\\"pwned()")',
  ),
  harmless('alt text with markup', '![<img src=x onerror=pwned()> *a*](https://example.org/a.png)'),
  harmless('a picture address that closes the attribute', '![a](https://example.org/a.png"onerror="pwned\\(\\))'),
];
