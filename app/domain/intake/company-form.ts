import { z } from 'zod';
import { isCountry } from '../directory/countries.ts';
import { isLei, plainNumber } from '../directory/identifiers.ts';
import { type CompanyAnswers, fieldsOfSector, type SectorField, sectors } from './answers.ts';
import {
  firstValue,
  optionalText,
  type Parsed,
  parseForm,
  requiredText,
  type Values,
  withoutGaps,
} from './form-values.ts';

const isWebsite = (text: string) => /^(https?:\/\/)?[^\s/@]+\.[^\s/@.]{2,}(\/\S*)?$/i.test(text);

const schema = z
  .object({
    legal_name: requiredText(200, 'form:error.legal-name', 'form:error.name-too-long'),
    country: z.string().refine(isCountry, 'form:error.country'),
    website: optionalText(300, 'form:error.website').refine(
      (text) => text === undefined || isWebsite(text),
      'form:error.website',
    ),
    registration: optionalText(60, 'form:error.registration').refine(
      (text) => text === undefined || /\p{N}/u.test(text),
      'form:error.registration',
    ),
    lei: optionalText(60, 'form:error.lei')
      .refine((text) => text === undefined || isLei(text), 'form:error.lei')
      .transform((text) => text && plainNumber(text)),
    sector: z.enum(sectors, 'form:error.sector'),
    field: z.string(),
  })
  .transform(({ field, ...answers }): CompanyAnswers => {
    const known: readonly string[] = fieldsOfSector[answers.sector];
    return withoutGaps({ ...answers, field: known.includes(field) ? (field as SectorField) : undefined });
  });

export const parseCompany = (values: Values): Parsed<CompanyAnswers> => {
  const sector = firstValue(values, 'sector');
  return parseForm(schema, {
    legal_name: firstValue(values, 'legal_name'),
    country: firstValue(values, 'country'),
    website: firstValue(values, 'website'),
    registration: firstValue(values, 'registration'),
    lei: firstValue(values, 'lei'),
    sector,
    field: firstValue(values, `field_${sector}`),
  });
};

export const fillCompany = (answers: CompanyAnswers | undefined): Values =>
  answers
    ? {
        legal_name: [answers.legal_name],
        country: [answers.country],
        website: [answers.website ?? ''],
        registration: [answers.registration ?? ''],
        lei: [answers.lei ?? ''],
        sector: [answers.sector],
        [`field_${answers.sector}`]: [answers.field ?? ''],
      }
    : {};
