import { lazy, Suspense, useState } from 'react';
import type { Exported } from '#components/hooks/exports.ts';
import { Menu } from '#components/kit/menu.tsx';
import { useTell } from '#components/kit/said.tsx';
import { exportItems } from '#components/panel/export-items.ts';
import type { Redaction } from '#core/formats/redact.ts';
import type { Source } from '#core/model/source.ts';
import { i18n } from '#i18n';

/** Few exports have choices: what asks for them is loaded when it is wanted. */
const ExportChoices = lazy(async () => ({ default: (await import('./export-choices.tsx')).ExportChoices }));

/** What is exported. */
export interface Exporting {
  /** The sources in it: their names can be withheld. */
  sources(): readonly Pick<Source, 'id' | 'name'>[];
  /** Writes it in a format and saves it; undefined where other work goes on, of which the person is told. */
  write(formatId: string, redaction?: Redaction, picture?: Uint8Array): Promise<Exported | undefined>;
}

interface Props {
  readonly label: string;
  readonly look?: 'primary' | 'framed';
  readonly disabled?: boolean;
  readonly exporting: Exporting;
  /** Takes a picture of the page that is open beside, where one is; undefined where the browser gives none. */
  readonly picture?: () => Promise<Uint8Array | undefined>;
}

/** The formats to choose from, and a way to leave things out first. */
export function ExportMenu({ label, look = 'framed', disabled = false, exporting, picture }: Props) {
  const tell = useTell();
  /** The format that is chosen already, while choices are asked for. */
  const [asked, setAsked] = useState<string>();

  async function write(...order: Parameters<Exporting['write']>) {
    const exported = await exporting
      .write(...order)
      .catch(
        (error: unknown): Exported => ({ ok: false, why: error instanceof Error ? error.message : String(error) }),
      );
    if (exported === undefined) return;
    if (exported.ok) tell({ text: i18n.t('export.done', [exported.names.join(', ')]), tone: 'news' });
    else if (exported.why === 'stopped') tell({ text: i18n.t('library.exportStopped'), tone: 'news' });
    else tell({ text: i18n.t('export.failed', [exported.why]), tone: 'trouble' });
  }

  return (
    <>
      <Menu
        label={label}
        look={look}
        disabled={disabled}
        items={[
          { name: 'choices', label: i18n.t('export.choices'), hint: i18n.t('export.choicesHint') },
          ...exportItems(),
        ]}
        onChoose={(name) => {
          // What vouches for its content is not given away unasked.
          if (name === 'choices' || name === 'evidence') setAsked(name === 'choices' ? '' : name);
          else void write(name);
        }}
      />
      {asked !== undefined && (
        <Suspense>
          <ExportChoices
            sources={exporting.sources()}
            {...(asked !== '' && { format: asked })}
            {...(picture && { picture })}
            onExport={write}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
