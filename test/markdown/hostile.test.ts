import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkMarks } from '../../src/model/body.ts';
import { elementsOf, unbalanced } from './html-facts.ts';
import { type Given, html, render } from './render.ts';

const allowed = new Set(
  (
    'a abbr address aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure ' +
    'h2 h3 h4 h5 h6 hr i iframe img input ins kbd label li mark ol p picture pre q rp rt ruby s samp section small source span strong sub ' +
    'summary sup table tbody td tfoot th thead time tr track u ul var video wbr'
  ).split(' '),
);
const addresses = new Set([
  'href',
  'src',
  'cite',
  'poster',
  'action',
  'formaction',
  'data',
  'background',
  'xlink:href',
]);

/** What a browser could act on in the HTML; nothing in safe HTML. */
function dangers(written: string): string[] {
  const found: string[] = [];
  for (const { name, attributes } of elementsOf(written)) {
    if (!allowed.has(name)) found.push(`<${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^on|^style$|^srcdoc$|^xmlns|[^a-z-]/.test(attribute)) found.push(`${name} ${attribute}`);
      if (addresses.has(attribute) && !isSafe(value)) found.push(`${name} ${attribute}=${value}`);
    }
  }
  return found;
}

// As a browser reads an address: white space and controls around and tabs and line ends inside do not count.
function isSafe(value: string): boolean {
  const read = value.replace(linkMarks, '/').replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
}

const modes: readonly Given[] = [{ markdown: { html: 'sanitize' } }, { markdown: { html: 'escape' } }];

test.each([
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" alt="y">',
  '<img/src=x/onerror=alert(1)>',
  '<img src=`x`onerror=alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<svg onload=alert(1)>',
  '<svg><script>alert&#40;1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html;base64,PHNjcmlwdD4=">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="jav&NewLine;ascript&colon;alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="https://a.example" onclick="alert(1)" style="background:url(javascript:alert(1))">x</a>',
  '<style>@import url(javascript:alert(1));</style>',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<video poster="javascript:alert(1)"></video>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<template><script>alert(1)</script></template>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<kbd><img src=x onerror=alert(1)></kbd>',
  '<code>`<img src=x onerror=alert(1)>`</code>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](java&#x0a;script:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](&#x6A;&#x61;vascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![" onerror="alert(1)](https://a.example/x.png)',
  '![x](https://a.example/x.png" onerror="alert(1))',
  '[x](https://a.example "\\" onmouseover=\\"alert(1)")',
  '[x](https://a.example \'" onmouseover="alert(1)\')',
  '``` "><script>alert(1)</script>\nx\n```',
  '```js" onmouseover="alert(1)\nx\n```',
  '## "><img src=x onerror=alert(1)>',
  '## x {#" onclick="alert(1)}',
  'x[^"><script>]\n\n[^"><script>]: y',
  '> [!NOTE"><script>alert(1)</script>]\n> x',
  '| <script>alert(1)</script> | "><img src=x onerror=alert(1)> |\n|---|---|\n| x | y |',
])('nothing in the page can run: %s', (text) => {
  for (const given of modes) {
    expect(dangers(html(text, given))).toEqual([]);
    expect(unbalanced(html(text, given))).toEqual([]);
  }
});

test('raw HTML that closes what it did not open stays inside the article', () => {
  const { html: written } = render('</div></div></article></main></body></html>\n\nStill here.\n\n</section>');
  expect(written.trim()).toBe('<p>Still here.</p>');
});

test('raw HTML that closes nothing is closed with the article', () => {
  expect(unbalanced(html('<details><summary>More\n\n<div><b>text'))).toEqual([]);
});

test('no author can write the mark of a link, in whatever spelling', () => {
  const texts = [
    '\u00010\u0002',
    '&#1;0&#2;',
    '&#x1;0&#x2;',
    '<b>&#1;0&#2;</b>',
    '<b title="&#1;0&#2;">x</b>',
    '[x](&#1;0&#2;)',
    '`\u00010\u0002`',
    '&#38;#1;0&#38;#2;',
    '<b>&#10</b>&#1',
  ];
  for (const text of texts) for (const given of modes) expect(html(text, given)).not.toMatch(/[\u0001\u0002]/);
});

test('the mark of a link survives the sanitiser', () => {
  expect(html('[a](other.md#b) <b>c</b>')).toBe('<p><a href="\u00010\u0002#b">a</a> <b>c</b></p>');
});

const scraps = fc.constantFrom(
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '`',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '\n',
    '\n\n',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '---',
    '~~~',
    ':',
    '/',
    '#',
    '=',
    ' ',
  ],
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=a>',
    '<a href="',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<div ',
    'onclick=',
    'style=',
    '<svg>',
    '<details>',
    '</p>',
    '<table>',
    '<td>',
    '<p id=x>',
  ],
  ...[
    'javascript:',
    'data:',
    '&#106;',
    '&colon;',
    '&#1;',
    '\u0001',
    '\u0080',
    '[^a]',
    '[^a]: ',
    '[!NOTE]',
    '{{< x >}}',
    '{% y %}',
    '[x](',
    '![x](',
    'other.md',
    'a',
    'é',
    '字',
    '\ud83d',
  ],
);
const hostileText = fc.oneof(
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('whatever an author writes becomes balanced HTML of allowed elements, attributes and schemes', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom(...modes), (text, given) => {
      const written = html(text, given);
      expect(dangers(written)).toEqual([]);
      expect(unbalanced(written)).toEqual([]);
      expect(written.replace(linkMarks, '')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    }),
    { numRuns: 3000 },
  );
});

test('whatever an author writes, no id stands twice and every place lies in the file', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const before = '---\ntitle: x\n---\n';
      const { html: written, found } = render(text, { before });
      const ids = elementsOf(written).flatMap(({ attributes }) => attributes.id ?? []);
      expect(ids).toEqual([...new Set(ids)]);
      const lines = (before + text).split('\n');
      for (const place of found) {
        const [line = 0, column = 0] = place.split(/[:+]/).map(Number);
        expect(line).toBeGreaterThan(3);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
    }),
    { numRuns: 2000 },
  );
});
