import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOut } from './read-out.ts';

const text = readFileSync(new URL('../../stories/wire-defections/expected.txt', import.meta.url), 'utf8');
const found = readOut(text);
const about = (words: string) => found.find(({ claim }) => claim.includes(words))!;

describe('the wire story, as the codebook codes it', () => {
  it('knows the press reports that left their workplaces rests on', () => {
    const { source, suggestion, chain } = about('have left their workplaces');
    expect(source).toBe('multiple South Korean press reports');
    expect(chain).toBe('multiple South Korean press reports (reported)');
    expect(suggestion).toMatchObject({ directness: 'indirect', naming: 'vague', typeHint: 'media', plurality: 2 });
  });

  it('knows that Channel A reported the labourers', () => {
    const { chain, suggestion } = about('asked a U.N. refugee agency');
    expect(chain).toBe('the Seoul broadcaster Channel A (reported)');
    expect(suggestion).toMatchObject({ directness: 'indirect', naming: 'named', typeHint: 'media' });
  });

  it('follows the agent and the translator from Ko to YTN, and on into the next paragraph', () => {
    expect(about('have defected too').chain).toBe('Ko Yong-hwan (told) <- the news channel YTN (reported)');
    expect(about('have defected too').suggestion).toMatchObject({ directness: 'indirect', naming: 'named' });
    expect(about('earn foreign currency')).toMatchObject({ source: 'Ko', antecedent: 'Ko Yong-hwan' });
    expect(about('earn foreign currency').chain).toBe('Ko (told) <- the news channel YTN (reported)');
  });

  it('carries YTN over to what Ko said of tighter surveillance', () => {
    const { chain, suggestion, claim } = about('Tighter surveillance');
    expect(chain).toBe('Ko (told) <- the news channel YTN (reported)');
    expect(claim).toMatch(/^“Tighter .* angrier,”$/);
    expect(suggestion).toMatchObject({ directness: 'direct', naming: 'named' });
  });

  it('finds both cues of the sentence about the pathways', () => {
    const { chain, suggestion, claim, cue } = about('all pathways');
    expect(chain).toBe('President Park Geun-hye (told) <- the Hankook Ilbo newspaper (reported)');
    expect(claim).toMatch(/^all pathways will be opened .* “hellish life”$/);
    expect(cue).toBe('has said');
    expect(suggestion).toMatchObject({ directness: 'mixed', naming: 'named', typeHint: 'official' });
  });

  it.each([
    [
      'have left their workplaces',
      'multiple South Korean press reports (reported)',
      { directness: 'indirect', naming: 'vague', typeHint: 'media', plurality: 2 },
    ],
    [
      'asked a U.N. refugee agency',
      'the Seoul broadcaster Channel A (reported)',
      { directness: 'indirect', naming: 'named', typeHint: 'media' },
    ],
    [
      'have defected too',
      'Ko Yong-hwan (told) <- the news channel YTN (reported)',
      { directness: 'indirect', naming: 'named' }, // the type is in dispute among coders
    ],
    ['Tighter surveillance', 'Ko (told) <- the news channel YTN (reported)', { directness: 'direct', naming: 'named' }],
    [
      'all pathways',
      'President Park Geun-hye (told) <- the Hankook Ilbo newspaper (reported)',
      { directness: 'mixed', naming: 'named', typeHint: 'official' },
    ],
  ])('suggests the row of the codebook on %s whole, but for what is to be judged', (words, chain, coded) => {
    const rows = found.filter(({ claim }) => claim.includes(words));
    expect(rows).toMatchObject([{ chain, suggestion: coded }]);
  });

  it('tells the sources that are not named apart', () => {
    expect(about('think of the families').suggestion.naming).toBe('anonymous');
    expect(about('senior figure arrives').suggestion.naming).toBe('anonymous');
    expect(about('easier to make').suggestion.naming).toBe('vague');
    expect(about('six bunks').suggestion).toMatchObject({ naming: 'described', plurality: 2 });
    expect(about('tens of thousands').suggestion.naming).toBe('vague');
    expect(about('a fifth more').suggestion.links).toMatchObject([{ how: 'document' }]);
  });

  it('leaves the caption, the heading and the outlet’s own sentences alone', () => {
    for (const words of ['Cranes over', 'Not every arrival', 'not a diplomat', 'State media', 'did not answer']) {
      expect(about(words)).toBeUndefined();
    }
  });
});
