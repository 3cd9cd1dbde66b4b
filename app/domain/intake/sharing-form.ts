import { z } from 'zod';
import { opennesses, type SharingAnswers } from './answers.ts';
import { firstValue, type Parsed, parseForm, type Values } from './form-values.ts';

const schema = z.object({ openness: z.enum(opennesses, 'form:error.openness') });

export const parseSharing = (values: Values): Parsed<SharingAnswers> =>
  parseForm(schema, { openness: firstValue(values, 'openness') });

export const fillSharing = (answers: SharingAnswers | undefined): Values =>
  answers ? { openness: [answers.openness] } : {};
