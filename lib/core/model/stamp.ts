import type { DeviceId } from './id.ts';

/**
 * When and where a field was last changed: a hybrid logical clock, `millis.counter.device`, which sorts as text.
 * It never runs backwards, so the order of changes stays right when the computer's clock jumps (Kulkarni et al. 2014).
 */
export type Stamp = string;

const millisDigits = 9; // base 36, enough until the year 5188
const counterDigits = 3; // base 36: 46,655 changes within one millisecond

/** The stamp that follows `last` on this device; `now` in milliseconds since 1970. */
export function nextStamp(last: Stamp | undefined, now: number, device: DeviceId): Stamp {
  const before = last === undefined ? { millis: 0, counter: -1 } : readStamp(last);
  if (now > before.millis) return writeStamp(now, 0, device);
  const counter = before.counter + 1;
  return counter < 36 ** counterDigits
    ? writeStamp(before.millis, counter, device)
    : writeStamp(before.millis + 1, 0, device);
}

/** The two numbers of a stamp: milliseconds since 1970 and the counter within that millisecond. */
export function readStamp(stamp: Stamp): { millis: number; counter: number } {
  const [millis = '0', counter = '0'] = stamp.split('.');
  return { millis: Number.parseInt(millis, 36) || 0, counter: Number.parseInt(counter, 36) || 0 };
}

function writeStamp(millis: number, counter: number, device: DeviceId): Stamp {
  const time = Math.floor(millis).toString(36).padStart(millisDigits, '0');
  return `${time}.${counter.toString(36).padStart(counterDigits, '0')}.${device}`;
}
