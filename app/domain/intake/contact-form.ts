import { z } from 'zod';
import { isLanguage } from '../../i18n/locales.ts';
import type { ContactAnswers } from './answers.ts';
import {
  firstValue,
  optionalText,
  type Parsed,
  parseForm,
  requiredText,
  type Values,
  withoutGaps,
} from './form-values.ts';

export const isAddress = (text: string) =>
  /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$/u.test(text);

const schema = z
  .object({
    full_name: requiredText(200, 'form:error.full-name', 'form:error.name-too-long'),
    role: optionalText(200, 'form:error.role-too-long'),
    email: requiredText(254, 'form:error.email', 'form:error.email').refine(isAddress, 'form:error.email'),
    phone: optionalText(50, 'form:error.phone').refine(
      (text) => text === undefined || (text.match(/\p{Nd}/gu)?.length ?? 0) >= 5,
      'form:error.phone',
    ),
    language: z.string().refine(isLanguage, 'form:error.language'),
  })
  .transform((answers): ContactAnswers => withoutGaps(answers));

export const parseContact = (values: Values): Parsed<ContactAnswers> =>
  parseForm(schema, {
    full_name: firstValue(values, 'full_name'),
    role: firstValue(values, 'role'),
    email: firstValue(values, 'email'),
    phone: firstValue(values, 'phone'),
    language: firstValue(values, 'language'),
  });

export const fillContact = (answers: ContactAnswers | undefined, language: string): Values => ({
  full_name: [answers?.full_name ?? ''],
  role: [answers?.role ?? ''],
  email: [answers?.email ?? ''],
  phone: [answers?.phone ?? ''],
  language: [answers?.language ?? language],
});
