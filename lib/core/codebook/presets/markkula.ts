import type { Codebook } from '../../model/codebook.ts';
import { withField } from './with-field.ts';

/**
 * The kinds of source that the Markkula Center for Applied Ethics has its coders tell apart (Vincent et al. 2024, "Measuring
 * Large Language Models Capacity to Annotate Journalistic Sourcing"). The tests are in our words.
 * Theirs tell how a source is identified, not whom it works for: both are one list there.
 */
export const markkula: Codebook = withField('Markkula Center', 'type', 'Type of source', [
  { value: 'named-person', label: 'Named person', test: 'A person who is given with a name.' },
  {
    value: 'named-organization',
    label: 'Named organization',
    test: 'An organization by its name; nobody in it is named.',
  },
  { value: 'document', label: 'Document', test: 'Something written: a report, a filing, a law, a post.' },
  { value: 'anonymous-source', label: 'Anonymous source', test: 'One person or more who spoke without their names.' },
  { value: 'unnamed-group', label: 'Unnamed group of people', test: 'Several people together, none of them by name.' },
]);
