import type { sourceRules } from '../diagnostics/catalogue/source.ts';
import type { Explanation } from './explanation.ts';

export const sourceRulesExplained: Record<keyof typeof sourceRules, Explanation> = {
  'missing-articles': {
    what: 'A site is a folder that holds a folder `articles`. There is none here, or a file has that name.',
    why: 'Without it newsctl was most likely started in the wrong folder, and an empty site would replace the real one.',
    wrong: 'mysite/\n  newsctl.config.ts\n  posts/',
    right: 'mysite/\n  newsctl.config.ts\n  articles/',
  },
  'symbolic-link': {
    what: 'A file or folder of the site is a symbolic link. newsctl does not follow links below `articles` and `static`.',
    why: 'A link can point to any file of the machine that builds the site, and would publish it.',
    wrong: 'articles/budget.md -> /home/jana/budget.md',
    right: 'articles/budget.md',
  },
  'special-file': {
    what: 'Something in the site is neither a file nor a folder: a pipe, a socket or a device.',
    why: 'Reading it could wait for ever.',
    wrong: 'articles/budget.md (a named pipe)',
    right: 'articles/budget.md (a file)',
  },
  'unusable-name': {
    what: 'The name of a file or folder holds a control character or a backslash, or its bytes are not UTF-8. It is passed over.',
    why: 'Such a name cannot be written in a link, and on another system it names another file or none.',
    wrong: 'articles/drafts\\budget.md',
    right: 'articles/drafts-budget.md',
  },
  'name-not-nfc': {
    what: 'The name writes an accented letter as a letter followed by an accent. Unicode calls the usual spelling, with one character, NFC.',
    why: 'Two names that look the same are then two files, and a link typed on a keyboard does not find this one.',
    wrong: 'articles/pr\u030ciznani\u0301.md (r followed by U+030C)',
    right: 'articles/p\u0159izn\u00e1n\u00ed.md (U+0159)',
  },
  'hidden-file': {
    what: 'The name of a file, or of a folder that holds it, begins with a dot. Below `articles` no such file is read; below `static` only `.well-known/`, `.nojekyll`, `.htaccess` and `.domains` are published.',
    why: 'Such files are settings more often than content, and may hold secrets.',
    wrong: 'static/.env',
    right: 'static/settings.json',
  },
  'article-extension': {
    what: 'The file looks like an article but does not end in `.md`, in small letters. It is not read.',
    why: 'It would be missing from the site without anyone noticing, or be there on one system and missing on another.',
    wrong: 'articles/Budget.MD',
    right: 'articles/budget.md',
  },
  'article-too-large': {
    what: 'The file has more than 2 MB. A long novel has one.',
    why: 'It is most likely not an article, or holds pictures as text, and would be slow for every reader.',
    wrong: '![](data:image/png;base64,iVBORw0KGgo…)',
    right: '![The town hall](town-hall.jpg)',
  },
  'invalid-encoding': {
    what: 'The bytes of the file are not UTF-8. It was probably saved in an older encoding such as Windows-1252, or in UTF-16. The place is that of the first wrong byte.',
    why: 'Guessing an encoding turns names into garbage, and nobody notices before the readers do.',
    wrong: 'caf\ufffd (the byte E9, an é of Windows-1252)',
    right: 'café (the bytes C3 A9, saved as UTF-8)',
  },
  'control-character': {
    what: 'The text holds an invisible control character, most often pasted from another program. It is left out of the site. Each character is named once a file, where it stands first.',
    why: 'XML forbids most of them: one such character makes every reader program refuse the whole feed.',
    wrong: 'the bud\u2408get (U+0008 between d and g)',
    right: 'the budget',
  },
  'bidi-control': {
    what: 'The text holds an invisible character that changes the direction of writing. It stays in the text. Right-to-left languages need it rarely.',
    why: 'It can make a name, an address or code look like something else than what it is.',
    wrong: 'invoice[U+202E]fdp.exe',
    right: 'invoiceexe.pdf',
  },
  'lost-character': {
    what: 'The text holds the sign that programs put where they could not read a character: \ufffd. It stays on pages and is left out of feeds.',
    why: 'Readers see a question mark in a box within a word, most often in a name.',
    wrong: 'Jana Nov\ufffdkov\ufffd',
    right: 'Jana Nov\u00e1kov\u00e1',
  },
  'vanished-file': {
    what: 'The file was there when the folders were listed and was gone when it was to be read.',
    why: 'An article that is being moved must not silently drop out of the site.',
    wrong: 'mv articles/budget.md … while a build is running',
    right: 'newsctl build, again',
  },
};
