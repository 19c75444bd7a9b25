import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeviceId, makeId } from '#core/model/id.ts';
import { nextStamp, readStamp, type Stamp } from '#core/model/stamp.ts';

const device = makeId<'device'>(0, new Uint8Array(10)) as DeviceId;
const time = fc.integer({ min: 0, max: 4_102_444_800_000 });

test('stamps never run backwards, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(time, { minLength: 2 }), (times) => {
      let last: Stamp | undefined;
      for (const now of times) {
        const stamp = nextStamp(last, now, device);
        if (last !== undefined) expect(stamp > last).toBe(true);
        last = stamp;
      }
    }),
  );
});

test('a stamp holds the time of its clock, and counts where the clock stands still', () => {
  const first = nextStamp(undefined, 1_476_351_000_000, device);
  expect(readStamp(first)).toEqual({ millis: 1_476_351_000_000, counter: 0 });
  expect(readStamp(nextStamp(first, 1_476_351_000_000, device))).toEqual({ millis: 1_476_351_000_000, counter: 1 });
  expect(readStamp(nextStamp(first, 1_000, device))).toEqual({ millis: 1_476_351_000_000, counter: 1 });
  expect(readStamp(nextStamp(first, 1_476_351_000_001, device))).toEqual({ millis: 1_476_351_000_001, counter: 0 });
});

test('more changes than a millisecond can count are taken into the next', () => {
  const last = `0iu857h6o.zzz.${device}`;
  expect(nextStamp(last, 0, device)).toBe(`0iu857h6p.000.${device}`);
});
