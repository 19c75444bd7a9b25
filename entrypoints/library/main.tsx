import '#components/kit/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StoreContext } from '#components/hooks/use-store.ts';
import { Said } from '#components/kit/said.tsx';
import { Library } from '#components/library/library.tsx';
import { Themed } from '#components/settings/themed.tsx';
import { i18n } from '#i18n';
import { openStore } from '#store/database.ts';

document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
document.documentElement.dir = i18n.t('@@bidi_dir');

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StoreContext value={openStore()}>
      <Said dismiss={i18n.t('claims.close')}>
        <Themed>
          <Library />
        </Themed>
      </Said>
    </StoreContext>
  </StrictMode>,
);
