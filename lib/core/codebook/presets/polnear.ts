import type { Codebook } from '../../model/codebook.ts';
import { withField } from './with-field.ts';

/**
 * The kinds of attribution that PolNeAR (Newell, Margolin and Ruths 2018) tells apart where it measures how far coders agree:
 * by quotation marks, and where there are none by the cue. The corpus itself marks only which words are source, cue and
 * content. The tests are in our words.
 */
export const polnear: Codebook = withField('PolNeAR', 'directness', 'Kind of attribution', [
  { value: 'direct', label: 'Direct quote', test: 'All of the content stands in quotation marks.' },
  { value: 'mixed', label: 'Mixed quote', test: 'Some of the content stands in quotation marks.' },
  {
    value: 'reporting',
    label: 'Indirect, reporting cue',
    test: 'No quotation marks; the cue tells of speaking or writing.',
  },
  {
    value: 'attitude',
    label: 'Indirect, attitude cue',
    test: 'No quotation marks; the cue tells of thinking, wanting or feeling.',
  },
]);
