import type { Id } from '#core/model/id.ts';
import type { Note } from '#core/model/note.ts';
import type { Passage } from '#core/model/passage.ts';
import type { Project } from '#core/model/project.ts';
import { type ClaimView, isLive } from '#core/tally/claim-view.ts';
import type { Xray } from '#core/tally/xray.ts';
import { even } from '#core/text/even.ts';

/** A claim, or a note on bare words, in the list of a story. */
export type Entry =
  | { readonly id: Id<string>; readonly passage: Passage; readonly view: ClaimView }
  | { readonly id: Id<string>; readonly passage: Passage; readonly note: Note };

/** The claims of a story and its notes on bare words, in the order of the text. */
export function entriesOf(views: readonly ClaimView[], project: Project | null | undefined): readonly Entry[] {
  const passages = new Map((project?.passages ?? []).map((passage) => [passage.id, passage]));
  const notes = (project?.notes ?? []).filter(isLive).flatMap((note): Entry[] => {
    const passage = note.passageId && passages.get(note.passageId);
    return passage ? [{ id: note.id, passage, note }] : [];
  });
  const claims = views.map((view): Entry => ({ id: view.claim.id, passage: view.passage, view }));
  return [...claims, ...notes].sort((one, other) => placeOf(one.passage) - placeOf(other.passage));
}

/** Those that have the words sought: in themselves, their sources' names, notes or tags. Case and accents don't count. */
export function entriesWith(entries: readonly Entry[], sought: string): readonly Entry[] {
  const wanted = even(sought);
  if (wanted === '') return entries;
  return entries.filter((entry) => wordsOf(entry).some((words) => even(words).includes(wanted)));
}

/** Those of one group of the X-ray; no note is in any. What is being worked on stays, also when that moves it to another group. */
export function entriesOfGroup(
  entries: readonly Entry[],
  xray: Xray,
  key: string,
  kept: Id<string> | undefined,
): readonly Entry[] {
  return entries.filter(({ id }) => id === kept || xray.of.get(id)?.key === key);
}

/** The claim of which one of the sources speaks by the words of this passage; undefined where it is no cue. */
export function claimOfCue(views: readonly ClaimView[], id: Id<string>): Id<string> | undefined {
  return views.find(({ attributions }) => attributions.some(({ links }) => links.some(({ cue }) => cue?.id === id)))
    ?.claim.id;
}

function wordsOf(entry: Entry): readonly string[] {
  if ('note' in entry) return [entry.passage.selector.exact, entry.note.text];
  const { view } = entry;
  return [
    view.passage.selector.exact,
    view.claim.statusBecause ?? '',
    ...view.attributions.flatMap(({ links }) => links.map(({ source }) => source?.name ?? '')),
    ...view.notes.map((note) => note.text),
    ...view.tags.map((tag) => `#${tag.name}`),
  ];
}

/** Where the words stand: in the text, or after all of it when they lie outside. */
function placeOf(passage: Passage): number {
  return passage.start ?? 1e9 + passage.selector.start; // 1e9: beyond any text that is read
}
