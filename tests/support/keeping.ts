import { type DeviceId, type Id, makeId } from '#core/model/id.ts';
import type { Fields, Kept } from '#core/model/kept.ts';
import { nextStamp, type Stamp } from '#core/model/stamp.ts';

/** Makes kept records as the store would, one a second from `from` on (milliseconds since 1970), the same at every run. */
export function keeping(from: number) {
  const device = makeId<'device'>(from - 1, new Uint8Array(10).fill(7)) as DeviceId;
  let made = 0;
  let stamp: Stamp | undefined;

  const newId = <Kind extends string>(): Id<Kind> => {
    made += 1;
    return makeId<Kind>(from + made * 1000, new Uint8Array(10).fill(made));
  };

  /** A record made when its id was; deleted if `deletedAt` says when. */
  const keep = <Row extends Kept<string>>(fields: Fields<Row>, id: Id<string> = newId(), deletedAt?: number): Row => {
    const at = Number.parseInt(id.slice(0, 13).replace('-', ''), 16);
    stamp = nextStamp(stamp, at, device);
    const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
    const gone = deletedAt === undefined ? {} : { deletedAt };
    return {
      ...fields,
      id,
      v: 1,
      createdAt: at,
      updatedAt: deletedAt ?? at,
      ...gone,
      rev: 1,
      stamps,
    } as unknown as Row;
  };

  return { newId, keep };
}
