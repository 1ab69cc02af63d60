import { diagnose } from '../diagnostics/diagnostic.ts';
import { placeOfFile } from '../diagnostics/place.ts';

console.log(diagnose('missing-front-matter', placeOfFile('x'), 'no'));
