import '#components/kit/tokens.css';
import { createRoot } from 'react-dom/client';
import { Library } from '#components/library/library.tsx';
import { LibraryScreen } from '#components/recovery/library-screen.tsx';
import { SessionPage } from '#components/recovery/session-page.tsx';

createRoot(document.getElementById('root')!).render(
  <LibraryScreen inSession={<SessionPage />}>
    <Library />
  </LibraryScreen>,
);
