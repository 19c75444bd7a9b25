import '#components/kit/tokens.css';
import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { Library } from '#components/library/library.tsx';
import { LibraryScreen } from '#components/recovery/library-screen.tsx';

/** Private windows only. */
const SessionPage = lazy(async () => ({
  default: (await import('#components/recovery/session-page.tsx')).SessionPage,
}));

createRoot(document.getElementById('root')!).render(
  <LibraryScreen inSession={<SessionPage />}>
    <Library />
  </LibraryScreen>,
);
