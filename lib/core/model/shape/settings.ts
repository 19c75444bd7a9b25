import { array, boolean, fallback, type GenericSchema, object, parse, record, string, unknown } from 'valibot';
import { defaultKeys, isKey, type KeyName, type Keys, keyConflict, keyNames } from '../keys.ts';
import { type ColourBy, defaultSettings, type Painting, type Settings, type ShowHighlights } from '../settings.ts';
import { word } from './record.ts';

const show = word<ShowHighlights>({ click: true, sites: true, everywhere: true });
const painting = word<Painting>({ open: true, private: true, none: true });
const colour = word<ColourBy>({ naming: true, type: true, kind: true, status: true, source: true });
const theme = word<Settings['theme']>({ system: true, light: true, dark: true });

const exporting = object({
  format: string(),
  notes: boolean(),
  offRecord: boolean(),
  background: boolean(),
  sourceIds: array(string()),
  texts: or(boolean(), defaultSettings.exportChoices.texts),
});

const shape = object({
  showHighlights: or(show, defaultSettings.showHighlights),
  painting: or(painting, defaultSettings.painting),
  paintingOn: or(record(string(), painting), defaultSettings.paintingOn),
  colourBy: or(colour, defaultSettings.colourBy),
  singleKeys: or(boolean(), defaultSettings.singleKeys),
  ownReporting: or(boolean(), defaultSettings.ownReporting),
  theme: or(theme, defaultSettings.theme),
  exportChoices: or(exporting, defaultSettings.exportChoices),
  keys: or(unknown(), undefined),
});

/** Settings out of what was stored, whatever it is: what an older version or a damaged store left out is as at first. */
export function parseSettings(value: unknown): Settings {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const read = parse(shape, isObject ? { ...emptied, ...value } : emptied);
  return { ...read, keys: parseKeys(read.keys) };
}

const emptied = Object.fromEntries(Object.keys(shape.entries).map((name) => [name, undefined]));

/** Commands that came later: kept keys may lack them, and have given their letter to another; then they get one that is free. */
const later: readonly KeyName[] = ['copy'];
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Keys that can be keys and don't stand in each other's way; the others are as at first. */
function parseKeys(value: unknown): Keys {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const keys: Record<KeyName, string> = { ...defaultKeys };
  const isGiven = (name: KeyName) => Object.hasOwn(given, name) && isKey(given[name]);
  for (const name of keyNames) if (isGiven(name)) keys[name] = given[name] as string;
  for (const name of later) {
    if (!isGiven(name) && keyConflict(keys, name, keys[name]) !== undefined)
      keys[name] = [...letters].find((letter) => keyConflict(keys, name, letter) === undefined) ?? keys[name];
  }
  const isClear = keyNames.every((name) => keyConflict(keys, name, keys[name]) === undefined);
  return isClear ? keys : defaultKeys;
}

function or<T>(schema: GenericSchema<unknown, T>, otherwise: T) {
  return fallback(schema, otherwise);
}
