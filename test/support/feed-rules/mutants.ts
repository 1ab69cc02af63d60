import { rss } from './rss-mutants.ts';

/** One thing wrong with one feed of the golden site `feeds-in-every-format`: what to replace in it by what. */
type Mutant = [path: string, defect: string, change: [from: string | RegExp, to: string]];

const atom: [string, string | RegExp, string][] = [
  ['no id of the feed', /<id>.*<\/id>\n/, ''],
  ['an id with blanks', /<id>(.*)<\/id>/, '<id>\n  $1\n</id>'],
  ['no date of the feed', /<updated>.*<\/updated>\n/, ''],
  ['the time of the build', /<updated>[^<]*/, '<updated>2026-11-23T13:00:00+01:00'],
  ['a date without a zone', '2026-11-22T09:30:00+01:00', '2026-11-22T09:30:00'],
  ['a date in small letters', '2026-11-22T09:30:00+01:00', '2026-11-22t08:30:00z'],
  ['blanks around a date', /<published>(.*)<\/published>/, '<published> $1 </published>'],
  ['a day for a date', '2026-11-22T09:30:00+01:00', '2026-11-22'],
  ['a date of the feed below that of its newest entry', /(<updated>[^<]*)\.000\d{6}/, '$1'],
  ['one date for two entries', /\.000\d{6}/g, ''],
  ['a publication that moved', '<published>2026-11-22T09:30:00+01:00', '<published>2026-11-23T10:15:00+01:00'],
  [
    'a change before the publication',
    /<updated>2026-11-23(.*<\/updated>\n<author><name>Jana)/,
    '<updated>2026-11-21$1',
  ],
  ['no author of the feed', /<author>.*<\/author>\n/, ''],
  ['an author without a name', '<name>Guest O’Hara</name>', '<uri>https://example.org/</uri>'],
  ['an author with two names', '<name>Guest O’Hara</name>', '<name>Guest</name><name>O’Hara</name>'],
  ['an address of an author that is none', '<email>jana@example.org', '<email>Jana'],
  ['an author less', /<author><name>Petr.*\n/, ''],
  [
    'the feed itself before its page',
    /(<link rel="alternate" type="text\/html" href.*\n)(<link rel="self".*\n)/,
    '$2$1',
  ],
  ['no page', /<link rel="alternate" type="text\/html" hreflang.*\n/, ''],
  ['a page without its type', /<link rel="alternate" type="text\/html" hreflang/, '<link rel="alternate" hreflang'],
  ['a second page', /(<link rel="alternate" type="text\/html" hreflang)="en"(.*\n)/, '$1="en"$2$1="cs"$2'],
  ['a type with a parameter', 'type="text/html" hreflang="en"', 'type="text/html; charset=utf-8" hreflang="en"'],
  ['a page in another language', 'type="text/html" hreflang="en"', 'type="text/html" hreflang="cs"'],
  [
    'a link from the root',
    /rel="replies" type="text\/html" href="https:\/\/[^/]*/,
    'rel="replies" type="text/html" href="',
  ],
  ['a title of HTML', '<title>Otters', '<title type="html">Otters'],
  ['a text of no type', '<content type="html">', '<content>'],
  ['a text escaped twice', 'AT&#x26;T', 'AT&amp;#x26;T'],
  ['a category without its term', /category term="[^"]*"/, 'category'],
  ['a category less', /<category.*\n/, ''],
  ['a link without an address', /(<link rel="self" type="[^"]*") href="[^"]*"/, '$1'],
  ['no language', ' xml:lang="en"', ''],
  ['no language of an entry', '<entry xml:lang="cs">', '<entry>'],
  ['the language of an article written as a locale', 'xml:lang="cs"', 'xml:lang="cs_CZ"'],
  ['a number of replies elsewhere', 'hreflang="en" href', 'thr:count="2" hreflang="en" href'],
  ['another number of replies', 'thr:count="2"', 'thr:count="3"'],
  ['a number of replies that is none', 'thr:count="2"', 'thr:count="-2"'],
  ['a moment of a reply that is none', /thr:updated="[^"]*"/, 'thr:updated="yesterday"'],
  ['an attribute that RFC 4685 does not know', 'thr:updated=', 'thr:when='],
  ['one id for two entries', /urn:uuid:2788b74c-[\da-f-]*/, 'http://old.example/?p=12&amp;q=1'],
  ['an id that was turned into a URI', 'http://old.example/?p=12&amp;q=1', 'http://old.example/?p=12&amp;q=1#'],
  ['an enclosure without its length', / length="\d+"/, ''],
  ['no enclosure', /<link rel="enclosure".*\n/, ''],
  ['a hub less', /<link rel="hub".*\n/, ''],
  ['a relation of nobody', 'rel="prev-archive"', 'rel="previous-archive"'],
  ['a summary less', /<summary>.*<\/summary>\n/, ''],
  ['an icon from the root', '<generator>', '<icon>/favicon.svg</icon>\n<generator>'],
];

const json: [string, string | RegExp, string][] = [
  ['the version of before', 'version/1.1', 'version/1'],
  ['the version behind', /"version":"([^"]*)",("title":"[^"]*"),/, '$2,"version":"$1",'],
  ['no title', /"title":"[^"]*",/, ''],
  ['no home page', /"home_page_url":"[^"]*",/, ''],
  ['the address of another feed', /"feed_url":"[^"]*"/, '"feed_url":"https://example.org/feed.json"'],
  [
    'a next page that is this one',
    /"next_url":"[^"]*"/,
    '"next_url":"https://xn--pklad-zsa96e.example/zpr%C3%A1vy/feed.json"',
  ],
  ['a next page that is not there', 'feed/2026-11.json', 'feed/2026-12.json'],
  ['no next page', /"next_url":"[^"]*",/, ''],
  ['a hub without its type', '"type":"WebSub",', ''],
  ['a language as a locale', '"language":"en"', '"language":"en_GB"'],
  ['no authors of the feed', /"authors":\[[^\]]*\],/, ''],
  ['one author in the old way', '"authors":[{"name":"Jana', '"author":{},"authors":[{"name":"Jana'],
  ['an author without a name', '{"name":"Guest O’Hara"}', '{}'],
  ['an author less', ',{"name":"Guest O’Hara"}', ''],
  ['a number for an id', '"id":"http://old.example/?p=12&q=1"', '"id":12'],
  ['an item without an id', /"id":"urn:uuid:[^"]*",/, ''],
  ['a page from the root', /"url":"https:\/\/xn--pklad-zsa96e.example\/zpr%C3%A1vy\/2026/, '"url":"/zpr%C3%A1vy/2026'],
  [
    'a title that is escaped as HTML',
    'Otters & <b>trams</b> ]]> &amp;',
    'Otters &amp; &lt;b&gt;trams&lt;/b&gt; ]]&gt; &amp;amp;',
  ],
  ['no content', /"content_html":"(?:\\.|[^"\\])*",/, ''],
  [
    'a link from the page',
    /href=\\"https:\/\/xn--pklad-zsa96e.example\/zpr%C3%A1vy\/2026\/11\/22\/everything\/#here/,
    'href=\\"#here',
  ],
  ['a date without a zone', '2026-11-22T09:30:00+01:00', '2026-11-22T09:30:00'],
  [
    'a change that is none',
    '"date_modified":"2026-11-23T10:15:00+01:00"',
    '"date_modified":"2026-11-22T09:30:00+01:00"',
  ],
  ['no change where there was one', /"date_modified":"2026-11-23[^"]*",/, ''],
  ['an attachment without its type', '"mime_type":"audio/mpeg",', ''],
  ['no attachment', /"attachments":\[[^\]]*\],?/, ''],
  ['a key of nobody', '"items":', '"docs":"x","items":'],
  ['tags in a line', /"tags":\["([^\]]*)"\]/, '"tags":"x"'],
  ['a tag twice', '"tags":["World & more",', '"tags":["World & more","World & more",'],
  ['a tag less', '"World & more","Sport"', '"Sport"'],
  ['no picture', /"image":"[^"]*",/, ''],
  ['the language of an article left out', /,"language":"cs"/, ''],
  ['a control character', 'daily', 'dai\\u0008ly'],
  ['half a character', 'daily', 'dai\\ud83dly'],
];

const opml: [string, string | RegExp, string][] = [
  ['an element that validators do not know', '</title>', '</title><docs>http://opml.org/</docs>'],
  ['a group with a title but no type', /<outline text="([^"]*)">/, '<outline text="$1" title="$1">'],
  ['another version', 'version="2.0"', 'version="1.0"'],
  ['an outline without a text', /text="[^"]*" /, ''],
  ['a title of its own', /title="[^"]*"/, 'title="Otters"'],
  ['a feed without its type', ' type="rss"', ''],
  ['a feed without its address', / xmlUrl="[^"]*"/, ''],
  ['a feed that is not there', 'vy/feed.xml"', 'vy/rss.xml"'],
  ['a feed from the root', / xmlUrl="https:\/\/[^/]*/, ' xmlUrl="'],
  ['a feed twice', /(<outline text="[^"]*" title="[^"]*" type="rss".*\n)/, '$1$1'],
  ['a version of nobody', 'version="RSS2"', 'version="2.0"'],
  ['a date of RFC 3339', /<dateModified>.*<\/dateModified>/, '<dateModified>2026-11-23T10:15:00Z</dateModified>'],
  ['a feed less', /<outline text="[^"]*Sport".*\n/, ''],
  ['another description', / description="/, ' description="Not '],
  ['no date of the newest change', /<dateModified>.*\n/, ''],
  ['an owner without an address', /<ownerId>.*<\/ownerId>/, '<ownerId>us</ownerId>'],
];

const section: [string, string | RegExp, string][] = [
  ['another headline than elsewhere', '<title>Otters', '<title>Beavers'],
  ['a hub less than in the other format', /<(?:atom:)?link rel="hub".*\n/, ''],
  ['another credit than elsewhere', 'Ö. Fotograf', 'O. Fotograf'],
  ['no size of the picture', / fileSize="\d+"/, ''],
  ['a category twice', /(<category .*\n)/, '$1$1'],
  ['another taxonomy', '/tag/"', '/topic/"'],
  ['comments elsewhere', '#comments', '#letters'],
  ['a word less than elsewhere', 'A note.', 'A.'],
];

const archive: [string, string | RegExp, string][] = [
  ['an archive that does not say so', /<fh:archive\/>\n/, ''],
  ['an archive without the feed', /<(?:atom:)?link rel="current".*\n/, ''],
  ['an archive before itself', 'feed/2026-09.', 'feed/2026-10.'],
  ['an archive behind another', /feed\/2026-11\./, 'feed/2026-08.'],
  ['an archive that skips one', 'feed/2026-09.', 'feed/2026-08.'],
  ['an archive of another name', /<title>/, '<title>Old '],
  ['an archive that knows no newer one', /<(?:atom:)?link rel="next-archive".*\n/, ''],
];

const of = (path: string, changes: readonly [string, string | RegExp, string][]): Mutant[] =>
  changes.map(([defect, from, to]) => [path, defect, [from, to]]);

const pages: Mutant[] = [
  ['index.html', 'two feeds with one title', ['(Atom)', '(RSS)']],
  ['index.html', 'a feed that is not there', ['/feed.atom"', '/atom.xml"']],
  ['section/sport/index.html', 'a feed under the type of another', ['application/rss+xml', 'application/feed+json']],
];

/** Every one of them has to be noticed. */
export const mutants: readonly Mutant[] = [
  ...of('feed.xml', rss),
  ...of('feed.atom', atom),
  ...of('feed.json', json),
  ...of('section/world-more/feed.xml', section),
  ...of('section/world-more/feed.atom', section),
  ...of('feeds.opml', opml),
  ...of('feed/2026-10.xml', archive),
  ...of('feed/2026-10.atom', archive),
  ...pages,
];
