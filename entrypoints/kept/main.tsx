import '#components/kit/tokens.css';
import { createRoot } from 'react-dom/client';
import { announce } from '#browser/messages.ts';
import { KeptPage } from '#components/kept/kept-page.tsx';
import { LibraryScreen } from '#components/recovery/library-screen.tsx';
import { anchorInSlices, describe } from '#dom/anchoring.ts';
import '#dom/finder.ts';
import { watchSight } from '#dom/in-sight.ts';
import { scrollToRange } from '#dom/scroll.ts';
import { watch } from '#dom/text-watch.ts';
import { comeIn } from '../story/come-in.ts';

globalThis.saysWhoFinder ??= { describe, anchorInSlices, watch, watchSight };

/** The text stands there now: it is marked and painted as any page's is, by the same script. */
function shown(): void {
  if (globalThis.saysWhoVisit) return;
  globalThis.saysWhoVisit = comeIn();
  globalThis.saysWhoVisit.read();
  announce({ notice: 'page-up' });
}

createRoot(document.getElementById('root')!).render(
  <LibraryScreen>
    <KeptPage onShown={shown} onGo={scrollToRange} />
  </LibraryScreen>,
);
