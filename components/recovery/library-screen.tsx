import type { ReactNode } from 'react';
import { openKeptStore } from '#components/hooks/kept-store.ts';
import { StoreContext } from '#components/hooks/use-store.ts';
import { Screen } from '#components/settings/screen.tsx';
import { LibraryGate } from './library-gate.tsx';

const store = openKeptStore();

/** Around every page that shows the library: the library, watched over, and shown only when it is there and whole. */
export function LibraryScreen({ children }: { readonly children: ReactNode }) {
  return (
    <StoreContext value={store}>
      <Screen>
        <LibraryGate>{children}</LibraryGate>
      </Screen>
    </StoreContext>
  );
}
