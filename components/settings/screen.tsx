import { type ReactNode, StrictMode } from 'react';
import { Said } from '#components/kit/said.tsx';
import { i18n } from '#i18n';
import { Themed } from './themed.tsx';

/** Around every page of the extension: its language, its theme, and what it has to say. */
export function Screen({ children }: { readonly children: ReactNode }) {
  document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
  document.documentElement.dir = i18n.t('@@bidi_dir');
  return (
    <StrictMode>
      <Said dismiss={i18n.t('claims.close')}>
        <Themed>{children}</Themed>
      </Said>
    </StrictMode>
  );
}
