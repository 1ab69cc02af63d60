import { article, type HostileCase } from './case.ts';

const raw = (name: string, html: string, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  file: article(`Before.\n\n${html}\n\nAfter.`),
  shows: ['Before.', 'After.'],
  ...more,
});

/** Raw HTML in the body, above all what parsers read in different ways. */
export const markup: readonly HostileCase[] = [
  raw('a script', '<script>pwned()</script>'),
  raw('a script in capitals with a blank', '<SCRIPT >pwned()</SCRIPT >'),
  raw('a script whose name is split by a slash', '<script/src=data:,pwned()></script>'),
  raw('a script within a script', '<scr<script>ipt>pwned()</scr</script>ipt>'),
  raw('a script that never closes', '<div><script>pwned()', { refused: 'html-unclosed 9:6' }),
  raw('a script within a line', 'a <script>pwned()</script> b'),
  raw('a script from another host', '<script src="//evil.example/x.js"></script>'),
  raw('a module script', '<script type="module">window.__pwned = 1</script>'),
  raw(
    'JSON-LD of the author',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"forged"}</script>',
  ),
  raw('a handler', '<img src="https://example.org/x.png" alt="x" onerror="pwned()">'),
  raw('a handler behind a slash', '<img/onerror=pwned()/src=https://example.org/x.png/alt=x>'),
  raw('a handler in backticks', '<img src=`x` onerror=`pwned()` alt=x>'),
  raw('a handler behind an unclosed quote', '<b title="a onclick=pwned()>b</b>', { shows: ['Before.'] }),
  raw('a handler whose name is in two lines', '<b\nonclick\n=\npwned()>b</b>'),
  raw('a handler with a NUL in its name', '<b on\u0000click=pwned()>b</b>'),
  raw('a handler on a heading', '<h2 onmouseover=pwned() tabindex=1 autofocus onfocus=pwned()>Head</h2>'),
  raw('two attributes of one name', '<a href="https://example.org/" href="javascript:pwned()">a</a>'),
  raw(
    'two attributes of one name, the bad one first',
    '<a href="javascript:pwned()" href="https://example.org/">a</a>',
    { refused: 'unsafe-link 9:10' },
  ),
  raw('details that open by themselves', '<details open ontoggle=pwned()><summary>s</summary>t</details>'),
  raw('an SVG with a script', '<svg><script>pwned()</script></svg>'),
  raw('an SVG that acts when it is loaded', '<svg onload=pwned()><circle r=1 /></svg>'),
  raw(
    'an SVG that animates a link',
    '<svg><a><animate attributeName=href values=javascript:pwned() /><text x=20 y=20>t</text></a></svg>',
  ),
  raw('an SVG that sets a link', '<svg><set attributeName="xlink:href" to="javascript:pwned()"/></svg>'),
  raw('an SVG link', '<svg><a xlink:href="javascript:pwned()"><text>t</text></a></svg>'),
  raw('an SVG use from elsewhere', '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned()></svg>#x"/></svg>'),
  raw('HTML within SVG', '<svg><foreignObject><iframe src="javascript:pwned()"></iframe></foreignObject></svg>'),
  raw(
    'a style within SVG that closes a tag',
    '<svg></p><style><a id="</style><img src=https://example.org/1.png alt=x onerror=pwned()>">',
    {
      refused: 'html-unclosed 9:1',
    },
  ),
  raw(
    'MathML that turns into HTML',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=https://example.org/1.png alt=x onerror=pwned()&gt;">',
    { refused: 'html-unclosed 9:1' },
  ),
  raw(
    'MathML with a link',
    '<math><maction actiontype="statusline#http://evil.example" xlink:href="javascript:pwned()">c</maction></math>',
  ),
  raw(
    'a form that a parser moves',
    '<form><math><mtext></form><form><mglyph><style></math><img src=https://example.org/x.png onerror=pwned()>',
    {
      shows: ['Before.'],
    },
  ),
  raw(
    'a noscript with an attribute that closes it',
    '<noscript><p title="</noscript><img src=https://example.org/x.png alt=x onerror=pwned()>"></noscript>',
  ),
  raw('a template', '<template><img src=https://example.org/x.png alt=x onerror=pwned()></template>'),
  raw('a declarative shadow root', '<div><template shadowrootmode="open"><script>pwned()</script></template></div>'),
  raw('a style sheet', '<style>@import "//evil.example/x.css"; body { display: none }</style>'),
  raw('a style attribute', '<b style="background:url(javascript:pwned());position:fixed;inset:0">b</b>'),
  raw('a title that closes itself', '<title></title><img src=https://example.org/x.png alt=x onerror=pwned()></title>'),
  raw(
    'a textarea that closes itself',
    '<textarea></textarea><img src=https://example.org/x.png alt=x onerror=pwned()></textarea>',
  ),
  raw(
    'a textarea in which a tag hides',
    '<textarea><img title="</textarea><img src=https://example.org/x.png alt=x onerror=pwned()>"></textarea>',
  ),
  raw('an xmp', '<xmp><p title="</xmp><img src=https://example.org/x.png alt=x onerror=pwned()>"></xmp>'),
  raw('plain text to the end of the page', '<plaintext>', { shows: ['Before.'] }),
  raw(
    'a listing and a noembed',
    '<listing>&lt;img src=https://example.org/x.png alt=x onerror=pwned()&gt;</listing><noembed><img title="</noembed><img src=https://example.org/x.png alt=x onerror=pwned()>"></noembed>',
  ),
  raw('a comment that ends early', '<!--><img src=https://example.org/x.png alt=x onerror=pwned()>-->', { shows: [] }),
  raw(
    'a comment that ends with an exclamation mark',
    '<!-- --!><img src=https://example.org/x.png alt=x onerror=pwned()> -->',
    {
      shows: ['Before.'],
    },
  ),
  raw('a comment with a dash', '<!---><img src=https://example.org/x.png alt=x onerror=pwned()>-->', { shows: [] }),
  raw('a comment that never ends', '<!-- pwned', { refused: 'html-unclosed 9:1' }),
  raw('a conditional comment', '<!--[if gte IE 4]><script>pwned()</script><![endif]-->'),
  raw('a CDATA section', '<![CDATA[><img src=https://example.org/x.png alt=x onerror=pwned()>]]>', {
    shows: ['Before.'],
  }),
  raw('a CDATA section within SVG', '<svg><![CDATA[><image xlink:href="x" onerror=pwned() />]]></svg>'),
  raw('a processing instruction', '<?xml-stylesheet href="javascript:pwned()"?><?php system("id") ?>'),
  raw('a document type with an entity', '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>&xxe;', {
    shows: ['Before.'],
  }),
  raw('closing tags that nothing opened', '</article></main></body></html></div></div></div><p>still inside</p>', {
    shows: ['Before.', 'still inside', 'After.'],
  }),
  raw('opening tags that nothing closes', '<div><div><b><i><table><tr><td>', { shows: ['Before.', 'After.'] }),
  raw('tags in the wrong order', '<b><p><i></b></p></i><table><b>x</table>'),
  raw(
    'links within links',
    '<a href="https://example.org/1">a <a href="https://example.org/2">b</a></a> [c <a href="https://example.org/3">d</a>](https://example.org/4)',
  ),
  raw('a base', '<base href="https://evil.example/">'),
  raw('a refresh', '<meta http-equiv="refresh" content="0;url=javascript:pwned()">'),
  raw('a policy', '<meta http-equiv="Content-Security-Policy" content="default-src *">'),
  raw(
    'a style sheet by link',
    '<link rel=stylesheet href=//evil.example/x.css><link rel=canonical href=https://evil.example/>',
  ),
  raw('a frame with a document in an attribute', '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>'),
  raw('a frame with code as its address', '<iframe src="javascript:parent.pwned()"></iframe>'),
  raw(
    'a frame with a document and an allowed address',
    '<iframe title=v src="https://video.example/1" srcdoc="<script>parent.pwned()</script>" onload=pwned()></iframe>',
  ),
  raw(
    'a frame of a host that only looks allowed',
    '<iframe title=v src="https://video.example.evil.example/1"></iframe><iframe title=v src="https://video.example@evil.example/"></iframe><iframe title=v src="https://evil.example/https://video.example/"></iframe><iframe title=v src="https:/\\evil.example"></iframe>',
  ),
  raw(
    'a frame whose address holds a tab and a line end',
    '<iframe title=v src="https://evil.example\t/video.example"></iframe><iframe title=v src="java\nscript:parent.pwned()"></iframe>',
  ),
  raw(
    'a frame with two addresses',
    '<iframe title=v src="https://evil.example/" src="https://video.example/"></iframe><iframe title=v src="https://video.example/" src="https://evil.example/"></iframe>',
  ),
  raw(
    'an object and an embed',
    '<object data="javascript:pwned()"></object><embed src="data:text/html,<script>pwned()</script>"><applet code=x></applet>',
  ),
  raw(
    'a form',
    '<form action="javascript:pwned()"><input name=q><button formaction="javascript:pwned()">Send</button><input type=submit formaction=javascript:pwned()></form>',
    { shows: ['Before.', 'After.'] },
  ),
  raw('an image as a button', '<input type=image src=https://example.org/x.png alt=x onerror=pwned()>'),
  raw(
    'a source set',
    '<img src="https://example.org/a.png" alt=a srcset="javascript:pwned() 1x, data:image/svg+xml,<svg onload=pwned()> 2x">',
    { refused: 'missing-image 9:99' },
  ),
  raw(
    'a picture with sources',
    '<picture><source srcset="data:text/html,x" onerror=pwned()><img src="https://example.org/a.png" alt=a></picture>',
  ),
  raw(
    'a video with a poster',
    '<video poster="javascript:pwned()" src=https://example.org/x.png alt=x onerror=pwned() autoplay></video><audio src="javascript:pwned()" onerror=pwned()></audio><video><source onerror=pwned()></video>',
  ),
  raw(
    'a marquee, a keygen and other old elements',
    '<marquee onstart=pwned()>m</marquee><keygen autofocus onfocus=pwned()><isindex action=javascript:pwned() type=image><bgsound src=javascript:pwned()>',
  ),
  raw('a frameset', '<frameset onload=pwned()><frame src="javascript:pwned()"></frameset>'),
  raw(
    'an old background',
    '<table background="javascript:pwned()"><tr><td background="javascript:pwned()">c</td></tr></table>',
  ),
  raw(
    'an image that is a map',
    '<img src="https://example.org/a.png" alt=a usemap="#m"><map name=m><area href="javascript:pwned()" shape=default></map>',
  ),
  raw(
    'ids that hide properties of the page',
    '<b id=location>a</b><a name=body href="https://example.org/">b</a><form id=document name=getElementById></form><img name=cookie src="https://example.org/a.png" alt=a><b id=__proto__>c</b>',
  ),
  raw('an element of a custom name', '<x-evil onclick=pwned()>x</x-evil><a\u0000b>c</a\u0000b>'),
  raw('a dialog and a popover', '<dialog open>d</dialog><b popover id=p>x</b><button popovertarget=p>b</button>'),
  raw('a class of the theme', '<p class="masthead site-header evil" id="main">over the page</p>'),
  raw('event handlers behind data', '<b data-onclick="pwned()" data-bind="x">b</b>'),
  raw(
    'attributes with entities in their quotes',
    '<b title="&quot;><img src=https://example.org/x.png alt=x onerror=pwned()>">b</b><b title=\'&#39;><img src=https://example.org/x.png alt=x onerror=pwned()>\'>c</b>',
  ),
  raw('an attribute full of angle brackets', '<b title="</b><script>pwned()</script>">b</b>'),
  raw('an attribute that ends in a backslash', '<b title="a\\" onclick="pwned()">b</b>'),
  raw('a tag that Markdown cuts', '<b title="a\n\n" onclick=pwned()>b</b>', { shows: ['Before.'] }),
  raw('a tag across a code span', '<b title="`" onclick="pwned()`">b</b>'),
  raw(
    'raw HTML within a link text and an alt',
    '[<img src=https://example.org/x.png alt=x onerror=pwned()>](https://example.org/) ![<b onclick=pwned()>x](https://example.org/a.png)',
    {},
  ),
  raw('a link around a script', '[a](<https://example.org/"><script>pwned()</script>>)'),
  raw('a fence whose name closes the attribute', '```js"><script>pwned()</script>\ncode\n```'),
  raw('a fence whose name holds a handler', "```x' onclick=pwned() y='\ncode\n```"),
  raw(
    'code that holds a script',
    '```html\n</code></pre><script>pwned()</script>\n```\n\nand `</code><script>pwned()</script>`',
    { shows: ['<script>pwned()</script>'] },
  ),
  raw(
    'a marker of a link to an article, forged',
    'a \ue000link:0\ue001 \u0001 0 \u0002 {\u0080\u0081\u0082} &#128;&#x80; <a href="\u0001">x</a>',
  ),
  raw(
    'covers of shortcodes, forged',
    '{\u0080\u0080\u0080\u0090\u0090} {{< x "><script>pwned()</script> >}} {{< y >}}',
  ),
  raw('a shortcode within an attribute', '<a href="{{< ref "x" >}}" title="{{< "><script>pwned()</script> >}}">a</a>'),
  raw(
    'a table cell with a script',
    '| a | <script>pwned()</script> |\n|---|---|\n| <img src=https://example.org/x.png alt=x onerror=pwned()> | </td></table><b onclick=pwned()>x |',
    {},
  ),
  raw(
    'a footnote with a script',
    'A[^"><script>pwned()</script>] and B[^1].\n\n[^1]: <img src=https://example.org/x.png alt=x onerror=pwned()> <script>pwned()</script>\n[^"><b>]: x',
    {},
  ),
  raw(
    'a heading with a script in its id',
    '## A <script>pwned()</script> {#x"onclick=pwned()}\n\n## `"><img src=https://example.org/x.png alt=x onerror=pwned()>`',
  ),
  raw('an aside with a forged kind', '> [!NOTE"><script>pwned()</script>]\n> text'),
  raw(
    'entities that spell a tag',
    '&lt;script&gt;pwned()&lt;/script&gt; &#60;img src=https://example.org/x.png alt=x onerror=pwned()&#62; &#x3c;script&#x3e;pwned()',
    { shows: ['<script>pwned()</script>'] },
  ),
  raw('entities that spell a tag twice', '&amp;lt;script&amp;gt;pwned()&amp;lt;/script&amp;gt;', {
    shows: ['&lt;script&gt;'],
  }),
  raw('overlong characters of angle brackets', '＜script＞pwned()＜/script＞ ‹script›'),
  raw('an attribute behind a form feed', '<img\fsrc=https://example.org/a.png\fonerror=pwned()\falt=a>'),
  raw('three hundred nested elements', `${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}`, {
    refused: 'too-complex 9:1',
  }),
];
