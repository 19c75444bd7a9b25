import type { Answer } from '../model/answer.ts';
import { isLive } from './claim-view.ts';
import { grouped } from './grouped.ts';

/** How often what a rule suggested was accepted and dismissed. */
export interface RuleCount {
  readonly rule: string;
  readonly accepted: number;
  readonly dismissed: number;
}

/** The answers counted by rule: those with most answers first, then by name; answers that were taken back do not count. */
export function byRule(answers: readonly Pick<Answer, 'rule' | 'answer' | 'deletedAt'>[]): RuleCount[] {
  return [...grouped(answers.filter(isLive), ({ rule }) => rule)]
    .map(([rule, rows]) => {
      const accepted = rows.filter(({ answer }) => answer === 'accepted').length;
      return { rule, accepted, dismissed: rows.length - accepted };
    })
    .sort((a, b) => b.accepted + b.dismissed - a.accepted - a.dismissed || (a.rule < b.rule ? -1 : 1));
}
