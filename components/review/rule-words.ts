import { i18n } from '#i18n';

/** What a rule goes by, in plain words; the rule's own name where it is not known here. */
export function ruleWords(rule: string): string {
  switch (rule) {
    case 'according-to':
      return i18n.t('rule.accordingTo');
    case 'claim-speaker-cue':
      return i18n.t('rule.claimSpeakerCue');
    case 'claim-cue-speaker':
      return i18n.t('rule.claimCueSpeaker');
    case 'speaker-cue-claim':
      return i18n.t('rule.speakerCueClaim');
    case 'hearsay':
      return i18n.t('rule.hearsay');
    case 'quoted-as-saying':
      return i18n.t('rule.quotedAsSaying');
    case 'speaker-judges':
      return i18n.t('rule.speakerJudges');
    case 'speaker-asks':
      return i18n.t('rule.speakerAsks');
    case 'speaker-promises':
      return i18n.t('rule.speakerPromises');
    case 'speaker-urges':
      return i18n.t('rule.speakerUrges');
    case 'speaker-states-thing':
      return i18n.t('rule.speakerStatesThing');
    case 'owned-claim':
      return i18n.t('rule.ownedClaim');
    case 'participle':
      return i18n.t('rule.participle');
    case 'second-cue':
      return i18n.t('rule.secondCue');
    case 'transcript-turn':
      return i18n.t('rule.transcriptTurn');
    case 'quotation-comma':
      return i18n.t('rule.quotationComma');
    case 'quotation':
      return i18n.t('rule.quotation');
    case 'carried-over':
      return i18n.t('rule.carriedOver');
    case 'quotation-dash-name':
      return i18n.t('rule.quotationDashName');
    case 'colon-quotation':
      return i18n.t('rule.colonQuotation');
    default:
      return rule;
  }
}
