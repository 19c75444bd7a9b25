import type { Changes } from './found.ts';

/** How the words `now` differ from those that were marked. */
export function changesBetween(then: string, now: string): Changes {
  return {
    grade: 'wording',
    material: [],
    words: [
      { kind: 'out', text: then },
      { kind: 'in', text: now },
    ],
  };
}
