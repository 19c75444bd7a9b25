import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Compared } from '#components/hooks/coding-order.ts';
import { useCodingCommands } from '#components/hooks/use-coding-commands.ts';
import { ownCoder } from '#components/hooks/use-codings.ts';
import { Button } from '#components/kit/button.tsx';
import { Choice } from '#components/kit/choice.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { classTable, type NamedScore, scoredClaimsTable } from '#core/coding/coding-tables.ts';
import { scoreOf } from '#core/coding/score.ts';
import { tableCsv } from '#core/formats/table-csv.ts';
import { i18n } from '#i18n';
import { ClassTable } from './class-table.tsx';
import styles from './coding.module.css';
import { ScoredClaims } from './scored-claims.tsx';

/** A class against a key: one table of all, and each student's claims beside the key's with the comments on them. */
export function ClassTab({ compared }: { readonly compared: Compared }) {
  const { coders, stories, fields, codebook, title } = compared;
  const commands = useCodingCommands();
  const [keyId, setKeyId] = useState<string>(coders[0]!.id);
  const [names, setNames] = useState<'names' | 'numbers'>('names');
  const [shown, setShown] = useState(0);
  const key = Math.max(
    0,
    coders.findIndex(({ id }) => id === keyId),
  );
  const students = useMemo(
    () => coders.flatMap(({ id }, at) => (at === key || id === ownCoder ? [] : [at])),
    [coders, key],
  );
  const scores = useMemo(
    () =>
      students.map(
        (at, n): NamedScore => ({
          name: names === 'names' ? coders[at]!.name : i18n.t('coders.studentNumber', [String(n + 1)]),
          score: scoreOf(stories, fields, key, at),
        }),
      ),
    [students, names, coders, stories, fields, key],
  );
  const one = scores[shown] ?? scores[0];
  const name = i18n.t('coders.classTitle', [title]);
  const saveBook = async () => {
    const { workbookOf } = await import('#core/formats/xlsx.ts');
    const tables = [classTable(scores, fields), scoredClaimsTable(scores, stories, fields)];
    commands.save(workbookOf(tables, name, { at: Date.now(), app: commands.app() }));
  };
  return (
    <div className={styles.sheet}>
      <p className={styles.row}>
        <Pick
          label={i18n.t('coders.key')}
          unset={coders[0]!.name}
          options={coders.map(({ id, name: called }) => ({ value: id, label: called }))}
          chosen={coders[key]!.id}
          onChoose={(id) => setKeyId(id ?? coders[0]!.id)}
        />
        <Button icon={<Download size={14} />} onClick={() => commands.save(tableCsv(classTable(scores, fields), name))}>
          CSV
        </Button>
        <Button icon={<Download size={14} />} onClick={() => void saveBook()}>
          Excel (XLSX)
        </Button>
      </p>
      <Choice
        label={i18n.t('coders.students')}
        options={[
          { value: 'names', label: i18n.t('coders.asNames') },
          { value: 'numbers', label: i18n.t('coders.asNumbers') },
        ]}
        chosen={names}
        clearable={false}
        onChoose={(value) => setNames(value as 'names' | 'numbers')}
      />
      {one === undefined ? (
        <p className={styles.none}>{i18n.t('coders.noStudents')}</p>
      ) : (
        <>
          <ClassTable scores={scores} fields={fields} codebook={codebook} />
          <p className={styles.quiet}>{i18n.t('coders.classHint')}</p>
          <h3 className={styles.head}>{i18n.t('coders.oneStudent')}</h3>
          <Pick
            label={i18n.t('coders.student')}
            unset={scores[0]!.name}
            options={scores.map(({ name: called }, at) => ({ value: String(at), label: called }))}
            chosen={String(scores.indexOf(one))}
            onChoose={(at) => setShown(Number(at ?? 0))}
          />
          <ScoredClaims score={one.score} stories={stories} codebook={codebook} />
        </>
      )}
    </div>
  );
}
