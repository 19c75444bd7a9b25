const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  // The rest leave the number open: at least two, or two of what they count.
  several: 2,
  multiple: 2,
  many: 2,
  some: 2,
  both: 2,
  various: 2,
  numerous: 2,
  most: 2,
  few: 2,
  others: 2,
  couple: 2,
  pair: 2,
  dozens: 24,
  hundreds: 200,
};

/** Words before a number that change nothing about it. */
const before = new Set('the at least more than about these those a all'.split(' '));

/** People in the plural, when nothing counts them. */
const people = new Set(
  'people men women officials sources analysts experts critics aides advisers advisors lawmakers officers democrats republicans voters residents witnesses allies authorities observers economists lawyers attorneys families parents scientists researchers diplomats investigators prosecutors supporters opponents activists workers students teachers doctors executives leaders organizers organisers reporters journalists historians executives neighbours neighbors friends relatives senators ministers defectors protesters commentators insiders reports accounts outlets'.split(
    ' ',
  ),
);

/**
 * How many people a source phrase claims to be: "two officials" = 2, "several officials" and "officials" = at least 2,
 * "Lee and Park" = 2. Undefined for one.
 */
export function pluralityOf(words: string): number | undefined {
  const parts = words.trim().split(/\s+/);
  let at = 0;
  while (at < parts.length - 1 && before.has(parts[at]!.toLowerCase())) at += 1;
  const head = (parts[at] ?? '').toLowerCase();
  const count = /^\d{1,4}$/.test(head) ? Number(head) : Object.hasOwn(numbers, head) ? numbers[head] : undefined;
  if (count !== undefined && count > 1) return count;
  for (const [index, part] of parts.entries()) {
    if (/^(?:of|from|at|in|with|for|to|who|familiar|close)$/.test(part)) return undefined;
    if (people.has(part.toLowerCase().replace(/,$/, ''))) return 2;
    const two =
      part === 'and' && index > 0 && /^[A-Z]/.test(parts[index - 1]!) && /^[A-Z]/.test(parts[index + 1] ?? '');
    if (two && !institutions.test(words)) return 2;
  }
  return undefined;
}

const institutions =
  /\b(?:ministry|department|company|university|committee|institute|council|agency|center|centre|house|office)\b/i;
