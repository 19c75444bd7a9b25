import { useId, useRef } from 'react';
import styles from './choice.module.css';
import { useHasty } from './use-hasty.ts';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly test?: string }[];
  /** Undefined = not set. */
  readonly chosen: string | undefined;
  /** Choosing the chosen one again takes it back, where `clearable`. `byPointer`: clicked, not walked over by arrow keys. */
  readonly onChoose: (value: string | undefined, byPointer: boolean) => void;
  readonly clearable?: boolean;
}

/** One of a few, as a row of buttons: native radio buttons underneath, so that arrows and screen readers work as ever. */
export function Choice({ label, options, chosen: kept, onChoose, clearable = true }: Props) {
  const name = useId();
  const pointed = useRef(false);
  const [chosen, setChosen] = useHasty(kept);
  const choose = (value: string | undefined) => {
    setChosen(value);
    onChoose(value, pointed.current);
    pointed.current = false;
  };
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.option}
            title={option.test}
            onPointerDown={() => {
              pointed.current = true;
            }}
          >
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={option.value === chosen}
              onChange={() => choose(option.value)}
              onClick={() => clearable && option.value === chosen && choose(undefined)}
              onKeyDown={(event) => {
                pointed.current = false;
                if (clearable && (event.key === 'Delete' || event.key === 'Backspace')) choose(undefined);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
