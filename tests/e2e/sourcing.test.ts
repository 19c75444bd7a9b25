import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Project } from '#core/model/project.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { choose, pick, tabTo } from '../support/by-keys.ts';
import { type Desk, sitDown, untilCard } from '../support/desk.ts';

const left = 'have left their workplaces in recent weeks';
const labourers = 'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum';
const agent = "an agent and a translator at the North's trade office have defected too";
const angrier = '“Tighter surveillance ought to mean fewer people leave, but it only makes them angrier,”';
const pathways = 'all pathways will be opened for those who want to leave what she called a “hellish life”';

describeInEachBrowser('the sample, coded by keyboard alone', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
  });
  afterAll(() => desk?.leave());

  async function mark(words: string): Promise<void> {
    await desk.page.bringToFront(); // as F6 does
    await desk.page.selectByKeys(words);
    await desk.page.press('c');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('aria-label') === 'Says who?');
  }

  /** Answers "Says who?" and "Via" by typing; an empty answer is "not given". */
  async function chain(origin: string, ...relays: string[]): Promise<void> {
    await desk.panel.press(process.platform === 'darwin' ? 'Meta+a' : 'Control+a');
    await desk.panel.press('Delete');
    if (origin === '') {
      for (let at = 0; at < 12 && !(await desk.panel.evaluate(isReachable, 'not given')); at += 1)
        await desk.panel.press('ArrowDown');
    } else {
      await desk.panel.type(origin);
    }
    await desk.panel.press('Enter');
    for (const relay of relays) {
      // What the story's own words suggest for the origin brings the rest of its chain.
      await desk.panel.waitFor('article [role=tab]');
      if (await desk.panel.evaluate(hasLink, relay)) continue;
      await desk.panel.waitFor(
        () =>
          document.activeElement?.getAttribute('aria-label') === 'Via' && document.activeElement.matches('[value=""]'),
      );
      await desk.panel.type(relay);
      await desk.panel.press('Enter');
      await desk.panel.waitFor(hasLink, { args: [relay] });
    }
  }

  /** Gives the link that is chosen the words by which it speaks. */
  async function cue(words: string): Promise<void> {
    await tabTo(desk.panel, 'Choose cue words', 'Other cue words');
    await desk.panel.press('Enter');
    await desk.page.bringToFront(); // as F6 does
    await desk.page.selectByKeys(words);
    await desk.page.press('Enter');
    await desk.panel.waitFor(
      (cue) => [...document.querySelectorAll('[role=tabpanel] q')].some((q) => q.textContent === cue),
      { args: [words] },
    );
  }

  /** Goes to a link of the chain: the first by Home, then by arrows. */
  async function toLink(at: number, first: string): Promise<void> {
    await tabTo(desk.panel, first);
    await desk.panel.press('Home');
    for (let step = 0; step < at; step += 1) await desk.panel.press('ArrowRight');
  }

  it('has all keys on one sheet', async () => {
    await desk.panel.focus('[role=tab]');
    await desk.panel.press('?');
    await desk.panel.waitFor('dialog[open]');
    expect(await desk.panel.text('dialog')).toContain('Undo and redo');
    await desk.panel.press('Escape');
    await desk.panel.waitForGone('dialog');
  });

  it('takes a claim whose origin is not given, of several who are vague', async () => {
    await mark(left);
    await chain('', 'multiple South Korean press reports');
    await pick(desk.panel, 'Type', 'News');
    await pick(desk.panel, 'Naming', 'v');
    await choose(desk.panel, 'Wording', 'Indirect');
    await tabTo(desk.panel, 'As printed, and why');
    await desk.panel.press('Enter');
    await tabTo(desk.panel, 'How many speak');
    await desk.panel.type('2');
    await desk.panel.press('Enter');
    await desk.panel.press('Escape');
    await desk.panel.press('1');
    await untilCard(desk.panel, left, 'Plural wording, one source');
  });

  it('takes a figure that a broadcaster has from someone it does not give', async () => {
    await mark(labourers);
    await chain('Channel A');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('aria-label') === 'Via');
    for (let at = 0; at < 12 && !(await desk.panel.evaluate(isReachable, 'Origin not given')); at += 1)
      await desk.panel.press('ArrowDown');
    await desk.panel.press('Enter');
    await desk.panel.waitFor(() => document.querySelectorAll('article [role=tab]').length === 2);
    await pick(desk.panel, 'Type', 'News');
    await choose(desk.panel, 'Wording', 'Indirect');
    await desk.panel.press('Escape');
    await desk.panel.press('2');
    await untilCard(desk.panel, labourers, 'not given');
  });

  it('takes a chain of two with the words of each link, the second in another paragraph', async () => {
    await mark(agent);
    await chain('Ko Yong-hwan', 'YTN');
    await toLink(0, 'Ko Yong-hwan');
    await pick(desk.panel, 'Type', 'Exp');
    await pick(desk.panel, 'How', 'told');
    await cue('told the news channel YTN');
    await toLink(1, 'Ko Yong-hwan');
    await pick(desk.panel, 'Type', 'News');
    await pick(desk.panel, 'How', 'reported');
    await cue('in the same interview');
    await choose(desk.panel, 'Wording', 'Indirect');
    await desk.panel.press('Escape');
    await desk.panel.press('1');
  });

  it('takes what is implied to have come the same way, and an opinion', async () => {
    await mark(angrier);
    await chain('Ko Yong-hwan', 'YTN');
    await choose(desk.panel, 'Wording', 'Direct');
    await desk.panel.press('Escape');
    await desk.panel.press('4');
  });

  it('takes two cues of one sentence', async () => {
    await mark(pathways);
    await chain('Park Geun-hye', 'Hankook Ilbo');
    await toLink(0, 'Park Geun-hye');
    await pick(desk.panel, 'Type', 'Off');
    await cue('has said');
    await toLink(1, 'Park Geun-hye');
    await pick(desk.panel, 'Type', 'News');
    await cue('reported');
    await choose(desk.panel, 'Wording', 'Mixed');
    await desk.panel.press('Escape');
    await desk.panel.press('5');
  });

  it('keeps all five as the codebook codes them', async () => {
    await desk.panel.click('role=button[name="Export"]');
    await desk.panel.click('role=menuitem[name^="JSON"]');
    const file = await desk.browser.waitForDownload(/\.json$/);
    const project = JSON.parse(file.text) as Project;
    const coded = claimViews(project).map(({ claim, passage, attributions }) => ({
      words: passage.selector.exact.slice(0, 14),
      kind: claim.kind,
      chains: attributions.map(({ attribution, links }) => [
        links.map(({ source, cue }) => `${source?.name ?? '?'}${cue ? ` (${cue.selector.exact})` : ''}`).join(' < '),
        attribution.directness,
        attribution.plurality,
      ]),
      said: attributions.flatMap(({ links }) =>
        links.flatMap(({ source, naming }) => (source ? `${source.type} ${naming}` : [])),
      ),
    }));
    expect(coded).toEqual([
      {
        words: 'have left thei',
        kind: 'fact',
        chains: [['? < multiple South Korean press reports', 'indirect', 2]],
        said: ['media vague'],
      },
      {
        words: 'More than 20 l',
        kind: 'number',
        chains: [['? < Channel A (reported)', 'indirect', undefined]],
        said: ['media named'],
      },
      {
        words: 'an agent and a',
        kind: 'fact',
        chains: [['Ko Yong-hwan (told the news channel YTN) < YTN (in the same interview)', 'indirect', undefined]],
        said: ['expert named', 'media named'],
      },
      {
        words: '“Tighter surve',
        kind: 'opinion',
        chains: [['Ko Yong-hwan (said) < YTN', 'direct', undefined]],
        said: ['expert named', 'media named'],
      },
      {
        words: 'all pathways w',
        kind: 'prediction',
        chains: [['Park Geun-hye (has said) < Hankook Ilbo (reported)', 'mixed', undefined]],
        said: ['official named', 'media named'],
      },
    ]);
  });

  it('walks through the claims with j and k, and the page goes along', async () => {
    await desk.panel.press('Escape');
    await desk.panel.press('Escape');
    for (let step = 0; step < 6; step += 1) await desk.panel.press('k');
    await desk.panel.waitFor(
      (words) => document.querySelector<HTMLElement>('article[aria-current]')?.innerText.startsWith(words),
      {
        args: [left],
      },
    );
    await desk.panel.press('j');
    await desk.panel.press('j');
    await desk.panel.waitFor(
      (words) => document.querySelector<HTMLElement>('article[aria-current]')?.innerText.startsWith(words),
      {
        args: [agent],
      },
    );
    expect(await desk.panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(agent);
    await desk.page.waitFor(() => {
      const range = [...(CSS.highlights.get('says-who-9') ?? [])][0] as Range | undefined;
      const box = range?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
  });

  it('puts a chain in another order, refuses a loop, and takes both back', async () => {
    await desk.panel.press('e');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('role') === 'tab');
    await desk.panel.press('Alt+ArrowRight');
    await desk.panel.waitFor(
      () =>
        [...document.querySelectorAll('article [role=tab]')].map((tab) => tab.textContent).join() ===
        'YTN,Ko Yong-hwan',
    );
    await tabTo(desk.panel, 'Via');
    await desk.panel.type('YTN');
    await desk.panel.waitFor('role=option[name^="YTN"]');
    await desk.panel.press('Enter');
    await desk.panel.waitFor('text="That source is in this chain already. A chain names each source once."');
    await desk.panel.click('role=button[name="Close"]');
    await desk.panel.press('Escape');
    await desk.panel.press('z');
    await untilCard(desk.panel, agent, 'Ko Yong-hwan\nvia\nYTN');
  });

  it('asks what a check rests on, keeps when, and shows a note as it is meant', async () => {
    await desk.panel.press('e');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('role') === 'tab');
    await choose(desk.panel, 'Check', 'Disputed');
    await tabTo(desk.panel, 'Disputed on what grounds?');
    await desk.panel.type('the ministry would not say');
    await desk.panel.press('Enter');
    await tabTo(desk.panel, 'Note');
    await desk.panel.type('Ask **YTN**: <img src=x onerror=alert(1)> [x](javascript:alert(1))');
    await tabTo(desk.panel, 'Tags');
    await desk.panel.type('#follow-up');
    await desk.panel.press('Enter');
    await desk.panel.waitFor('role=button[name="Take off #follow-up"]');
    await desk.panel.press('Escape');
    await desk.panel.press('Escape');
    await desk.panel.waitFor('article strong');
    await untilCard(desk.panel, agent, '#follow-up');
    await untilCard(desk.panel, agent, '<img src=x onerror=alert(1)> x');
    expect(await desk.panel.evaluate(() => document.querySelectorAll('article img, article a').length)).toBe(0);
  });

  it('says "no source given" and deletes with a key, and takes that back with another', async () => {
    await mark('The translator was not a diplomat.');
    await desk.panel.press('Escape');
    await desk.panel.press('Escape');
    await desk.panel.press('0');
    await untilCard(desk.panel, 'The translator was not', 'No source given');
    await desk.panel.press('x');
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 5);
    await desk.panel.press('z');
    await untilCard(desk.panel, 'The translator was not', 'No source given');
    await desk.panel.press('Shift+Z');
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 5);
  });

  it('takes the words that name a source, marked with S, for the answer of the open claim', async () => {
    await mark('“Everybody was at roll call this morning,”');
    await desk.page.bringToFront(); // as F6 does
    await desk.page.selectByKeys('A foreman at one of the Moscow sites');
    await desk.page.press('s');
    await untilCard(desk.panel, '“Everybody was at roll', 'A foreman at one of the Moscow sites');
    await desk.panel.press('Escape');
    await desk.panel.press('Escape');
    await desk.panel.press('z');
    await desk.panel.press('z');
    await desk.panel.press('z');
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 5);
  });

  it('finds words in claims, names, tags and the text', async () => {
    await desk.panel.press('/');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('type') === 'search');
    await desk.panel.type('hankook');
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 1);
    expect(await desk.panel.text('search')).toContain('once in the text');
    await desk.page.evaluate(() => scrollTo(0, 0));
    await desk.panel.press('Enter');
    await desk.page.waitFor(() => scrollY > 200);
    await desk.panel.press('Escape');
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 5);
  });

  it('makes one source of two, with an alias, and two again', async () => {
    await desk.panel.click('role=tab[name^="Sources"]');
    await desk.panel.click('role=button[name^="YTN"]');
    await tabTo(desk.panel, 'Is the same as');
    await desk.panel.type('chanel a');
    await desk.panel.waitFor('role=option[name^="Channel A"]');
    await desk.panel.press('Enter');
    await desk.panel.waitForGone('role=button[name^="YTN"]');
    await desk.panel.click('role=button[name^="Channel A"]');
    await desk.panel.waitFor('role=button[name="Remove the name YTN"]');
    await desk.panel.waitFor('text="3 claims in all stories"');
    await desk.panel.click('role=button[name="Undo"]');
    await desk.panel.waitFor('role=button[name^="YTN"]');
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

function hasLink(name: string): boolean {
  return [...document.querySelectorAll('article [role=tab]')].some((tab) => tab.textContent === name);
}

/** Whether the option that Enter would take begins so. */
function isReachable(label: string): boolean {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  return (id && document.getElementById(id)?.innerText.startsWith(label)) === true;
}
