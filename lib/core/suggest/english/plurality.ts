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
  // "Several" and its like leave the number open: at least two.
  several: 2,
  multiple: 2,
  many: 2,
  some: 2,
  both: 2,
  dozens: 24,
  hundreds: 200,
  couple: 2,
  pair: 2,
  various: 2,
  numerous: 2,
  most: 2,
  few: 2,
  others: 2,
};

/** Words for several people, or nouns that end in no -s and are plural all the same. */
const plural =
  /(?:^|\s)(?:[\p{Ll}][\p{L}-]*(?:officials|sources|analysts|experts|critics|aides|men|women|people|lawmakers|ers|ors|ists|ants|ents|ives|ats|ans|reports|accounts|outlets|media)|people|men|women|officials|sources|analysts|experts|critics|police officers|democrats|republicans|voters|residents|witnesses|allies|authorities|observers|economists|lawyers|families|parents|scientists|diplomats)(?=\s|$|,)/iu;

/**
 * How many people a source phrase claims to be: "two officials" = 2, "several officials" and "officials" = at least 2,
 * "Lee and Park" = 2. Undefined for one.
 */
export function pluralityOf(words: string): number | undefined {
  const phrase = words.trim().toLowerCase();
  const head = /^(?:(?:the|at least|more than|about|these|those|a|all) )*([\p{L}\d-]+)/u.exec(phrase)?.[1] ?? '';
  const count = /^\d{1,4}$/.test(head) ? Number(head) : numbers[head];
  if (count !== undefined && count > 1 && /\s/.test(phrase)) return count;
  if (count !== undefined && /^(?:several|many|some|both|most|few|others)$/.test(head)) return count;
  const withoutOf = words.replace(/ (?:of|from|at|in|with|for|to|who|familiar|close) .*$/u, '');
  if (
    /\p{Lu}[\p{L}.’'-]* and (?:\p{Lu}[\p{L}.’'-]* )*\p{Lu}/u.test(withoutOf) &&
    !/\b(?:ministry|department|company|university|committee|institute|council|agency|center|centre|house|office)\b/iu.test(
      withoutOf,
    )
  )
    return 2;
  return plural.test(withoutOf) ? 2 : undefined;
}
