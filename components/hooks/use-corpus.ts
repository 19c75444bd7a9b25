import { useEffect, useState } from 'react';
import type { Catalogue } from '#core/library/catalogue.ts';
import type { Filter } from '#core/library/view.ts';
import { type Corpus, corpusOf } from '#core/tally/corpus.ts';

const slice = 8; // milliseconds: half a frame; the screen has the other half

/** How the claims that a filter lets through are sourced, counted in slices between frames; the last count stays until the next is there. */
export function useCorpus(catalogue: Catalogue, filter: Filter): Corpus | undefined {
  const [corpus, setCorpus] = useState<Corpus>();
  useEffect(() => {
    const ending = new AbortController();
    void count(catalogue, filter, ending.signal).then((counted) => counted && setCorpus(counted));
    return () => ending.abort();
  }, [catalogue, filter]);
  return corpus;
}

async function count(catalogue: Catalogue, filter: Filter, signal: AbortSignal): Promise<Corpus | undefined> {
  const steps = corpusOf(catalogue, filter);
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await nextTask();
    if (signal.aborted) return undefined;
    began = performance.now();
  }
}

function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
