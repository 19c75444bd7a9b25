import '#components/kit/tokens.css';
import { createRoot } from 'react-dom/client';
import { Screen } from '#components/settings/screen.tsx';
import { Welcome } from '#components/welcome/welcome.tsx';
import { practise } from './practising.ts';

createRoot(document.getElementById('root')!).render(
  <Screen>
    <Welcome practise={practise} />
  </Screen>,
);
