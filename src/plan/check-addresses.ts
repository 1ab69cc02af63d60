import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { placeOfFile } from '../diagnostics/place.ts';
import { type Claim, claimsOf } from './claims.ts';
import { foldPath, windowsNameIn } from './fold-path.ts';
import type { Locate, Ranked, Together } from './whole-site.ts';

/** Finds paths of the output that several want, also where only some file systems take them for one, and names that Windows refuses. */
export function* checkAddresses(together: Together, ranked: readonly Ranked[], locate: Locate): Generator<Diagnostic> {
  const owners = new Map<string, Claim>();
  const places = new Map<Claim, number>();
  for (const claim of claimsOf(together, ranked)) {
    const key = foldPath(claim.output);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, claim);
    else yield* conflict(claim, owner, locate);
    places.set(claim, places.size);
    yield* windowsName(claim, locate);
  }
  yield* filesThatAreFolders(owners, places, locate);
}

/** A file cannot also be a folder: `/feed.xml/` would need one called like the feed. */
function* filesThatAreFolders(
  owners: ReadonlyMap<string, Claim>,
  places: ReadonlyMap<Claim, number>,
  locate: Locate,
): Generator<Diagnostic> {
  for (const [key, claim] of owners) {
    for (let end = key.indexOf('/'); end !== -1; end = key.indexOf('/', end + 1)) {
      const file = owners.get(key.slice(0, end));
      if (file === undefined) continue;
      const fileFirst = (places.get(file) ?? 0) < (places.get(claim) ?? 0);
      yield* fileFirst ? conflict(claim, file, locate) : conflict(file, claim, locate);
    }
  }
}

function* conflict(claim: Claim, owner: Claim, locate: Locate): Generator<Diagnostic> {
  const { kind, ranked, path = '' } = claim;
  if (kind === 'static') yield diagnose('static-taken', placeOfFile(path), owner.what);
  if (ranked === undefined) return; // two lists: the config names sections and authors, and has been checked
  if (kind === 'alias') return yield* aliasConflict(claim, ranked, owner, locate);
  const place = locate(ranked.article.path, 'slug');
  if (owner.kind !== 'article' || owner.ranked === undefined) {
    return yield diagnose('address-taken', place, owner.what);
  }
  const { path: other, address } = owner.ranked.article;
  yield diagnose('duplicate-address', place, other, shownIf(owner, address), claim.output === owner.output);
}

function* aliasConflict(claim: Claim, { article, state }: Ranked, owner: Claim, locate: Locate): Generator<Diagnostic> {
  const alias = state === 'live' ? claim.alias : undefined;
  const own = owner.ranked?.article === article;
  if (own && owner.kind === 'alias') return; // two spellings of one alias make one redirect
  const place = locate(article.path, 'aliases', claim.alias);
  yield own ? diagnose('alias-own-address', place, alias) : diagnose('alias-taken', place, alias, owner.what);
}

/** An address is made of the title: that of a held article stays unsaid. */
function shownIf(owner: Claim, address: string): string | undefined {
  return owner.ranked?.state === 'live' ? address : undefined;
}

function* windowsName({ output, ranked, alias, kind }: Claim, locate: Locate): Generator<Diagnostic> {
  const name = ranked === undefined ? undefined : windowsNameIn(output);
  if (name === undefined || ranked === undefined) return;
  const { path } = ranked.article;
  yield diagnose('windows-name', kind === 'alias' ? locate(path, 'aliases', alias) : locate(path, 'slug'), name);
}
