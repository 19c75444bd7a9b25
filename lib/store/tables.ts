import type { Table } from 'dexie';
import type { Fields, Kept } from '#core/model/kept.ts';
import type { Library } from './database.ts';

/** The tables whose records carry `Kept` fields. */
export type KeptTables = {
  [Name in keyof Library as Library[Name] extends Table<infer Row, infer _Key>
    ? Row extends Kept<string>
      ? Name
      : never
    : never]: Library[Name] extends Table<infer Row, infer _Key> ? (Row extends Kept<string> ? Row : never) : never;
};
export type KeptTable = keyof KeptTables;

/** A change of some fields; `undefined` takes an optional field away. */
export type Patch<Row extends Kept<string>> = {
  readonly [Field in keyof Fields<Row>]?: Fields<Row>[Field] | undefined;
};
