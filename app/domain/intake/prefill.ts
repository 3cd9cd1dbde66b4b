import { fieldsOfSector, type Sector, sectors } from './answers.ts';
import type { Values } from './form-values.ts';

const isSector = (text: string | null): text is Sector => sectors.includes(text as Sector);

/** The answers that a link may bring, none of which names anybody. */
export const readPrefill = (query: URLSearchParams): { sector?: Sector; field?: string } => {
  const sector = query.get('sector');
  if (!isSector(sector)) return {};
  const fields: readonly string[] = fieldsOfSector[sector];
  const field = query.get('field') ?? '';
  return { sector, ...(fields.includes(field) && { field }) };
};

/** The first page as a link fills it; nothing of it is kept before it is saved. */
export const fillFromLink = (query: URLSearchParams): Values => {
  const { sector, field } = readPrefill(query);
  if (!sector) return {};
  return { sector: [sector], [`field_${sector}`]: [field ?? ''] };
};
