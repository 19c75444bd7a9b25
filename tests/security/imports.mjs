import { join } from 'node:path';
import { begin, openLibrary, wholeLibrary } from '../faults/at-work.mjs';
import { both } from '../faults/engines.mjs';
import { withModules } from '../faults/load-modules.mjs';
import { badFiles } from './bad-files.mjs';

const longest = 2000; // milliseconds from the choice of a file to its refusal

/** Bad files given to the import page: each is refused, or shown and left; the library's bytes stay what they were. */
export const imports = {
  id: 'S6',
  kind: 'security',
  about: 'bad files for the import',
  engines: both,
  async run(ground) {
    const files = badFiles(await goodFiles());
    const row = ground.row(undefined, { greatest: ['slowest, ms'] });
    const { browser, panel } = await begin(ground, join(ground.home, `imports-${ground.which}`));
    try {
      const library = await openLibrary(browser, panel, '#import');
      await library.waitFor('input[type=file]');
      const { hash } = await library.evaluate(wholeLibrary);
      for (const { name, bytes } of ground.isQuick ? files.filter((_, at) => at % 5 === 0) : files) {
        const { said, took } = await library.evaluate(give, name, Buffer.from(bytes).toString('base64'));
        if (said === 'shown') await library.click('role=button[name="Cancel"]');
        const isChanged = (await library.evaluate(wholeLibrary)).hash !== hash;
        const isPolluted = await library.evaluate(() => ({}).polluted !== undefined);
        row.add({
          tried: 1,
          refused: said === 'refused' ? 1 : 0,
          'shown only': said === 'shown' ? 1 : 0,
          changed: isChanged || isPolluted ? 1 : 0,
          executed: (await library.evaluate(() => globalThis.ran !== undefined)) ? 1 : 0,
          'too late': took > longest || said === 'nothing' ? 1 : 0,
          'slowest, ms': Math.round(took),
        });
        if (took > longest || said !== 'refused') console.log(`  ${name}: ${said} after ${Math.round(took)} ms`);
      }
      row.add({ errors: (await browser.consoleErrors()).length });
      for (const error of await browser.consoleErrors()) console.log(`  ${error}`);
    } finally {
      await browser.close();
    }
  },
};

function goodFiles() {
  const paths = ['tests/support/sample-project.ts', 'lib/core/formats/json.ts', 'lib/core/formats/data-package.ts'];
  return withModules(paths, ({ sampleProject }, { json }, { dataPackage }) => {
    const options = { at: Date.UTC(2026, 0, 5), app: 'Says Who 0.1.0' };
    const content = (format) => format.write(sampleProject(), options)[0].content;
    return { json: content(json), zip: content(dataPackage) };
  });
}

/** Runs on the import page: gives it a file as a person's choice does, and answers what it said to it and after how many milliseconds. */
async function give(name, base64) {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const chosen = new DataTransfer();
  chosen.items.add(new File([bytes], name));
  const field = document.querySelector('input[type=file]');
  field.files = chosen.files;
  const began = performance.now();
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const heard = () => {
    const live = document.querySelector('[aria-live=polite][tabindex]')?.innerText ?? '';
    if (live.includes(`“${name}” was not taken.`)) return 'refused';
    return live.includes('Cancel') ? 'shown' : undefined;
  };
  while (heard() === undefined && performance.now() - began < 20_000) await new Promise((next) => setTimeout(next, 10));
  return { said: heard() ?? 'nothing', took: performance.now() - began };
}
