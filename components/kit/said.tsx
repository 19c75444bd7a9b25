import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import styles from './said.module.css';

/** Something the person is told: spoken by the screen reader, shown for a while. */
export interface Telling {
  readonly text: string;
  /** `quiet` is spoken only; `news` is shown too; `outcome`, what has to be read, and `trouble` stay until dismissed. */
  readonly tone: 'quiet' | 'news' | 'outcome' | 'trouble';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Tell = (telling: Telling) => void;

const TellContext = createContext<Tell>(() => {});

function stays(telling: Telling | undefined): boolean {
  return telling?.tone === 'outcome' || telling?.tone === 'trouble';
}

/** How to tell the person something. */
export function useTell(): Tell {
  return useContext(TellContext);
}

const shownFor = 6000; // milliseconds: long enough to read a line and reach its button

interface Props {
  readonly dismiss: string;
  readonly children: ReactNode;
}

/** Around a screen: the one place where what happened is told. */
export function Said({ dismiss, children }: Props) {
  const [telling, setTelling] = useState<Telling>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback<Tell>((next) => {
    clearTimeout(timer.current);
    setTelling(next);
    if (!stays(next)) timer.current = setTimeout(() => setTelling(undefined), shownFor);
  }, []);
  const shown = telling !== undefined && telling.tone !== 'quiet' ? telling : undefined;
  const close = () => setTelling(undefined);

  return (
    <TellContext value={useMemo(() => tell, [tell])}>
      {children}
      <div role="status" className="visually-hidden">
        {stays(telling) ? '' : telling?.text}
      </div>
      <div role="alert" className="visually-hidden">
        {stays(telling) ? telling?.text : ''}
      </div>
      {shown && (
        <div className={`${styles.said} ${styles[shown.tone]}`}>
          <span aria-hidden="true">{shown.text}</span>
          {shown.action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                close();
                shown.action?.run();
              }}
            >
              {shown.action.label}
            </button>
          )}
          {stays(shown) && (
            <button type="button" className={styles.action} onClick={close}>
              {dismiss}
            </button>
          )}
        </div>
      )}
    </TellContext>
  );
}
