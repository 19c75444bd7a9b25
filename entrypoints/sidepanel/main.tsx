import '#components/kit/tokens.css';
import { createRoot } from 'react-dom/client';
import { Panel } from '#components/panel/panel.tsx';
import { LibraryScreen } from '#components/recovery/library-screen.tsx';

createRoot(document.getElementById('root')!).render(
  <LibraryScreen>
    <Panel />
  </LibraryScreen>,
);
