import '#components/kit/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { announce } from '#browser/messages.ts';
import { StoreContext } from '#components/hooks/use-store.ts';
import { KeptPage } from '#components/kept/kept-page.tsx';
import { Said } from '#components/kit/said.tsx';
import { Themed } from '#components/settings/themed.tsx';
import { anchorInSlices, describe } from '#dom/anchoring.ts';
import '#dom/finder.ts';
import { scrollToRange } from '#dom/scroll.ts';
import { watch } from '#dom/text-watch.ts';
import { i18n } from '#i18n';
import { openStore } from '#store/database.ts';
import { comeIn } from '../story/come-in.ts';

document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
document.documentElement.dir = i18n.t('@@bidi_dir');
globalThis.saysWhoFinder ??= { describe, anchorInSlices, watch };

/** The text stands there now: it is marked and painted as any page's is, by the same script. */
function shown(): void {
  if (globalThis.saysWhoVisit) return;
  globalThis.saysWhoVisit = comeIn();
  globalThis.saysWhoVisit.read();
  announce({ notice: 'page-up' });
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StoreContext value={openStore()}>
      <Said dismiss={i18n.t('claims.close')}>
        <Themed>
          <KeptPage onShown={shown} onGo={scrollToRange} />
        </Themed>
      </Said>
    </StoreContext>
  </StrictMode>,
);
