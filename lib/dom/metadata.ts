import { articleTypes } from '#core/metadata/article-types.ts';
import { bestDate } from '#core/metadata/best-date.ts';
import { chooseByline, type NamedAuthors } from '#core/metadata/choose-byline.ts';
import { dateInAddress } from '#core/metadata/date-in-address.ts';
import { readLanguage } from '#core/metadata/language.ts';
import { outletInTitle, withoutOutlet } from '#core/metadata/titles.ts';
import type { Capture, Found, StoryDate } from '#core/model/capture.ts';
import { readDate } from '#core/text/dates.ts';
import { type Addresses, readAddresses, toAddress } from '#dom/metadata/addresses.ts';
import { authorsOf, type Description, describe, fieldOf } from '#dom/metadata/descriptions.ts';
import { readJsonLd } from '#dom/metadata/json-ld.ts';
import { findMainPart } from '#dom/metadata/main-part.ts';
import { readMetaTags } from '#dom/metadata/meta-tags.ts';
import { readMicrodata } from '#dom/metadata/microdata.ts';
import { readShownByline, readShownHeadline, readShownLanguage, readTitle } from '#dom/metadata/shown.ts';
import { readShownDates } from '#dom/metadata/time-elements.ts';

/** All of a capture but its text. */
export type Metadata = Omit<Capture, 'text' | 'blocks' | 'wordCount' | 'textFrom' | 'whyPage'>;

/** Most aliases kept: AMP, Open Graph and `mainEntityOfPage` make three; many more are a page's mistake. */
const mostAliases = 8;

/**
 * Reads what a page says about its story: JSON-LD first, then `meta` tags, microdata, and what a reader sees. Each value
 * carries its place. The page is only read, and nothing is guessed: what it does not say is absent. `address` is absolute.
 * Once `isOver` says that time is up, what a reader sees is not looked for any more: that takes longest.
 */
export function readMetadata(document: Document, address: string, isOver: () => boolean = () => false): Metadata {
  const meta = readMetaTags(document);
  const addresses = readAddresses(document, address);
  const title = readTitle(document);
  const titles = [...meta.all('headline'), title].flatMap((one) => (one === undefined ? [] : [one.value]));
  const part = findMainPart(document, titles);
  const shownHeadline = readShownHeadline(part);
  const signs = {
    addresses: [address, addresses.canonical, addresses.openGraph].filter((one) => one !== undefined),
    headlines: shownHeadline === undefined ? titles : [...titles, shownHeadline.value],
  };
  const linked = describe('json-ld', readJsonLd(document), signs);
  const marked = describe('microdata', readMicrodata(document), signs);
  const described = [...linked, ...marked];

  const said = (field: Parameters<typeof fieldOf>[1]): readonly Found<string>[] => [
    ...fieldOf(linked, field),
    ...meta.all(field).map(({ value, detail }): Found<string> => ({ value, where: 'meta', detail })),
    ...fieldOf(marked, field),
  ];
  const outlet = said('outlet').find(isName) ?? outletFromTitle(title, address);
  const headline = said('headline')[0] ?? shownHeadline ?? title;
  const shown = isOver() ? { published: [], modified: [] } : readShownDates(part);
  const byline = chooseByline(
    [...authorsOf(linked), ...authorsInMeta(meta.all('author')), ...authorsOf(marked)],
    outlet?.value,
    () => (isOver() ? undefined : readShownByline(part)),
  );
  const fromAddress = dateInAddress(address);
  const free = described.map(({ fields }) => fields.free).find((value) => value !== undefined) ?? meta.free;
  return withoutAbsent({
    address,
    canonical: addresses.canonical,
    aliases: aliasesOf(address, addresses, described),
    nextPage: addresses.next,
    headline: headline === undefined ? undefined : { ...headline, value: withoutOutlet(headline.value, outlet?.value) },
    byline: byline === undefined ? undefined : { ...byline, value: byline.value.line },
    authors: byline?.value.authors ?? [],
    outlet,
    published: bestDate([...said('published').map(asDate), ...shown.published, ...(fromAddress ? [fromAddress] : [])]),
    modified: bestDate([...said('modified').map(asDate), ...shown.modified]),
    language: [...said('language'), readShownLanguage(document)].flatMap(asLanguage)[0],
    section: said('section').find(isName),
    description: said('description')[0],
    articleType: typeOf(described),
    paywalled: free === undefined ? undefined : !free,
  });
}

/** A name, not the address of a profile, a handle or a number. */
function isName({ value }: Found<string>): boolean {
  return !/^(?:https?:|www\.|\/|@|\d+$)/iu.test(value);
}

function outletFromTitle(title: Found<string> | undefined, address: string): Found<string> | undefined {
  const value = title === undefined ? undefined : outletInTitle(title.value, address);
  return title === undefined || value === undefined ? undefined : { ...title, value };
}

/** Tags of one name are several people; tags of different names are the same people twice. */
function authorsInMeta(tags: readonly { readonly value: string; readonly detail: string }[]): readonly NamedAuthors[] {
  const byName = Map.groupBy(tags, ({ detail }) => detail);
  return [...byName].map(([detail, values]) => ({ value: values.map(({ value }) => value), where: 'meta', detail }));
}

function asDate(found: Found<string>): Found<StoryDate> {
  return { ...found, value: readDate(found.value) };
}

function asLanguage(found: Found<string> | undefined): readonly Found<string>[] {
  const value = found === undefined ? undefined : readLanguage(found.value);
  return found === undefined || value === undefined ? [] : [{ ...found, value }];
}

function typeOf(descriptions: readonly Description[]): Found<string> | undefined {
  const found = descriptions.find(({ fields }) => articleTypes.includes(fields.type));
  return found === undefined ? undefined : { value: found.fields.type, where: found.where, detail: '@type' };
}

function aliasesOf(address: string, addresses: Addresses, descriptions: readonly Description[]): readonly string[] {
  const described = descriptions.flatMap(({ fields }) => fields.addresses.map((one) => toAddress(one, address)));
  const all = [addresses.amp, addresses.openGraph, ...described].filter((one) => one !== undefined);
  const known = new Set([toAddress(address, address), addresses.canonical]);
  return [...new Set(all)].filter((one) => !known.has(one)).slice(0, mostAliases);
}

/** Plain JSON has no `undefined`: what is absent has no key. */
function withoutAbsent(metadata: { readonly [K in keyof Metadata]: Metadata[K] | undefined }): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined)) as unknown as Metadata;
}
