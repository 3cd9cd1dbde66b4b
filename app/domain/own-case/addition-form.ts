import { z } from 'zod';
import { firstValue, type Parsed, parseForm, requiredText, type Values } from '../intake/form-values.ts';

/** What may be corrected or added, by the field group that will read it. */
export const additionFields = {
  company: ['name', 'country', 'website', 'registration', 'business', 'other'],
  needs: ['project', 'space', 'people', 'timing', 'conditions', 'other'],
  contact: ['person', 'role', 'email', 'phone', 'other'],
} as const;
export type AdditionGroup = keyof typeof additionFields;
export const additionGroups = Object.keys(additionFields) as AdditionGroup[];

export const additionLength = 2000;

const known = additionGroups.flatMap((group) => additionFields[group].map((field) => `${group}.${field}`));

const schema = z
  .object({
    about: z.string().refine((about) => known.includes(about), 'case:add.error.about'),
    text: requiredText(additionLength, 'case:add.error.text', 'case:add.error.too-long'),
  })
  .transform(({ about, text }) => {
    const [group = '', field = ''] = about.split('.');
    return { group, field, text };
  });

export const parseAddition = (values: Values): Parsed<z.output<typeof schema>> =>
  parseForm(schema, { about: firstValue(values, 'about'), text: firstValue(values, 'text') });
