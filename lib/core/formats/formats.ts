import { biblatex } from './biblatex.ts';
import { cslJson } from './csl-json.ts';
import { csvData, csvSpreadsheet, tsvData } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { docx } from './docx.ts';
import { evidence } from './evidence.ts';
import type { Format } from './format.ts';
import { htmlReport } from './html-report.ts';
import { hypothesis } from './hypothesis.ts';
import { json } from './json.ts';
import { markdown, markdownObsidian } from './markdown.ts';
import { obsidianVault } from './obsidian-vault.ts';
import { refiCodebook } from './refi-codebook.ts';
import { refiQda } from './refi-qda.ts';
import { ris } from './ris.ts';
import { schemaOrg } from './schema-org.ts';
import { standoff } from './standoff.ts';
import { webAnnotation } from './web-annotation.ts';
import { xlsx } from './xlsx.ts';

/** Every format, in the order in which they are offered. */
export const formats = [
  xlsx,
  csvSpreadsheet,
  csvData,
  tsvData,
  dataPackage,
  htmlReport,
  docx,
  markdown,
  markdownObsidian,
  obsidianVault,
  ris,
  cslJson,
  biblatex,
  refiQda,
  refiCodebook,
  webAnnotation,
  hypothesis,
  schemaOrg,
  standoff,
  evidence,
  json,
] as const satisfies readonly Format[];

/** The format of that id; undefined if there is none. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
