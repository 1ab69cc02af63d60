import type { Rule } from '../rule.ts';

/** Mistakes that only several articles together can make: addresses, identities, links, variants of tags. */
export const siteRules = {
  'duplicate-address': {
    severity: 'error',
    fixed: true,
    says: (other: string, address: string | undefined, exactly: boolean) => ({
      message: `${address === undefined ? 'the address' : `the address \`${address}\``} is ${
        exactly ? 'also that' : 'on some machines the same as that'
      } of \`${other}\``,
      help: exactly
        ? 'give one of the two another `slug`'
        : 'give one of the two another `slug`: many file systems do not tell upper from lower case, or accents written in two ways',
    }),
  },
  'address-taken': {
    severity: 'error',
    fixed: true,
    says: (what: string) => ({
      message: `the article's address is also that of ${what}`,
      help: 'give the article another `slug`, or change `permalink` in the config',
    }),
  },
  'alias-taken': {
    severity: 'error',
    fixed: true,
    says: (alias: string | undefined, what: string) => ({
      message: `${alias === undefined ? 'an alias' : `the alias \`${alias}\``} is also the address of ${what}`,
      help: 'take the alias out: a redirect would replace what stands there',
    }),
  },
  'alias-own-address': {
    severity: 'warning',
    says: (alias: string | undefined) => ({
      message: `${alias === undefined ? 'an alias' : `the alias \`${alias}\``} is the article's own address`,
      help: 'take the alias out: it redirects nowhere',
    }),
  },
  'static-taken': {
    severity: 'error',
    fixed: true,
    says: (what: string) => ({
      message: `the file stands where ${what} is published`,
      help: 'rename the file, or move it into another folder of `static/`',
    }),
  },
  'windows-name': {
    severity: 'warning',
    says: (name: string) => ({
      message: `no folder can be called \`${name}\` on Windows`,
      help: 'choose another `slug`, so that the site can be built and copied everywhere',
    }),
  },
  'duplicate-id': {
    severity: 'error',
    fixed: true,
    says: (other: string, id: string | undefined) => ({
      message: `${id === undefined ? 'the `id`' : `the id \`${id}\``} is also that of \`${other}\``,
      help: 'give the newer article an `id` of its own: feed readers show only one article of each id',
    }),
  },
  'tag-variants': {
    severity: 'warning',
    says: (name: string, variants: string) => ({
      message: `the tag \`${name}\` is also written ${variants}`,
      help: `write \`${name}\` everywhere; they are published as one tag`,
    }),
  },
  'section-variants': {
    severity: 'warning',
    says: (name: string, variants: string) => ({
      message: `the section \`${name}\` is also written ${variants}`,
      help: `write \`${name}\` everywhere; they are published as one section`,
    }),
  },
  'term-collision': {
    severity: 'warning',
    says: (kind: 'tag' | 'section', name: string, other: string | undefined, address: string) => ({
      message:
        other === undefined
          ? `no address can be made of the ${kind} \`${name}\`, so it is published at \`${address}\``
          : `the ${kind}s \`${name}\` and \`${other}\` ask for one address, so \`${name}\` is published at \`${address}\``,
      help: kind === 'tag' ? 'rename the tag' : 'rename the section, or give it a `slug` in the config',
    }),
  },
  'unknown-translation': {
    severity: 'error',
    says: (target: string, meant: string | undefined) => ({
      message: `no article has the path or id \`${target}\``,
      help:
        meant === undefined
          ? 'write the path of the other article from the site’s folder, or its `id`'
          : `did you mean \`${meant}\`?`,
    }),
  },
  'translation-of-itself': {
    severity: 'error',
    says: () => ({
      message: 'the article is called a translation of itself',
      help: 'name the article in the other language, or take `translationOf` out',
    }),
  },
  'translation-same-language': {
    severity: 'warning',
    says: (lang: string, other: string) => ({
      message: `\`${other}\` is a version of the same story in \`${lang}\` too`,
      help: 'set `lang`, or take `translationOf` out of one of them: only one version in each language is linked',
    }),
  },
  'link-to-held': {
    severity: 'error',
    fixed: true,
    says: (path: string, state: string, until: string | undefined) => ({
      message: `the link leads to \`${path}\`, which is ${state}${until === undefined ? '' : ` until ${until}`}`,
      help: 'take the link out until the other article is published',
    }),
  },
  'link-to-left-out': {
    severity: 'warning',
    says: (path: string) => ({
      message: `the link leads to \`${path}\`, which is not published because of its own errors`,
      help: 'correct the other article',
    }),
  },
  'missing-anchor': {
    severity: 'error',
    says: (path: string, anchor: string, meant: string | undefined) => ({
      message: `\`${path}\` has no heading or anchor \`#${anchor}\``,
      help:
        meant === undefined ? 'link to the whole article, or to one of its headings' : `did you mean \`#${meant}\`?`,
    }),
  },
} satisfies Record<string, Rule>;
