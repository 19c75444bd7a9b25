import { BackupSection } from '#components/backup/backup-section.tsx';
import { useRuleCounts } from '#components/hooks/use-answers.ts';
import { useSettings } from '#components/hooks/use-settings.ts';
import { Choice } from '#components/kit/choice.tsx';
import { Switch } from '#components/kit/switch.tsx';
import { RuleTally } from '#components/review/rule-tally.tsx';
import { Painting } from '#components/settings/painting.tsx';
import { ShowHighlights } from '#components/settings/show-highlights.tsx';
import { StorageSection } from '#components/settings/storage-section.tsx';
import { useSaving } from '#components/settings/use-saving.ts';
import type { ColourBy, Settings } from '#core/model/settings.ts';
import { i18n } from '#i18n';
import { KeySettings } from './key-settings.tsx';
import { Section } from './section.tsx';

/** What a person can choose about the whole product; each choice is kept at once, on this device. */
export function SettingsPage() {
  const settings = useSettings();
  const save = useSaving();
  const counts = useRuleCounts();
  const colours: readonly { value: ColourBy; label: string }[] = [
    { value: 'naming', label: i18n.t('settings.byNaming') },
    { value: 'type', label: i18n.t('settings.byType') },
    { value: 'kind', label: i18n.t('settings.byKind') },
    { value: 'status', label: i18n.t('settings.byStatus') },
    { value: 'source', label: i18n.t('settings.bySource') },
  ];
  const themes: readonly { value: Settings['theme']; label: string }[] = [
    { value: 'system', label: i18n.t('settings.asSystem') },
    { value: 'light', label: i18n.t('settings.light') },
    { value: 'dark', label: i18n.t('settings.dark') },
  ];
  return (
    <>
      <Section title={i18n.t('settings.look')}>
        <Choice
          label={i18n.t('settings.theme')}
          options={themes}
          chosen={settings.theme}
          clearable={false}
          onChoose={(theme) => save({ theme: theme as Settings['theme'] })}
        />
        <Choice
          label={i18n.t('settings.colourBy')}
          options={colours}
          chosen={settings.colourBy}
          clearable={false}
          onChoose={(colourBy) => save({ colourBy: colourBy as ColourBy })}
        />
      </Section>
      <Section title={i18n.t('settings.highlights')}>
        <ShowHighlights />
        <Painting />
      </Section>
      <Section title={i18n.t('keys.title')} hint={i18n.t('settings.keysHint')}>
        <KeySettings settings={settings} />
      </Section>
      <Section title={i18n.t('settings.reporting')}>
        <Switch
          label={i18n.t('settings.ownReporting')}
          hint={i18n.t('settings.ownReportingHint')}
          isOn={settings.ownReporting}
          onTurn={(ownReporting) => save({ ownReporting })}
        />
      </Section>
      <Section title={i18n.t('backup.title')} hint={i18n.t('backup.hint')}>
        <BackupSection />
      </Section>
      <Section title={i18n.t('storage.title')} hint={i18n.t('storage.hint')}>
        <StorageSection />
      </Section>
      <Section title={i18n.t('review.byRule')} hint={i18n.t('review.byRuleHint')}>
        {counts.length === 0 ? <p>{i18n.t('settings.noAnswers')}</p> : <RuleTally counts={counts} />}
      </Section>
    </>
  );
}
