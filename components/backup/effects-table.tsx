import { count } from '#components/library/number-words.ts';
import { i18n } from '#i18n';
import styles from './backup.module.css';

/** What a copy does to the records of one table. */
interface Effect {
  readonly add: number;
  readonly change: number;
  readonly leave: number;
  readonly differ: number;
  readonly only: number;
}

const named = ['stories', 'claims', 'sources', 'notes', 'tags', 'collections'] as const;

/** What restoring a copy would do, kind by kind; the smaller records around them in one row. */
export function EffectsTable({ effects, replaces }: { effects: Readonly<Record<string, Effect>>; replaces: boolean }) {
  const rows = named.map((name) => ({ name: i18n.t(`backup.${name}`), effect: effects[name]! }));
  const others = Object.entries(effects).filter(([name]) => !named.includes(name as (typeof named)[number]));
  const rest = others.reduce((sum, [, effect]) => added(sum, effect), {
    add: 0,
    change: 0,
    leave: 0,
    differ: 0,
    only: 0,
  });
  const shown = [...rows, { name: i18n.t('backup.others'), effect: rest }];
  return (
    <table className={styles.effects}>
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n.t('backup.add')}</th>
          <th scope="col">{i18n.t('backup.change')}</th>
          <th scope="col">{i18n.t('backup.leave')}</th>
          <th scope="col">{i18n.t(replaces ? 'backup.takenAway' : 'backup.onlyHere')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, effect }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count(effect.add)}</td>
            <td>{count(replaces ? effect.differ : effect.change)}</td>
            <td>{count(replaces ? effect.leave + effect.change - effect.differ : effect.leave)}</td>
            <td className={replaces && effect.only > 0 ? styles.loss : undefined}>{count(effect.only)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function added(one: Effect, other: Effect): Effect {
  return {
    add: one.add + other.add,
    change: one.change + other.change,
    leave: one.leave + other.leave,
    differ: one.differ + other.differ,
    only: one.only + other.only,
  };
}
