import { csvData, csvSpreadsheet } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { markdown, markdownObsidian } from './markdown.ts';

/** Every format, in the order in which they are offered. */
export const formats = [csvSpreadsheet, csvData, markdown, markdownObsidian, json] as const satisfies readonly Format[];

/** The format of that id; undefined if there is none. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
