/** A story written for these tests, in the shape of a wire report: paragraphs divided by an empty line. */
export const story = `The harbour of Veldmark will close to large ships from March, the port authority said on Thursday.

Its director, Ilse Maartens, told reporters that 14 of the 22 cranes no longer met the safety rules. \u201cWe have asked for money four times,\u201d she said. \u201cWe were given a brochure.\u201d

The transport ministry denied that it had refused any request. A spokesman, Piet Ordel, said the last letter from the port had been answered within nine days.

Two shipping companies said they would move their lines to Oosterhaven. A third, Norline, said it was still in talks with the port.

\u201cNobody here wants to leave,\u201d said Hanna Vries, who has worked on the quay for 31 years. \u201cBut nobody here wants to be under a crane that falls.\u201d

The mayor, who was at a conference abroad, could not be reached. Her office said that she had been informed.

The port handles about 40 million tonnes a year, a fifth of what passed through it in 1998. It employs 2,300 people, according to its annual report.

Unions have called a meeting for Monday. They said they had not been told of the closure before it was announced.`;

/** The place of some words in a text, as [start, end). */
export function spanOf(text: string, words: string): [start: number, end: number] {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}
