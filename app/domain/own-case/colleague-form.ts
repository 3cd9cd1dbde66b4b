import { z } from 'zod';
import { firstValue, type Parsed, parseForm, requiredText, type Values } from '../intake/form-values.ts';

const isAddress = (text: string) =>
  /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$/u.test(text);

const schema = z.object({
  full_name: requiredText(200, 'case:people.error.full-name', 'case:people.error.name-too-long'),
  email: requiredText(254, 'case:people.error.email', 'case:people.error.email').refine(
    isAddress,
    'case:people.error.email',
  ),
});

export const parseColleague = (values: Values): Parsed<z.output<typeof schema>> =>
  parseForm(schema, { full_name: firstValue(values, 'full_name'), email: firstValue(values, 'email') });

export const parseAddress = (values: Values): Parsed<{ email: string }> =>
  parseForm(z.object({ email: z.string().trim().max(254).refine(isAddress, 'case:renew.error') }), {
    email: firstValue(values, 'email'),
  });
