import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './tabs.module.css';

/** One tab: its name, how many things lie behind it (if that is worth telling), and what it shows. */
export interface TabSpec<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly TabSpec<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** Tabs after the ARIA pattern: arrows choose, Home and End go to the ends, the rest of the page is one Tab away. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: Props<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function turn(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.name === chosen);
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    onChoose(tabs[next]!.name);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  return (
    <>
      <div role="tablist" aria-label={label} className={styles.tabs} ref={list} onKeyDown={turn}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(tab.name)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: in reach of Tab, so that it can be scrolled by keyboard */}
      <div role="tabpanel" tabIndex={0} id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
        {tabs.find((tab) => tab.name === chosen)?.content}
      </div>
    </>
  );
}
