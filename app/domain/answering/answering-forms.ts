import { z } from 'zod';
import { limits } from '../pipeline/case-limits.ts';
import { sectors } from '../pipeline/rows.ts';
import { judged } from './staff-side.ts';

const versioned = { requestId: z.uuid(), version: z.coerce.number().int() };

/** An empty note takes the note away. */
export const NoteForm = z.object({
  ...versioned,
  text: z.string().trim().max(limits.text, 'lead:field.too_long'),
});

export const CriteriaForm = z.object({ ...versioned, criteria: z.array(z.enum(judged)) });

/** A new template has neither id nor version. */
export const TemplateForm = z
  .object({
    requestId: z.uuid(),
    version: z.coerce.number().int().optional(),
    language: z.string().regex(/^[a-z]{2}(-[A-Za-z0-9]{2,8})?$/, 'lead:field.choose'),
    sector: z.union([z.literal(''), z.enum(sectors)]).transform((sector) => sector || null),
    title: z.string().trim().min(1, 'lead:field.required').max(80, 'lead:field.too_long'),
    text: z.string().trim().min(1, 'lead:field.required').max(limits.text, 'lead:field.too_long'),
    active: z.literal('on').optional(),
  })
  .transform(({ requestId, version, active, ...template }) => ({
    requestId,
    version: version ?? null,
    template: { ...template, active: active === 'on' },
  }));
export type TemplateChange = z.infer<typeof TemplateForm>;
