import type { FindPicture } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import type { FrontMatterNode, MapNode, Source } from '../model/source.ts';

/** What an article is checked against: everything but the article itself. */
export interface ValidationContext {
  readonly site: Site;
  /** Names of the templates an article may ask for; absent where no page will be rendered and any name will do. */
  readonly layouts?: ReadonlySet<string>;
  readonly findPicture: FindPicture;
  /** Front matter of the folders above the article, outermost first. Their own mistakes are told by `validateDefaults`. */
  readonly defaults: readonly Defaults[];
  /** The file `<name>.comments.yaml` beside the article, where there is one. */
  readonly comments?: { readonly source: Source; readonly node: FrontMatterNode };
}

/** The front matter of a folder: `_defaults.yaml`. */
export interface Defaults {
  readonly source: Source;
  readonly frontMatter: MapNode;
}
