import '#components/kit/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openKeptStore } from '#components/hooks/kept-store.ts';
import { StoreContext } from '#components/hooks/use-store.ts';
import { Said } from '#components/kit/said.tsx';
import { Library } from '#components/library/library.tsx';
import { LibraryGate } from '#components/recovery/library-gate.tsx';
import { Themed } from '#components/settings/themed.tsx';
import { i18n } from '#i18n';

document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
document.documentElement.dir = i18n.t('@@bidi_dir');

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StoreContext value={openKeptStore()}>
      <Said dismiss={i18n.t('claims.close')}>
        <Themed>
          <LibraryGate>
            <Library />
          </LibraryGate>
        </Themed>
      </Said>
    </StoreContext>
  </StrictMode>,
);
