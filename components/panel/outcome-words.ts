import type { Step, StepLabel } from '#core/model/step.ts';
import { i18n } from '#i18n';

/** What happened, what is safe, what to do: for a command that changed nothing. */
export function failureWords(reason: string): string {
  switch (reason) {
    case 'gone':
      return i18n.t('trouble.gone');
    case 'stale':
      return i18n.t('trouble.stale');
    case 'nothing-to-undo':
      return i18n.t('trouble.nothingToUndo');
    case 'not-possible':
      return i18n.t('trouble.notPossible');
    case 'loop':
      return i18n.t('trouble.loop');
    case 'stopped':
      return i18n.t('trouble.stopped');
    case 'full':
      return i18n.t('trouble.full');
    case 'newer-library':
      return i18n.t('trouble.newerLibrary');
    case 'closed':
      return i18n.t('trouble.closed');
    case 'lost':
      return i18n.t('trouble.lost');
    case 'private':
      return i18n.t('trouble.private');
    default:
      return i18n.t('trouble.damaged');
  }
}

/** What was taken back or done again, with the words it was about. */
export function stepWords(way: 'undo' | 'redo', step: Step): string {
  return i18n.t(way === 'undo' ? 'step.undone' : 'step.redone', [whatWas(step)]);
}

/** What a step did, and to which words. */
export function whatWas({ label, about }: Step): string {
  return about === undefined || about === '' ? labelWords(label) : `${labelWords(label)} – “${about}”`;
}

/** What a step did, in a few words: for undo, and for the screen reader. */
export function labelWords(label: StepLabel): string {
  switch (label) {
    case 'mark-claim':
      return i18n.t('step.markClaim');
    case 'mark-source':
      return i18n.t('step.markSource');
    case 'add-note':
      return i18n.t('step.addNote');
    case 'edit-note':
      return i18n.t('step.editNote');
    case 'delete-note':
      return i18n.t('step.deleteNote');
    case 'edit-claim':
      return i18n.t('step.editClaim');
    case 'delete-claim':
      return i18n.t('step.deleteClaim');
    case 'attribute':
      return i18n.t('step.attribute');
    case 'edit-attribution':
      return i18n.t('step.editAttribution');
    case 'delete-attribution':
      return i18n.t('step.deleteAttribution');
    case 'edit-chain':
      return i18n.t('step.editChain');
    case 'set-cue':
      return i18n.t('step.setCue');
    case 'merge-sources':
      return i18n.t('step.mergeSources');
    case 'tag':
      return i18n.t('step.tag');
    case 'untag':
      return i18n.t('step.untag');
    case 'rename-tag':
      return i18n.t('step.renameTag');
    case 'merge-tags':
      return i18n.t('step.mergeTags');
    case 'delete-tag':
      return i18n.t('step.deleteTag');
    case 'collect':
      return i18n.t('step.collect');
    case 'uncollect':
      return i18n.t('step.uncollect');
    case 'edit-collection':
      return i18n.t('step.editCollection');
    case 'delete-collection':
      return i18n.t('step.deleteCollection');
    case 'edit-codebook':
      return i18n.t('step.editCodebook');
    case 'choose-codebook':
      return i18n.t('step.chooseCodebook');
    case 'code':
      return i18n.t('step.code');
    case 'delete-claims':
      return i18n.t('step.deleteClaims');
    case 'delete-stories':
      return i18n.t('step.deleteStories');
    case 'delete-sources':
      return i18n.t('step.deleteSources');
    case 'restore':
      return i18n.t('step.restore');
    case 'edit-source':
      return i18n.t('step.editSource');
    case 'accept-wording':
      return i18n.t('step.acceptWording');
    case 'find-by-hand':
      return i18n.t('step.findByHand');
    case 'accept-suggestion':
      return i18n.t('step.acceptSuggestion');
    case 'split-story':
      return i18n.t('step.splitStory');
    case 'import':
      return i18n.t('step.imported');
    case 'send-coding':
      return i18n.t('step.sendCoding');
    case 'take-coding':
      return i18n.t('step.takeCoding');
    case 'drop-coding':
      return i18n.t('step.dropCoding');
    case 'settle':
      return i18n.t('step.settle');
    case 'dismiss-suggestion':
      return i18n.t('step.dismissSuggestion');
    default:
      return i18n.t('step.other');
  }
}
