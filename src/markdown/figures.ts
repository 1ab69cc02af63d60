import type { Token, Tokens } from 'marked';

/** An image that stands alone in its paragraph and has a title, perhaps inside a link. */
export interface Figure {
  readonly image: Tokens.Image;
  readonly link?: Tokens.Link;
  readonly caption: string;
}

/** Reads a paragraph as a figure; undefined when it is an ordinary one. */
export function readFigure({ tokens }: Tokens.Paragraph): Figure | undefined {
  const alone = onlyToken(tokens);
  if (alone?.type === 'link') {
    const link = alone as Tokens.Link;
    const inside = onlyToken(link.tokens);
    return inside?.type === 'image' ? figureOf(inside as Tokens.Image, link) : undefined;
  }
  return alone?.type === 'image' ? figureOf(alone as Tokens.Image) : undefined;
}

const figureOf = (image: Tokens.Image, link?: Tokens.Link): Figure | undefined =>
  image.title ? { image, caption: image.title, ...(link && { link }) } : undefined;

function onlyToken(tokens: readonly Token[]): Token | undefined {
  return tokens.length === 1 ? tokens[0] : undefined;
}
