import type { ColourBy } from '#core/model/settings.ts';
import { partsOf } from '#core/model/swatch.ts';
import type { XrayEntry, Xray as XrayOfClaims } from '#core/tally/xray.ts';
import { i18n } from '#i18n';
import styles from './xray.module.css';
import { colourings, colouringWord, xrayWord } from './xray-words.ts';

interface Props {
  readonly xray: XrayOfClaims;
  /** The key of the group that alone is listed; undefined while all are. */
  readonly only: string | undefined;
  /** This group is to be listed alone; undefined: all. */
  readonly onOnly: (entry: XrayEntry | undefined) => void;
  readonly onColour: (by: ColourBy) => void;
}

/** The X-ray: the shares of the claims by the chosen colouring, as a bar and as a legend; each group of it filters the list. */
export function Xray({ xray, only, onOnly, onColour }: Props) {
  const toggle = (entry: XrayEntry) => onOnly(entry.key === only ? undefined : entry);
  return (
    <section className={styles.xray} aria-label={i18n.t('xray.label')} data-only={only === undefined ? undefined : ''}>
      {/* For the pointer: the legend's buttons below do the same for everybody, with words. */}
      <div className={styles.bar} aria-hidden="true">
        {xray.entries.map((entry) => (
          <button
            key={entry.key}
            type="button"
            tabIndex={-1}
            className={styles.segment}
            data-xray={entry.key}
            data-chosen={entry.key === only ? '' : undefined}
            title={i18n.t('xray.part', [String(entry.count), xrayWord(entry, xray.by)])}
            style={{ flexGrow: entry.count }}
            onClick={() => toggle(entry)}
          >
            <span {...swatchOf(entry)} className={styles.fill} />
          </button>
        ))}
      </div>
      <ul className={styles.legend}>
        {xray.entries.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              className={styles.entry}
              data-xray={entry.key}
              aria-pressed={entry.key === only}
              title={i18n.t('xray.only', [xrayWord(entry, xray.by)])}
              onClick={() => toggle(entry)}
            >
              <span {...swatchOf(entry)} className={styles.sign} aria-hidden="true" />
              <b>{entry.count}</b> <bdi className={styles.word}>{xrayWord(entry, xray.by)}</bdi>
            </button>
          </li>
        ))}
        <li className={styles.switch}>
          <select
            className={styles.by}
            aria-label={i18n.t('xray.by')}
            value={xray.by}
            onChange={(event) => onColour(event.target.value as ColourBy)}
          >
            {colourings.map((by) => (
              <option key={by} value={by}>
                {colouringWord(by)}
              </option>
            ))}
          </select>
        </li>
      </ul>
    </section>
  );
}

/** What draws an element with the swatch of a group. */
export function swatchOf({ swatch }: Pick<XrayEntry, 'swatch'>): { 'data-colour': string; 'data-line': string } {
  const { colour, line } = partsOf(swatch);
  return { 'data-colour': colour, 'data-line': line };
}
