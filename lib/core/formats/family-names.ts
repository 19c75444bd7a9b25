/**
 * The family name in a person's name, by which stories speak of them later ("Ko said"): the last word, and the first too where
 * the given name has a hyphen (Ko Yong-hwan). None of what looks like no person's name. `everyday` are those that are left
 * alone, since in most places where they stand they are no name.
 */
export function familyNames(name: string): { readonly alone: readonly string[]; readonly everyday: readonly string[] } {
  const parts = name.trim().split(/\s+/);
  const isName = parts.length >= 2 && parts.length <= 4 && parts.every((part) => /^\p{Lu}[\p{L}'’.-]*$/u.test(part));
  if (!isName || parts.some((part) => bodies.has(part.toLowerCase()))) return { alone: [], everyday: [] };
  const last = parts.at(-1)!;
  const found = (last.includes('-') ? [parts[0]!, last] : [last]).filter(
    (part) => part.replace(/[.’'-]/g, '').length >= 2,
  );
  const isEveryday = (part: string) => everyday.has(part.toLowerCase());
  return { alone: found.filter((part) => !isEveryday(part)), everyday: found.filter(isEveryday) };
}

/** Words that stand in the names of bodies, not of people. */
const bodies = new Set(
  'agency army association bank board bureau centre center channel college commission committee company corporation council court department federation force foundation fund government group house institute league ministry movement office organisation organization party police post press society times union university'.split(
    ' ',
  ),
);

/** Family names with a capital in any story: months and days, and words that sentences begin with. */
const everyday = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday an as at but by do even few first for go he in last many more most much new no now of on one only or other she so some still such than the then they this to two was we what when will with yes you'.split(
    ' ',
  ),
);
