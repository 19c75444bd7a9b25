import type { GenericSchema } from 'valibot';
import type { Answer, AnswerGiven } from '../answer.ts';
import { count, longestText, words } from './bounds.ts';
import { coded, id, keptFields } from './kept.ts';
import { record, word } from './record.ts';

/** The shape of an answer to a suggestion. */
export const answerShape: GenericSchema<unknown, Answer> = record<Answer>({
  ...keptFields<'answer'>(),
  storyId: id(),
  rule: coded,
  words: words(longestText),
  place: count(longestText),
  answer: word<AnswerGiven>({ accepted: true, dismissed: true }),
});
