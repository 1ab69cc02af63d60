import type { Rule } from '../rule.ts';

/** Mistakes in `audio`. */
export const audioRules = {
  'missing-audio': {
    severity: 'error',
    says: (src: string, near: readonly string[]) => ({
      message: `there is no recording \`${src}\``,
      help:
        near.length > 0
          ? `did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
          : 'put it beside the article, or into `static/` and write its path with a leading slash',
    }),
  },
  'unsuitable-audio': {
    severity: 'error',
    fixed: true,
    says: (src: string, why: string) => ({
      message: `\`${src.length > 40 ? `${src.slice(0, 40)}…` : src}\` ${why}`,
      help: 'put an MP3, M4A, AAC, Ogg, WAV or FLAC file beside the article or into `static/`, or link to one with `https:`',
    }),
  },
} satisfies Record<string, Rule>;
