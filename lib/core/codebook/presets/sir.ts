import type { Codebook } from '../../model/codebook.ts';
import { withField } from './with-field.ts';

/**
 * The five classes of the Czech corpus SiR ("Sources in iRozhlas", Hladká, Mírovský, Kopp and Moravec 2022): three of named
 * sources, two of unnamed ones. The tests are in our words.
 */
export const sir: Codebook = withField('SiR', 'type', 'Class', [
  {
    value: 'official-political',
    label: 'Official, political',
    test: 'Named, with a political mandate; a person or an institution.',
  },
  {
    value: 'official-non-political',
    label: 'Official, non-political',
    test: 'Named, and speaks for an institution that is not political.',
  },
  { value: 'unofficial', label: 'Unofficial', test: 'Named, and speaks for nobody but themselves.' },
  { value: 'anonymous', label: 'Anonymous', test: 'Not named, and nothing tells who it could be.' },
  {
    value: 'anonymous-partial',
    label: 'Partially anonymous',
    test: 'Not named, but told as one of a group or by a trait.',
  },
]);
