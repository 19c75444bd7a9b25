import { useLiveQuery } from 'dexie-react-hooks';
import { byRule, type RuleCount } from '#core/tally/by-rule.ts';
import { useStore } from './use-store.ts';

/** How often what each rule suggested was accepted and dismissed, in all stories, live. */
export function useRuleCounts(): readonly RuleCount[] {
  const { db } = useStore();
  return useLiveQuery(async () => byRule(await db.answers.toArray()), [db]) ?? [];
}
