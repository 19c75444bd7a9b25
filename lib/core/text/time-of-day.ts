/** A time of day as far as it was written; `offset` from UTC (`Z`, `+09:00`) only if the text names one. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly offset?: string;
}

/** The only zone names with one meaning: those of RFC 2822, section 4.3. `BST`, `IST` or `CET` would be a guess. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

const zone = /^\s?(?<name>Z|UTC?|GMT|[ECMP][SD]T)?\s?(?<offset>[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?(?![\p{L}\d:])/u;

/**
 * Ways to write a time. `half` is the half of the day, before the hour in Korean, Chinese and Japanese, after it elsewhere.
 * The packed form stands first in the rest of a text whose day was cut out.
 */
const patterns: readonly RegExp[] = [
  // T142000, 142000, 1420 after a packed day
  /^ \| T?(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)(?<s>[0-5]\d)?(?!\d)/u,
  // 오후 2:20, 下午2:20, 午後2時20分
  /(?<half>오전|오후|上午|下午|午前|午後)\s?(?<h>\d\d?)\s?[:時点點시]\s?(?<m>\d\d)?(?:\s?[:分분](?<s>\d\d)?)?/u,
  // 14:20, 14:20:05.123, 2:20 pm, 2:20 p.m., 14.20 Uhr, 14h20, 14時20分
  /(?<![\d:])(?<h>\d\d?)\s?[:h時点點시]\s?(?<m>[0-5]\d)(?:\s?[:分분]\s?(?<s>[0-5]\d)?(?:[.,]\d+)?)?(?!\d)(?:\s?(?<half>[ap]\.?m\b\.?))?/iu,
  /(?<!\d)(?<h>\d\d?)\.(?<m>[0-5]\d)(?!\d)\s?(?:(?<half>[ap]\.?m\b\.?)|Uhr\b)/iu,
  // 6 pm
  /(?<!\d)(?<h>\d\d?)\s?(?<half>[ap]\.?m\b\.?)/iu,
];

/** Finds the first time of day in a text (NFKC, white space evened out). Not found or impossible is `undefined`. */
export function findTime(text: string): TimeOfDay | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match?.groups === undefined) continue;
    const { h, m, s, half } = match.groups;
    const hour = in24(Number(h), half);
    const minute = Number(m ?? 0);
    if (hour === undefined || minute > 59) continue;
    const offset = readOffset(text.slice(match.index + match[0].length));
    return {
      hour,
      minute,
      ...(s === undefined ? {} : { second: Number(s) }),
      ...(offset === undefined ? {} : { offset }),
    };
  }
  return undefined;
}

function in24(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour > 12) return hour <= 23 ? hour : undefined;
  const after = /^(?:p|오후|下午|午後)/iu.test(half);
  return (hour % 12) + (after ? 12 : 0);
}

function readOffset(after: string): string | undefined {
  const groups = zone.exec(after)?.groups;
  if (groups?.offset !== undefined) {
    const [sign, digits] = [groups.offset.charAt(0), groups.offset.slice(1).replace(':', '').padEnd(4, '0')];
    return digits === '0000' ? 'Z' : `${sign}${digits.slice(0, 2)}:${digits.slice(2)}`;
  }
  return groups?.name === undefined ? undefined : zones[groups.name];
}
