import type { Codebook } from '../../model/codebook.ts';
import { withField } from './with-field.ts';

/**
 * Affiliations of sources after Spangher, Peng, Ferrara and May 2023, "Identifying Informational Sources in News Articles":
 * institutions on one side, people who speak for themselves on the other. The tests are in our words. Their roles
 * (participant, representative, informational) are another field there, and not in this list.
 */
export const spangher: Codebook = withField('Spangher et al. 2023', 'type', 'Affiliation', [
  { value: 'government', label: 'Government', test: 'Speaks for a state, an authority, a court or a force.' },
  { value: 'corporate', label: 'Corporate', test: 'Speaks for a company.' },
  { value: 'ngo', label: 'NGO', test: 'Speaks for an organization that is neither state nor company.' },
  { value: 'academic', label: 'Academic', test: 'Speaks for a university or for research.' },
  { value: 'other-group', label: 'Other group', test: 'Speaks for a group that is none of these.' },
  { value: 'actor', label: 'Actor', test: 'A person who acts in the events, for themselves.' },
  { value: 'witness', label: 'Witness', test: 'A person who saw what happened.' },
  { value: 'victim', label: 'Victim', test: 'A person to whom it was done.' },
  { value: 'other-individual', label: 'Other individual', test: 'A person who is none of these.' },
]);
