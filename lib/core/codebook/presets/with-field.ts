import { type Codebook, type CodebookValue, saysWho1 } from '../../model/codebook.ts';

/** Says Who's codebook with another list of values in one field: the other fields are asked as ever. */
export function withField(name: string, field: string, label: string, values: readonly CodebookValue[]): Codebook {
  return {
    name,
    version: 1,
    basedOn: { name: saysWho1.name, version: saysWho1.version },
    fields: saysWho1.fields.map((own) => (own.name === field ? { ...own, label, values } : own)),
  };
}
