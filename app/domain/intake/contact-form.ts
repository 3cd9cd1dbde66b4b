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
    asks_for: z.literal('client').optional(),
    adviser_firm: optionalText(200, 'form:error.name-too-long'),
    client_name: optionalText(200, 'form:error.name-too-long'),
    client_email: optionalText(254, 'form:error.client-email').refine(
      (text) => text === undefined || isAddress(text),
      'form:error.client-email',
    ),
  })
  .refine(({ asks_for, adviser_firm }) => !asks_for || adviser_firm, {
    path: ['adviser_firm'],
    error: 'form:error.adviser-firm',
  })
  // Nobody agrees with himself in a client's name.
  .refine(({ email, client_email }) => email.toLowerCase() !== client_email?.toLowerCase(), {
    path: ['client_email'],
    error: 'form:error.client-email-own',
  })
  .transform((answers): ContactAnswers => withoutGaps(answers));

const ofClient = ['adviser_firm', 'client_name', 'client_email'] as const;

export const parseContact = (values: Values): Parsed<ContactAnswers> => {
  const asksFor = firstValue(values, 'asks_for') === 'client' ? 'client' : undefined;
  return parseForm(schema, {
    full_name: firstValue(values, 'full_name'),
    role: firstValue(values, 'role'),
    email: firstValue(values, 'email'),
    phone: firstValue(values, 'phone'),
    language: firstValue(values, 'language'),
    asks_for: asksFor,
    ...Object.fromEntries(ofClient.map((name) => [name, asksFor ? firstValue(values, name) : ''])),
  });
};

export const fillContact = (answers: ContactAnswers | undefined, language: string): Values => ({
  full_name: [answers?.full_name ?? ''],
  role: [answers?.role ?? ''],
  email: [answers?.email ?? ''],
  phone: [answers?.phone ?? ''],
  language: [answers?.language ?? language],
  asks_for: [answers?.asks_for ?? 'own'],
  adviser_firm: [answers?.adviser_firm ?? ''],
  client_name: [answers?.client_name ?? ''],
  client_email: [answers?.client_email ?? ''],
});
