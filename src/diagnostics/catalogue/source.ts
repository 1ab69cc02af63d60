import type { Rule } from '../rule.ts';

/** Mistakes in a file as such: encoding, size, control characters, names, symbolic links. */
export const sourceRules = {
  'missing-articles': {
    severity: 'error',
    fixed: true,
    says: (found: 'nothing' | 'file') => ({
      message: found === 'file' ? '`articles` is a file, not a folder' : 'there is no folder `articles`',
      help: 'make a folder `articles` beside the config, or name the folder of the site with `--cwd`',
    }),
  },
  'symbolic-link': {
    severity: 'error',
    fixed: true,
    says: (name: string) => ({
      message: `\`${name}\` is a symbolic link, and links are not followed`,
      help: 'put the file itself there, so that nothing outside the site can be published',
    }),
  },
  'special-file': {
    severity: 'error',
    fixed: true,
    says: (name: string) => ({
      message: `\`${name}\` is neither a file nor a folder`,
      help: 'remove the pipe, socket or device',
    }),
  },
  'unusable-name': {
    severity: 'error',
    fixed: true,
    says: (name: string, why: 'control' | 'backslash' | 'encoding') => ({
      message: `the name \`${name}\` ${unusable[why]}`,
      help: 'rename it',
    }),
  },
  'name-not-nfc': {
    severity: 'warning',
    says: (name: string) => ({
      message: `the name \`${name}\` spells its accents as separate characters (it is not in Unicode NFC)`,
      help: 'rename it: typed anew the name looks the same, but other systems and links find it',
    }),
  },
  'hidden-file': {
    severity: 'warning',
    says: (name: string) => ({
      message: `\`${name}\` is passed over because its name begins with a dot`,
      help: 'rename it if it is meant to be published',
    }),
  },
  'article-extension': {
    severity: 'warning',
    says: (name: string) => ({
      message: `\`${name}\` is passed over: articles end in \`.md\``,
      help: 'rename it so that it ends in `.md`, in small letters',
    }),
  },
  'article-too-large': {
    severity: 'error',
    fixed: true,
    says: (bytes: number, most: number) => ({
      message: `the file has ${bytes} bytes, more than the ${most} that are allowed`,
      help: 'split it, and keep pictures in files of their own',
    }),
  },
  'invalid-encoding': {
    severity: 'error',
    fixed: true,
    says: (found: EncodingFound) => ({
      message:
        found.kind === 'utf-16'
          ? 'the file is in UTF-16, not in UTF-8'
          : `byte ${found.byte} is not valid UTF-8 (in Windows-1252 it would be \`${found.meant}\`)`,
      help: 'save the file as UTF-8',
    }),
  },
  'control-character': {
    severity: 'warning',
    says: (name: string, count: number) => ({
      message: `the invisible control character ${name} stands here${times(count)} and is left out`,
      help: 'delete it: feeds and pages that hold it are broken',
    }),
  },
  'bidi-control': {
    severity: 'warning',
    says: (name: string, count: number) => ({
      message: `the invisible character ${name} stands here${times(count)} and changes the order in which text is shown`,
      help: 'delete it unless it is meant: it can make a text or a link look like another',
    }),
  },
  'lost-character': {
    severity: 'warning',
    says: (count: number) => ({
      message: `the sign U+FFFD stands here${times(count)}: a character was lost when the text was converted`,
      help: 'write the character that was meant; feeds leave the sign out',
    }),
  },
  'vanished-file': {
    severity: 'error',
    fixed: true,
    says: () => ({
      message: 'the file was removed while it was being read',
      help: 'run the command again',
    }),
  },
} satisfies Record<string, Rule>;

/** Why a file is not UTF-8. */
export type EncodingFound =
  | { readonly kind: 'utf-16' }
  | {
      readonly kind: 'byte';
      /** As `0xE9`. */
      readonly byte: string;
      /** What an old Windows editor means by that byte. */
      readonly meant: string;
    };

const unusable = {
  control: 'holds a control character',
  backslash: 'holds a backslash, which separates folders on Windows',
  encoding: 'is not valid UTF-8',
};

const times = (count: number): string =>
  count === 1 ? '' : ` and ${count === 2 ? 'once more' : `${count - 1} more times`} in this file`;
