import { dataPages } from './pages-data.mjs';
import { namePages } from './pages-names.mjs';
import { scriptPages } from './pages-scripts.mjs';
import { shapePages } from './pages-shapes.mjs';
import { sizePages } from './pages-sizes.mjs';

/** Every hostile page, by what is wrong with it. */
export const hostilePages = [
  ...kind('names that lie', namePages),
  ...kind('too much of something', sizePages),
  ...kind('bad data and letters', dataPages),
  ...kind('scripts against the reader', scriptPages),
  ...kind('odd documents and layouts', shapePages),
];

function kind(of, pages) {
  return pages.map((page) => ({ ...page, kind: of }));
}
