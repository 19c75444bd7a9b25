import type { Place } from '#core/model/mark.ts';
import type { HoverCard } from '#dom/hover-card.ts';
import type { Painter } from '#dom/painter.ts';
import type { Placing } from '#dom/placing.ts';
import { i18n } from '#i18n';

const pace = 60; // milliseconds between two looks: the pointer moves far more often than an eye can follow

/** Shows a card beside a mark under the pointer when its words are not as they were. */
export function watchHover(painter: Painter, placing: Placing, card: HoverCard, signal: AbortSignal) {
  let looked = 0;
  let shown: string | undefined;
  signal.addEventListener('abort', card.hide);

  return {
    at(event: MouseEvent): void {
      if (event.timeStamp - looked < pace) return;
      looked = event.timeStamp;
      const id = painter.markAt(event.clientX, event.clientY, event.view ?? window);
      if (id === shown) return;
      shown = id;
      const place = placing.places.find((some) => some.id === id);
      const title = place && titleOf(place);
      if (place === undefined || title === undefined) {
        card.hide();
        return;
      }
      const changes = place.changes?.words ?? [];
      card.showAt(event.clientX, event.clientY, {
        title,
        changes,
        out: i18n.t('versions.out'),
        in: i18n.t('versions.in'),
      });
    },
  };
}

function titleOf({ state, torn }: Place): string | undefined {
  if (state === 'reworded') return i18n.t('claims.reworded');
  if (torn) return i18n.t('place.torn');
  return state === 'moved' ? i18n.t('claims.moved') : undefined;
}
