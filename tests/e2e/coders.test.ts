import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CodingPackage } from '#core/coding/package.ts';
import { readPackage, writePackage } from '#core/coding/package-file.ts';
import { formatOf } from '#core/formats/formats.ts';
import type { Id } from '#core/model/id.ts';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { answerWith } from '../support/coding.ts';
import { type Desk, saysWho, sitDown, untilOffered } from '../support/desk.ts';
import { giveFile } from '../support/give-file.ts';
import { readingOptions } from '../support/reading-options.ts';

const [first, second, third] = [
  'The translator was not a diplomat.',
  'have left their workplaces in recent weeks',
  'Seoul does not always say when a senior figure arrives',
] as const;

describeInEachBrowser('two coders: sent, coded, compared, settled, exported; and a class', (which) => {
  let desk: Desk;
  let library: Panel;
  let exercise: CodingPackage;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    for (const words of [first, second, third]) {
      await desk.mark(words, 'c');
      await desk.panel.waitFor(
        (start) => document.querySelector<HTMLElement>('article[aria-current]')?.innerText.startsWith(start),
        { args: [words.slice(0, 20)] },
      );
      if (words === third) continue;
      await desk.panel.fill(saysWho, 'Ko Yong-hwan');
      await desk.panel.waitFor('role=option');
      await desk.panel.press('Enter');
      await desk.panel.waitFor('role=combobox[name="Via"]');
    }
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
  });
  afterAll(() => desk?.leave());

  const go = (part: string) => library.click(`role=link[name^="${part}"]`);
  const untilText = (words: string) =>
    library.waitFor((text) => document.querySelector<HTMLElement>('main')?.innerText.includes(text), { args: [words] });
  const toGrid = () => library.focus('[role=grid]');
  const give = (name: string, text: string) => giveFile(library, name, Buffer.from(text, 'utf8').toString('base64'));
  /** Chooses in the browser's own list that has this label, as a person would. */
  const choose = (label: string, option: string) =>
    library.evaluate(
      (name, words) => {
        const labels = [...document.querySelectorAll<HTMLLabelElement>('main label')];
        const list = labels.find((one) => one.innerText.startsWith(name))!.querySelector('select')!;
        const chosen = [...list.options].find((one) => one.text.startsWith(words))!;
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(list, chosen.value);
        list.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      option,
    );
  const answer = (coder: string, kinds: readonly [string, string]) =>
    writePackage(
      answerWith(exercise, coder, [
        { words: second, kind: kinds[0], source: 'Ko Yong-hwan' },
        { words: first, kind: kinds[1], source: 'Ko Yong-hwan' },
      ]),
      'Says Who 0.0.0',
    ).content as string;

  /** Waits until a disagreement is before the person, with the keyboard on it. */
  const untilOn = (what: string) =>
    library.waitFor(
      (words) => document.activeElement?.matches('article h3') && document.activeElement.textContent?.startsWith(words),
      { args: [what] },
    );

  /** Gives the claims that are selected in the table this kind. */
  async function code(letter: string): Promise<void> {
    await library.waitFor(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('section button')];
      const kind = buttons.find((one) => one.textContent === 'Kind');
      kind?.focus();
      return kind !== undefined && kind === document.activeElement;
    });
    await library.press('ArrowDown');
    await library.waitFor(() => document.activeElement?.matches('[role=menuitem]'));
    await library.press(letter);
    await library.press('Enter');
  }

  it('sends the stories of a collection as a file', async () => {
    await go('Claims');
    await library.waitFor('[role=row][aria-selected]');
    await toGrid();
    await library.press('Control+a');
    await untilText('3 selected');
    await code('f');
    await untilText('Fact');
    await go('All collections');
    await library.fill('role=textbox[name="New collection"]', 'Seminar');
    await library.press('Enter');
    await library.waitFor('role=link[name^="Seminar"]');
    await go('Stories');
    await library.waitFor('[role=row][aria-selected]');
    await toGrid();
    await library.press('Space');
    await library.click('role=button[name="Collect"]');
    await library.press('Enter');
    await library.waitFor(() =>
      [...document.querySelectorAll('nav a')].some((link) => link.textContent === 'Seminar1'),
    );
    await go('Coders');
    await untilText('Nothing has been sent yet.');
    await choose('Collection', 'Seminar');
    await library.click('role=button[name="Save the package"]');
    const { text } = await desk.browser.waitForDownload('Seminar coding.json');
    const read = readPackage(text);
    if (!read.ok) throw new Error(read.reason);
    exercise = read.value;
    expect(exercise).toMatchObject({ task: 'blind', title: 'Seminar' });
    expect(exercise.project.claims).toEqual([]);
    await untilText('One coder can not be compared.');
  });

  it('refuses a package that was edited, cut short, or its own, in a sentence', async () => {
    const good = answer('Jun', ['fact', 'denial']);
    await give('edited.json', good.replace('diplomat', 'diplomet'));
    await untilText('“edited.json” was not taken. It was changed after it was written');
    await give('short.json', good.slice(0, 2000));
    await untilText('“short.json” was not taken. It ends before it is complete.');
    await give('own.json', writePackage(exercise, 'Says Who 0.0.0').content as string);
    await untilText('It was sent from this library');
    await untilText('One coder can not be compared.');
  });

  it('shows how well two coders agree, with the name of each band and its source', async () => {
    await give('jun.json', answer('Jun', ['fact', 'denial']));
    await untilText('Jun has sent back “Seminar”: 2 claims.');
    await library.waitFor('[data-fields]');
    // Two claims in common: fact and fact, fact and denial.
    const row = await library.waitFor(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-fields] tbody tr')];
      const cells = rows.find((one) => one.innerText.startsWith('Kind'))?.querySelectorAll<HTMLElement>('td');
      return cells?.[1]?.innerText.includes('to') && [...cells].map((cell) => cell.innerText);
    });
    const [alpha, interval, claims, , perCent] = row as string[];
    expect(alpha).toMatch(/^0\.000\s+unreliable$/);
    expect(interval).toMatch(/^-?\d\.\d{3} to \d\.\d{3}$/);
    expect(claims).toBe('2');
    expect(perCent).toBe('50% (1 of 2)');
    await untilText('Not defined: ');
    await untilText('Content Analysis: An Introduction to Its Methodology');
    await untilText('Biometrics 33 (1977)');
    const scores = await library.evaluate(() =>
      [...document.querySelectorAll('caption')].map(({ parentElement }) => parentElement!.innerText).join(),
    );
    expect(scores).toMatch(/0\.5 or more\s+2\s+1\.00\s+0\.67\s+0\.80/);
    expect(await library.evaluate(() => document.querySelectorAll('[data-confusion] td').length)).toBeGreaterThan(4);
  });

  it('has disagreements settled by keys, one by one, and keeps what was decided before', async () => {
    await library.click('role=tab[name^="Disagreements"]');
    await untilText('2 open of 2');
    await library.focus('ol button');
    await library.press('1');
    await untilText('1 open of 2');
    // The next that is open is shown; back to what was settled, to think better of it.
    await untilOn('Is it a claim?');
    await library.press('ArrowUp');
    await untilOn('Kind');
    await untilText('Fact (You), counts');
    await library.press('2');
    await untilOn('Is it a claim?');
    await library.press('ArrowUp');
    await untilText('Fact (You), earlier');
    await library.press('3');
    await library.waitFor(() => document.activeElement?.matches('article select'));
    await library.press('o');
    await library.press('Enter');
    await untilOn('Is it a claim?');
    await library.press('ArrowUp');
    await untilText('Opinion (a third value), counts');
    expect(await findings(library)).toEqual([]);
  });

  it('settles who marked what, and exports the set and the list', async () => {
    await library.evaluate(() => [...document.querySelectorAll<HTMLElement>('ol button')].at(-1)!.click());
    await library.waitFor(() => document.querySelector('article h3')?.textContent?.startsWith('Is it a claim?'));
    await library.press('1');
    await untilText('0 open of 2');
    await library.click('role=button[name="Export what is settled"]');
    await library.click('role=menuitem[name^="JSON"]');
    const { text } = await desk.browser.waitForDownload(/^(?!Seminar).*\.json$/);
    const read = formatOf('json')!.read!(text, readingOptions());
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.claims.map(({ kind }) => kind).sort()).toEqual(['fact', 'fact', 'opinion']);
    expect(read.value.notes.map((note) => note.text).join('\n')).toContain('Kind = Opinion (a third value)');
    await library.click('role=button[name="Save the list (CSV)"]');
    const { text: list } = await desk.browser.waitForDownload('Seminar disagreements.csv');
    expect(list.trim().split('\r\n')).toHaveLength(1 + 3 + 1);
  });

  it('is there again when the page is loaded anew', async () => {
    await library.evaluate(() => location.reload());
    library = await desk.browser.extensionPage('library.html');
    await library.click('role=tab[name^="Disagreements"]');
    await untilText('0 open of 2');
  });

  it('scores a class against a key, as a table and a workbook', async () => {
    await give('again.json', answer('jun', ['fact', 'fact']));
    await untilText('There is a package of that coder already');
    await give('ana.json', answer('Ana', ['fact', 'fact']));
    await untilText('Ana has sent back');
    await library.click('role=tab[name="Class"]');
    await library.waitFor(() => document.querySelectorAll('[data-class] tbody tr').length === 2);
    await untilText('Missed');
    await library.click('role=button[name="CSV"]');
    const { text } = await desk.browser.waitForDownload('Seminar class.csv');
    expect(text).toMatch(/\r\nJun,2,2,1,0,1\.000,0\.667,0\.800,1,2,/);
    await library.click('role=button[name="Excel (XLSX)"]');
    await desk.browser.waitForDownload('Seminar class.xlsx');
    await library.click('text="Numbers"');
    await library.waitFor(() => document.querySelector('[data-class] tbody th')?.textContent === 'Student 1');
    await go('Import');
    await library.waitFor('role=heading[name="Add files to the library"]'); // the part before had a field for files too
    await give('ben.json', answer('Ben', ['fact', 'fact']));
    await untilText('It is a coding package: take it in under “Coders”.');
    await go('Coders');
  });

  it.each([360, 1320])('axe finds nothing at %i px in light and dark, and nothing is cut off', async (width) => {
    await library.setWidth(width);
    for (const scheme of ['light', 'dark'] as const) {
      await desk.browser.setColorScheme(scheme);
      for (const tab of ['Agreement', 'Disagreements', 'Class']) {
        await library.click(`role=tab[name^="${tab}"]`);
        expect(await findings(library), `${tab} ${scheme}`).toEqual([]);
        expect(await library.evaluate(cutOff), tab).toEqual([]);
      }
    }
    await desk.browser.setColorScheme('light');
  });

  it('makes a collection of a package that it was sent, and sends it back under a name', async () => {
    await library.setWidth(1200);
    const id = '019a0000-0000-7000-8000-00000000abcd' as Id<'exercise'>;
    await give('week-5.json', writePackage({ ...exercise, id, title: 'Week 5' }, 'Says Who 0.0.0').content as string);
    await untilText('“Week 5” is here to be coded');
    await library.click('role=link[name="Open its stories"]');
    await library.waitFor('role=button[name="Send back"]');
    expect(await findings(library)).toEqual([]);
    await library.fill('role=textbox[name="Your name, or a number"]', 'Kim');
    await library.press('Enter');
    const { text } = await desk.browser.waitForDownload('Week 5 - Kim coding.json');
    const read = readPackage(text);
    expect(read.ok && [read.value.id, read.value.coder, read.value.project.claims.length]).toEqual([id, 'Kim', 3]);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});
