const longest = 200; // UTF-16 units: the longest names of committees have some 150

/** A name short enough for a line or two: what is longer ends in "…". It is kept whole; only what is shown is short. */
export function clip(name: string): string {
  if (name.length <= longest) return name;
  const end = /[\ud800-\udbff]/.test(name[longest - 1]!) ? longest - 1 : longest;
  return `${name.slice(0, end).trimEnd()}…`;
}
