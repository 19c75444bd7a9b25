import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse/papaparse.js';
import { activeParts } from './active-parts.mjs';
import { hostileCells } from './hostile-cells.mjs';
import { withProject, written } from './payload-story.mjs';

const run = promisify(execFile);

/** Texts that a spreadsheet would run, in every field of a project, written in the formats that tables and reports have. */
export const cells = {
  id: 'S7',
  kind: 'security',
  about: 'cells that want to be formulas',
  async run({ isQuick, home, row }) {
    const chosen = isQuick ? hostileCells.filter((_, at) => at % 4 === 0) : hostileCells;
    const texts = chosen.map((text, number) => ({ number, text }));
    const office = await findOffice();
    await withProject(texts, 'https://harbour.example/all', [], async (project, formats) => {
      const files = new Map();
      for (const format of formats) files.set(format.id, written(format, project));
      const tried = chosen.length;

      for (const [id, delimiter, isPromised] of [
        ['csv', ',', true],
        ['tsv-data', '\t', true],
        ['csv-data', ',', false],
      ]) {
        const format = formats.find((one) => one.id === id);
        const what = isPromised ? format.label : `${format.label}, raw: cells as they are, as it says`;
        const { formulas, parsed, broken } = formulasIn(files.get(id), delimiter);
        const back = format.read(files.get(id), readingOptions());
        const line = row(what, { isPromised });
        line.add({ tried, cells: parsed, [isPromised ? 'got in' : 'formulas']: formulas.length, errors: broken });
        if (isPromised) line.add({ differ: missing(back, project) });
        for (const one of isPromised ? formulas.slice(0, 8) : []) console.log(`  ${what}: ${JSON.stringify(one)}`);
        if (!isPromised && formulas.length === 0)
          throw new Error('the raw table has no formulas: the check finds none');
        await inOffice(office, join(home, id), files.get(id), delimiter, what, isPromised, row);
      }

      const sheets = row('Excel workbook');
      const { formulas, differ, count } = inWorkbook(files.get('xlsx'), chosen);
      sheets.add({ tried, cells: count, 'got in': formulas, differ });

      for (const id of ['html-report', 'markdown', 'markdown-obsidian']) {
        const format = formats.find((one) => one.id === id);
        const bytes = Buffer.from(files.get(id));
        const active = activeParts(`x.${format.extension}`, bytes);
        const words = plain(id === 'html-report' ? textOfHtml(bytes.toString()) : bytes.toString());
        const gone = chosen.filter((text) => !words.includes(plain(text)));
        row(format.label).add({ tried, 'got in': active.length, differ: gone.length });
        for (const one of [...active, ...gone]) console.log(`  ${format.label}: ${JSON.stringify(one)}`);
      }

      const json = formats.find((one) => one.id === 'json');
      const read = json.read(files.get('json'), readingOptions());
      row('Says Who (JSON)').add({
        tried,
        differ: read.ok && isDeepStrictEqual(read.value, JSON.parse(JSON.stringify(project))) ? 0 : 1,
      });
    });
  },
};

function readingOptions() {
  let made = 0;
  const newId = () => {
    made += 1;
    return `01520000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
  };
  return { at: Date.UTC(2026, 0, 7), newId };
}

/**
 * The cells that a spreadsheet program takes for a formula, read by the letter of RFC 4180: what Excel, LibreOffice and Sheets
 * pass over before they look for a sign is passed over here; a sign at the beginning of a line counts too, since a program
 * that divides wrongly would begin a cell there.
 */
function formulasIn(content, delimiter) {
  const text = (typeof content === 'string' ? content : strFromU8(content)).replace(/^\ufeff/u, '');
  const { data, errors } = Papa.parse(text, { delimiter, newline: '\r\n' });
  const width = data[0].length;
  const rows = data.filter((one) => one.length > 1);
  const all = rows.flat();
  return {
    formulas: all.filter((cell) => cell.split(/\r\n|[\n\r\u2028\u2029]/u).some(isFormula) || /^[\t\r\n]/u.test(cell)),
    parsed: all.length,
    broken: errors.length + rows.filter((one) => one.length !== width).length,
  };
}

function isFormula(line) {
  const looked = line.replace(/^(?:\s|\p{Cc}|\p{Cf}|\p{Zs})+/gu, '');
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(looked) && !/^[+-]?\d+(?:\.\d+)?$/u.test(looked);
}

/** How many of the claims' words a table does not give back as they were. */
function missing(back, project) {
  if (!back.ok) return project.claims.length;
  const got = new Set(back.value.passages.map(({ selector }) => selector.exact));
  const notes = new Set(back.value.notes.map(({ text }) => text));
  const wanted = project.passages.map(({ selector }) => selector.exact);
  const own = project.notes.filter(({ on }) => on === 'claim').map(({ text }) => text);
  return wanted.filter((exact) => !got.has(exact)).length + own.filter((text) => !notes.has(text)).length;
}

/** Every cell of every sheet is typed; the texts stand in it as they are. */
function inWorkbook(bytes, texts) {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'));
  const sheets = files.filter(([path]) => path.startsWith('xl/worksheets/')).map(([, content]) => strFromU8(content));
  const all = sheets.join('');
  const strings = new Set(
    [...all.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/gu)].map(([, words]) =>
      decoded(words).replaceAll('_x005F_', '_'),
    ),
  );
  const typed = [...all.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)];
  const untyped = typed.filter(
    ([, attributes, inside]) => !/t="inlineStr"/u.test(attributes) && !/^<v>-?[\d.]+<\/v>$/u.test(inside),
  );
  const allowed = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');
  return {
    count: typed.length,
    formulas:
      (all.match(/<f[\s>]/gu) ?? []).length +
      untyped.length +
      files.filter(([path]) => /external|connection|vba/iu.test(path)).length,
    differ: texts.filter((text) => !strings.has(allowed(text))).length,
  };
}

const decoded = (words) =>
  words.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, number, name) =>
    hex || number
      ? String.fromCodePoint(Number.parseInt(hex ?? number, hex ? 16 : 10))
      : ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? whole),
  );

const textOfHtml = (html) =>
  decoded(
    html
      .replace(/<style[\s\S]*?<\/style>/u, '')
      .replace(/<br\/?>/gu, '\n')
      .replace(/<[^>]*>/gu, ''),
  );

/** Words without what a writer may set otherwise: white space, signs that nobody sees, backslashes that keep a sign a sign. */
const plain = (text) =>
  decoded(text)
    .replace(/\\/gu, '')
    .replace(/[\s\p{Cc}\p{Cf}>]+/gu, '');

async function findOffice() {
  for (const name of ['soffice', 'libreoffice']) {
    const there = await run(name, ['--version']).catch(() => undefined);
    if (there) return name;
  }
  return undefined;
}

/** Opens a table in LibreOffice with its formulas evaluated, and counts what it made formulas of. */
async function inOffice(office, folder, content, delimiter, what, isPromised, row) {
  if (office === undefined) {
    console.log(`  ${what}, opened in LibreOffice: skipped: no soffice on this machine`);
    return;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'table.csv'), content);
  const filter = `CSV:${delimiter.charCodeAt(0)},34,76,1,,1033,false,true,false,false,false,-1,true`;
  await run(office, [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    `--infilter=${filter}`,
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    join(folder, 'table.csv'),
  ]);
  const made = (await readFile(join(folder, 'table.fods'), 'utf8')).match(/table:formula=/gu)?.length ?? 0;
  if (!isPromised && made === 0) throw new Error('LibreOffice made no formula of the raw table: the check finds none');
  row(`${what}, opened in LibreOffice`, { isPromised }).add({ [isPromised ? 'got in' : 'formulas']: made });
}
