import { lazy, Suspense, useState } from 'react';
import { useExport } from '#components/hooks/use-export.ts';
import { Menu } from '#components/kit/menu.tsx';
import { useTell } from '#components/kit/said.tsx';
import { exportItems } from '#components/panel/export-items.ts';
import type { Project } from '#core/model/project.ts';
import { i18n } from '#i18n';

/** Few exports have choices: what asks for them is loaded when it is wanted. */
const ExportChoices = lazy(async () => ({ default: (await import('./export-choices.tsx')).ExportChoices }));

interface Props {
  readonly label: string;
  readonly look?: 'primary' | 'framed';
  readonly disabled?: boolean;
  /** What is to be exported; undefined when it was stopped, or could not be read, of which the person was told. */
  readonly gather: () => Project | undefined | Promise<Project | undefined>;
  /** Takes a picture of the page that is open beside, where one is; undefined where the browser gives none. */
  readonly picture?: () => Promise<Uint8Array | undefined>;
}

/** The formats to choose from, and a way to leave things out first. */
export function ExportMenu({ label, look = 'framed', disabled = false, gather, picture }: Props) {
  const tell = useTell();
  const [asked, setAsked] = useState<{ readonly project: Project; readonly format?: string }>();
  const save = useExport({
    done: (name) => tell({ text: i18n.t('export.done', [name]), tone: 'news' }),
    failed: (why) => tell({ text: i18n.t('export.failed', [why]), tone: 'trouble' }),
  });

  async function choose(name: string) {
    try {
      const project = await gather();
      if (project === undefined) return;
      if (name === 'choices') setAsked({ project });
      // What vouches for its content is not given away unasked.
      else if (name === 'evidence') setAsked({ project, format: name });
      else await save(name, project);
    } catch (error) {
      tell({
        text: i18n.t('export.failed', [error instanceof Error ? error.message : String(error)]),
        tone: 'trouble',
      });
    }
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
        onChoose={(name) => void choose(name)}
      />
      {asked && (
        <Suspense>
          <ExportChoices
            {...asked}
            {...(picture && { picture })}
            onExport={(format, redaction, taken) => save(format, asked.project, redaction, taken)}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
