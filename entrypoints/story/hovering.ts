import type { Id } from '#core/model/id.ts';
import type { Place } from '#core/model/mark.ts';
import type { Told } from '#core/tally/told.ts';
import { cornerOf } from '#dom/corner.ts';
import type { CardRow, HoverCard } from '#dom/hover-card.ts';
import type { Painted, Painter } from '#dom/painter.ts';
import type { Placing } from '#dom/placing.ts';
import { i18n } from '#i18n';

const pace = 60; // milliseconds between two looks: the pointer moves far more often than an eye can follow
const most = 5; // marks over one another that are told of; more would cover the story

/** What the pointer is told of the marks under it. */
export interface Hovering {
  at(event: MouseEvent): void;
  /** This mark was opened by a click. */
  opened(id: Id<string>): void;
  /** Takes the card away until the pointer comes to other marks. */
  leave(): void;
}

/**
 * Shows a card beside the marks under the pointer: who said it and through whom, as `ask` tells it, and what became of
 * the words. Nothing of what is told is kept here: it is asked anew each time, and shown in a closed shadow root only.
 */
export function watchHover(
  painter: Painter,
  placing: Placing,
  card: HoverCard,
  signal: AbortSignal,
  ask: (ids: readonly Id<string>[]) => Promise<readonly Told[]>,
): Hovering {
  let looked = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  let point = { x: 0, y: 0 };
  let opened: Id<string> | undefined;
  signal.addEventListener('abort', card.hide);

  async function show(marks: readonly Painted[]): Promise<void> {
    const asked = String(marks.map(({ id }) => id));
    shown = asked;
    if (marks.length === 0) return card.hide();
    const first = marks.slice(0, most);
    const told = new Map((await ask(first.map(({ id }) => id))).map((row) => [row.id, row]));
    if (shown !== asked || signal.aborted) return; // the pointer went on
    const rows = first.flatMap(({ id, look }): CardRow[] => {
      const about = told.get(id);
      const place = placing.places.find((some) => some.id === id);
      const state = place && stateOf(place);
      if (about === undefined && state === undefined) return [];
      return [
        {
          id,
          look,
          ...(about?.as === 'cue' ? { head: i18n.t('card.cue') } : {}),
          ...(about && { who: whoOf(about) }),
          facts: about?.facts ?? [],
          ...(state === undefined ? {} : { state }),
          changes: place?.changes?.words ?? [],
        },
      ];
    });
    if (rows.length === 0) return card.hide();
    const more = marks.length - first.length;
    const hints = [
      ...(more > 0 ? [i18n.t('card.more', [String(more)])] : []),
      ...(marks.length > 1 ? [i18n.t('card.through', [String(marks.length)])] : []),
    ];
    card.showAt(point.x, point.y, rows, hints.join(' · '));
    if (opened !== undefined && marks.length > 1) card.point(opened);
  }

  function look(event: MouseEvent): void {
    if (signal.aborted) return;
    looked = event.timeStamp;
    const marks = painter.marksAt(event.clientX, event.clientY, event.view ?? window);
    if (String(marks.map(({ id }) => id)) === shown) return;
    opened = undefined;
    point = pointIn(event);
    void show(marks);
  }

  return {
    at(event) {
      // Where the pointer comes to rest counts, however soon after the last look that was.
      clearTimeout(resting);
      const soon = looked + pace - event.timeStamp;
      if (soon > 0) resting = setTimeout(() => look(event), soon);
      else look(event);
    },
    opened(id) {
      opened = id;
      if (shown.includes(',')) card.point(id);
    },
    leave: card.hide,
  };
}

/** Where an event happened in the outermost window. */
function pointIn(event: MouseEvent): { x: number; y: number } {
  const { x, y } = cornerOf(event.view);
  return { x: x + event.clientX, y: y + event.clientY };
}

/** The chains, or in their place what is known instead. */
function whoOf({ as, chains, unsourced }: Told): NonNullable<CardRow['who']> {
  if (chains.length > 0 || as !== 'claim') return chains;
  return i18n.t(unsourced ? 'claims.noSource' : 'claims.notSaid');
}

function stateOf({ state, torn }: Place): string | undefined {
  if (state === 'reworded') return i18n.t('claims.reworded');
  if (torn) return i18n.t('place.torn');
  return state === 'moved' ? i18n.t('claims.moved') : undefined;
}
