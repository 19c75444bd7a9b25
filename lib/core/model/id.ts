declare const brand: unique symbol;

/** The name of one record for good: a UUID of version 7 (RFC 9562), branded with what it names. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type StoryId = Id<'story'>;
export type AddressId = Id<'address'>;
export type ReadingId = Id<'reading'>;
export type PassageId = Id<'passage'>;
export type ClaimId = Id<'claim'>;
export type AttributionId = Id<'attribution'>;
export type SourceId = Id<'source'>;
export type AliasId = Id<'alias'>;
export type AppearanceId = Id<'appearance'>;
export type MentionId = Id<'mention'>;
export type NoteId = Id<'note'>;
export type TagId = Id<'tag'>;
export type TaggingId = Id<'tagging'>;
export type CollectionId = Id<'collection'>;
export type MembershipId = Id<'membership'>;
export type AnswerId = Id<'answer'>;
export type CodebookId = Id<'codebook'>;
export type DeviceId = Id<'device'>;
export type StepId = Id<'step'>;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Makes an id that sorts by the time it was made.
 * `now` in milliseconds since 1970; `random` holds at least 10 random bytes. RFC 9562, section 5.7.
 */
export function makeId<Kind extends string>(now: number, random: Uint8Array): Id<Kind> {
  if (random.length < 10) throw new RangeError('makeId needs 10 random bytes');
  const bytes = new Uint8Array(16);
  let millis = Math.max(0, Math.floor(now));
  for (let at = 5; at >= 0; at--) {
    bytes[at] = millis % 256;
    millis = Math.floor(millis / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f); // version 7
  bytes[8] = 0x80 | (bytes[8]! & 0x3f); // variant of RFC 9562
  const digits = Array.from(bytes, (byte) => hex[byte]).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  ) as Id<Kind>;
}

/** Whether a foreign value has the form of an id. */
export function isId(value: unknown): value is Id<string> {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}
