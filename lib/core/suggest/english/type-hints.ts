import { isDocument, isOutlet } from './outlets.ts';

/**
 * Words in a source phrase that hint at its type (codebook field `type`). Only a hint: the words name a role, and the
 * coder decides. The first list that knows a word of the phrase wins: the narrower office stands before the wider one.
 * Plurals in -s are understood.
 */
const words: Readonly<Record<string, string>> = {
  security:
    'police fire sheriff officer trooper detective fbi cia nsa mi5 mi6 military army navy marine marines pentagon general colonel commander admiral soldier troops intelligence firefighter coastguard gen. lt. col. sgt. capt. nato counterterrorism',
  political:
    'campaign candidate republican democrat democrats republicans party conservatives labour liberals strategist delegate nominee opposition frontrunner front-runner gop rnc dnc surrogate caucus lawmaker',
  expert:
    'professor analyst expert researcher economist historian scientist scholar institute university academic epidemiologist fellow dr dr. physician engineer think-tank',
  official:
    'president minister ministry government official officials senator governor mayor secretary ambassador judge court department agency congressman congresswoman congressmen parliament prosecutor commission commissioner regulator kremlin embassy embassies diplomat councillor councilor sen. rep. gov. chancellor premier king queen authority authorities administration treasury council justice u.n. un legislator aide inspector registrar customs',
  business:
    'company companies firm corporation bank ceo executive inc inc. corp corp. ltd plc manufacturer owner developer investor airline retailer businessman businesswoman businessmen employer manager foreman chairman',
  civil:
    'union activist advocate advocacy charity charities campaigner pastor bishop archbishop pope rabbi imam reverend church foundation ngo nonprofit association watchdog volunteer organizer organiser amnesty greenpeace oxfam federation coalition',
  'public-figure':
    'actor actress singer author comedian celebrity celebrities musician athlete coach director filmmaker film-maker novelist player captain boxer champion',
  citizen:
    'person member supporter employee staffer relative friend attorney lawyer nurse doctor donor ally operative aide resident witness witnesses voter student teacher neighbour neighbor mother father parent victim farmer worker driver passenger survivor refugee migrant defector homemaker nurse shopkeeper customer protester demonstrator retiree mechanic men women man woman boy girl family families local people son daughter brother sister wife husband fan patient tenant labourer laborer',
};

const typeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([type, list]) => list.split(' ').map((word): [string, string] => [word, type])),
);
const order = Object.keys(words);
const counted = /\b(?:polls?|surveys?|statistics|figures|census|data|index)\b/i;

/** A hint at the type of a source; `words` are its name, `around` what commas set off from it. Undefined if nothing tells. */
export function typeHintOf(words: string, around: string): string | undefined {
  if (isOutlet(words)) return 'media';
  if (isDocument(words)) return counted.test(words) ? 'data' : 'document';
  return hintIn(words) ?? hintIn(around);
}

function hintIn(phrase: string): string | undefined {
  let best = order.length;
  for (const word of phrase.toLowerCase().split(/[^a-z0-9.-]+/)) {
    const bare = word.length > 4 && word.endsWith('.') ? word.slice(0, -1) : word;
    const type = typeOf.get(bare) ?? (bare.endsWith('s') ? typeOf.get(bare.slice(0, -1)) : undefined);
    if (type !== undefined) best = Math.min(best, order.indexOf(type));
  }
  return order[best];
}

/** Whether a word, however it is written, is the name of a role rather than of somebody: "Officials said". */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return typeOf.has(lower) || (lower.endsWith('s') && typeOf.has(lower.slice(0, -1)));
}
