import type { Panel } from './browsers/open-browser.mjs';

const farthest = 120; // presses of Tab: more than the panel has places to stop at

/** Goes with Tab to what a screen reader would call by one of these names (it begins so), from wherever the focus is, round the end if need be. */
export async function tabTo(panel: Panel, ...names: string[]): Promise<void> {
  for (let press = 0; press < farthest; press += 1) {
    if (await panel.evaluate(isReached, names)) return;
    await panel.press('Tab');
  }
  throw new Error(`no Tab leads to ${names}`);
}

/** Chooses one of a row of radio buttons by the arrows, having come to its first by Tab. */
export async function choose(panel: Panel, group: string, label: string): Promise<void> {
  for (let press = 0; press < farthest; press += 1) {
    if (await panel.evaluate(inGroup, group)) break;
    await panel.press('Tab');
  }
  for (let press = 0; press < farthest; press += 1) {
    if (await panel.evaluate(isAt, label)) break;
    await panel.press('ArrowRight');
  }
  // An arrow has chosen it already, unless it was the first.
  if (!(await panel.evaluate(isChosen, label))) await panel.press('Space');
  await panel.waitFor(isChosen, { args: [label] });
}

/** Comes to a list by Tab and chooses what begins like that by typing it. */
export async function pick(panel: Panel, name: string, typed: string): Promise<void> {
  await tabTo(panel, name);
  await panel.type(typed);
}

function isReached(names: readonly string[]): boolean {
  const at = document.activeElement as HTMLInputElement | null;
  if (at === null || at === document.body) return false;
  const named = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText;
  return names.some((name) => named.trim().startsWith(name));
}

function inGroup(group: string): boolean {
  const at = document.activeElement as HTMLInputElement | null;
  return at?.type === 'radio' && at.closest('fieldset')?.querySelector('legend')?.textContent === group;
}

function isAt(label: string): boolean {
  const at = document.activeElement as HTMLInputElement | null;
  return at?.type === 'radio' && at.closest('label')?.innerText.trim() === label;
}

function isChosen(label: string): boolean {
  const at = document.activeElement as HTMLInputElement | null;
  return at?.type === 'radio' && at.checked && at.closest('label')?.innerText.trim() === label;
}
