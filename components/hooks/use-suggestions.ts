import { useEffect, useState } from 'react';
import type { Capture } from '#core/model/capture.ts';
import type { Offer } from '#core/review/offer.ts';

const most = 300; // suggestions: more than anybody reviews, and as many marks as a page places without effort
const patience = 3000; // milliseconds after which a busy browser is asked to look all the same

/** What the rules suggest for a text, and for which. */
interface Suggested {
  readonly text: string;
  readonly offers: readonly Offer[];
}

/**
 * The attributions that a story's text seems to make, in its order; undefined until they are found. The rules are loaded and
 * run when the browser has nothing else to do: a panel that is opened to mark something does not wait for them.
 */
export function useSuggestions(capture: Capture | undefined): readonly Offer[] | undefined {
  const [suggested, setSuggested] = useState<Suggested>();
  const text = capture?.text;
  const isFound = suggested !== undefined && suggested.text === text;

  useEffect(() => {
    if (capture === undefined || isFound) return;
    const ending = new AbortController();
    findOffers(capture, ending.signal).then(
      (offers) => {
        if (offers !== undefined) setSuggested({ text: capture.text, offers });
      },
      () => {}, // the panel was closed before the rules had come
    );
    return () => ending.abort();
  }, [capture, isFound]);

  return isFound ? suggested.offers : undefined;
}

/** Undefined when it was ended before. */
async function findOffers(capture: Capture, signal: AbortSignal): Promise<readonly Offer[] | undefined> {
  await idle();
  if (signal.aborted) return undefined;
  const [{ suggestAttributions }, { offersOf }] = await Promise.all([
    import('#core/suggest/suggest.ts'),
    import('#core/review/offers.ts'),
  ]);
  await idle();
  if (signal.aborted) return undefined;
  const { text, blocks } = capture;
  const suggestions = suggestAttributions(text, {
    blocks,
    ...(capture.language === undefined ? {} : { language: capture.language.value }),
  });
  const offers: Offer[] = [];
  // One at a time: to describe a passage takes as long as to look for it in the whole text.
  for (const suggestion of suggestions.slice(0, most)) {
    await idle();
    if (signal.aborted) return undefined;
    offers.push(...offersOf(text, [suggestion]));
  }
  return offers;
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: patience }));
}
