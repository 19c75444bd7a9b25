import '#components/kit/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Said } from '#components/kit/said.tsx';
import { Themed } from '#components/settings/themed.tsx';
import { Welcome } from '#components/welcome/welcome.tsx';
import { i18n } from '#i18n';
import { practise } from './practising.ts';

document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
document.documentElement.dir = i18n.t('@@bidi_dir');

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Said dismiss={i18n.t('claims.close')}>
      <Themed>
        <Welcome practise={practise} />
      </Themed>
    </Said>
  </StrictMode>,
);
