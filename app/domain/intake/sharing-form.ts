import { z } from 'zod';
import { opennesses, type SharingAnswers } from './answers.ts';
import { firstValue, type Parsed, parseForm, type Values, withoutGaps } from './form-values.ts';

// A case about which nobody was asked is closed to partners, so no answer is one that can be sent.
const schema = z
  .object({ openness: z.enum(opennesses).optional().catch(undefined) })
  .transform((answers): SharingAnswers => withoutGaps(answers));

export const parseSharing = (values: Values): Parsed<SharingAnswers> =>
  parseForm(schema, { openness: firstValue(values, 'openness') });

export const fillSharing = (answers: SharingAnswers | undefined): Values =>
  answers?.openness ? { openness: [answers.openness] } : {};
