import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { clip } from '#core/text/clip.ts';
import styles from './combo-box.module.css';

/** One thing to choose. */
export interface Option {
  readonly key: string;
  /** What it is called, for the screen reader and the eye. */
  readonly label: string;
  readonly detail?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly Option[];
  /** Enter on an option, or a click; `undefined` for Enter with none in reach. */
  readonly onChoose: (key: string | undefined) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Backspace with nothing typed. */
  readonly onEmptied?: () => void;
  /** How many there are, as a sentence for the screen reader. */
  readonly announce: (count: number) => string;
}

/**
 * A field with a list of what may be meant, after the ARIA pattern (list autocomplete, manual selection by arrows):
 * the first option is the one Enter takes.
 */
export function ComboBox(props: Props) {
  const { label, placeholder, text, onText, options, onChoose, inputRef, onEmptied, announce } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  // By key, not by place: when the list changes under the hand, what was reached stays reached.
  const [reached, setReached] = useState<string>();
  const at = Math.max(
    0,
    options.findIndex(({ key }) => key === reached),
  );
  const reach = open ? options[at] : undefined;
  const goTo = (next: number) => setReached(options[(next + options.length) % Math.max(1, options.length)]?.key);

  function choose(key: string | undefined) {
    setOpen(false);
    setReached(undefined);
    onChoose(key);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return; // the key belongs to the input method
    if (event.key === 'Backspace' && text === '') return onEmptied?.();
    if (event.key === 'Enter') choose(reach?.key);
    else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'ArrowDown') {
      setOpen(true);
      goTo(open ? at + 1 : 0);
    } else if (event.key === 'ArrowUp') {
      setOpen(true);
      goTo(at - 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const isListed = open && options.length > 0;
  return (
    <div className={styles.combo}>
      <input
        ref={inputRef}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed && reach ? `${id}-${reach.key}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setOpen(true);
          setReached(undefined);
        }}
        onKeyDown={press}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        // Chromium would take a scrolling list into the order of Tab.
        tabIndex={-1}
        aria-label={label}
        className={styles.list}
        hidden={!isListed}
        // Keeps the field focused while the list is clicked.
        onPointerDown={(event) => event.preventDefault()}
      >
        {options.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus while the list is open
          <div
            key={option.key}
            id={`${id}-${option.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.key === reach?.key}
            className={styles.option}
            onClick={() => choose(option.key)}
          >
            <bdi className={styles.label}>{clip(option.label)}</bdi>
            {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          </div>
        ))}
      </div>
      <span role="status" className="visually-hidden">
        {isListed ? announce(options.length) : ''}
      </span>
    </div>
  );
}
