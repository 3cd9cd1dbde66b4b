import { z } from 'zod';
import { isAddress } from './contact-form.ts';
import { firstValue, hasValue, parseForm, requiredText, type Values } from './form-values.ts';

const schema = z.object({
  email: requiredText(254, 'form:error.email', 'form:error.email').refine(isAddress, 'form:error.email'),
  remind: z.boolean(),
});

/** To whom the link is mailed, and whether a reminder follows. */
export const parseDraftLink = (values: Values) =>
  parseForm(schema, { email: firstValue(values, 'email'), remind: hasValue(values, 'remind', 'yes') });
