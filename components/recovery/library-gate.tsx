import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { type Found, lookAtLibrary } from '#components/hooks/kept-store.ts';
import { useStore } from '#components/hooks/use-store.ts';
import { useTakenOver } from '#components/hooks/use-taken-over.ts';

// Loaded where something is wrong only.
const LostScreen = lazy(async () => ({ default: (await import('./lost-screen.tsx')).LostScreen }));
const TroubleScreen = lazy(async () => ({ default: (await import('./trouble-screen.tsx')).TroubleScreen }));
const SessionNotice = lazy(async () => ({ default: (await import('./session-notice.tsx')).SessionNotice }));
const OpeningScreen = lazy(async () => ({ default: (await import('./opening-screen.tsx')).OpeningScreen }));
const NewerNotice = lazy(async () => ({ default: (await import('./newer-notice.tsx')).NewerNotice }));

const longUnsaid = 2000; // milliseconds: an empty screen is not taken for one that hangs until then

interface Props {
  readonly children: ReactNode;
  /** Shown in their place where nothing outlives the session. */
  readonly inSession: ReactNode;
}

/** Before every screen: it is shown when the library is there and whole, never an empty one in place of one that was lost. */
export function LibraryGate({ children, inSession }: Props) {
  const store = useStore();
  const [found, setFound] = useState<Found>();
  const [isSlow, setSlow] = useState(false);
  const isTakenOver = useTakenOver();
  const look = useCallback(() => {
    setFound(undefined);
    const slow = setTimeout(() => setSlow(true), longUnsaid);
    void lookAtLibrary(store)
      .catch((): Found => ({ is: 'damaged' }))
      .then((is) => {
        clearTimeout(slow);
        setSlow(false);
        setFound(is);
      });
  }, [store]);
  useEffect(look, [look]);

  if (found === undefined)
    return isSlow ? (
      <Suspense fallback={null}>
        <OpeningScreen />
      </Suspense>
    ) : null;
  return (
    <Suspense fallback={null}>
      {isTakenOver && <NewerNotice is="taken-over" />}
      {found.is === 'newer' && <NewerNotice is="newer" />}
      {found.is === 'session' && <SessionNotice />}
      {found.is === 'session' ? (
        inSession
      ) : found.is === 'ready' || found.is === 'newer' ? (
        children
      ) : found.is === 'lost' ? (
        <LostScreen lost={found} onDone={look} />
      ) : (
        <TroubleScreen is={found.is} onAgain={look} />
      )}
    </Suspense>
  );
}
