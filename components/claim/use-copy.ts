import { useTell } from '#components/kit/said.tsx';
import { showStoryDate } from '#components/story/dates.ts';
import type { Project } from '#core/model/project.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';

/** Puts a claim on the clipboard as a quotation with its attribution and a link to its words, and says so. */
export function useCopy(): (view: ClaimView, project: Pick<Project, 'stories' | 'addresses'>) => void {
  const tell = useTell();
  async function copy(view: ClaimView, { stories, addresses }: Pick<Project, 'stories' | 'addresses'>) {
    const story = stories.find(({ id }) => id === view.claim.storyId);
    if (story === undefined) return;
    // Loaded when it is first wanted.
    const [{ quotationOf }, { mainAddress }] = await Promise.all([
      import('#core/formats/quotation.ts'),
      import('#core/model/main-address.ts'),
    ]);
    const { plain, html } = quotationOf(view, story, mainAddress(addresses.filter((one) => one.storyId === story.id)), {
      via: i18n.t('claims.via'),
      notGiven: i18n.t('claims.notGiven'),
      noSource: i18n.t('claims.noSource'),
      date: (published) => showStoryDate(published, 'short'),
    });
    const asType = (type: string, text: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': asType('text/plain', plain), 'text/html': asType('text/html', html) }),
    ]);
  }
  return (view, project) =>
    void copy(view, project).then(
      () => tell({ text: i18n.t('claims.copied'), tone: 'news' }),
      () => tell({ text: i18n.t('claims.notCopied'), tone: 'trouble' }),
    );
}
