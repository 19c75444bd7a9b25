import styles from './pick.module.css';
import { useHasty } from './use-hasty.ts';

interface Props {
  readonly label: string;
  /** The words for "not set". */
  readonly unset: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly test?: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
  readonly onEnter?: () => void;
}

/** One of many: the browser's own list. Enter can mean "that is all". */
export function Pick({ label, unset, options, chosen: kept, onChoose, onEnter }: Props) {
  const [chosen, setChosen] = useHasty(kept);
  const choose = (value: string | undefined) => {
    setChosen(value);
    onChoose(value);
  };
  return (
    <label className={styles.pick}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.select}
        value={chosen ?? ''}
        onChange={(event) => choose(event.target.value === '' ? undefined : event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || onEnter === undefined) return;
          event.preventDefault();
          onEnter();
        }}
      >
        <option value="">{unset}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} title={option.test}>
            {option.label}
          </option>
        ))}
        {chosen !== undefined && !options.some((option) => option.value === chosen) && (
          <option value={chosen}>{chosen}</option>
        )}
      </select>
    </label>
  );
}
