import { type ReactNode, Suspense, use } from 'react';
import { openHere } from '#components/hooks/kept-store.ts';
import { StoreContext } from '#components/hooks/use-store.ts';
import { Screen } from '#components/settings/screen.tsx';
import { LibraryGate } from './library-gate.tsx';

interface Props {
  readonly children: ReactNode;
  /** Shown in their place where nothing outlives the session. */
  readonly inSession?: ReactNode;
}

const opened = openHere();

/** Around every page that shows the library: the library, watched over, and shown only when it is there and whole. */
export function LibraryScreen(props: Props) {
  return (
    <Suspense>
      <Opened {...props} />
    </Suspense>
  );
}

function Opened({ children, inSession = children }: Props) {
  const store = opened instanceof Promise ? use(opened) : opened;
  return (
    <StoreContext value={store}>
      <Screen>
        <LibraryGate inSession={inSession}>{children}</LibraryGate>
      </Screen>
    </StoreContext>
  );
}
