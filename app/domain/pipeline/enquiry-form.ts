import { z } from 'zod';
import { choiceCode } from '../settings/choices.ts';
import { optionalText, requiredText } from './case-forms.ts';
import { limits } from './case-limits.ts';
import { projectKinds } from './needs-words.ts';
import { sectors } from './rows.ts';

/** An enquiry that an officer enters: how it came and why we may keep it, then the company's answers. */
export const NewEnquiryForm = z
  .object({
    requestId: z.uuid(),
    channel: z.string().regex(choiceCode, 'lead:field.choose'),
    received_on: z.iso.date('lead:field.date'),
    ground_note: requiredText(limits.reason),
    language: z.string().regex(/^[a-z]{2,3}$/, 'lead:field.choose'),
    legal_name: requiredText(limits.name),
    country: z.string().regex(/^[A-Z]{2}$/, 'lead:field.choose'),
    website: z
      .string()
      .trim()
      .regex(/^(https?:\/\/\S+)?$/i, 'lead:field.url'),
    sector: z.enum(sectors, 'lead:field.choose'),
    field: z.string().max(40),
    project_kinds: z.array(z.enum(projectKinds)),
    story: requiredText(limits.text),
    full_name: requiredText(limits.name),
    role: optionalText(limits.name),
    email: z.email('lead:field.email'),
    phone: optionalText(60),
  })
  .transform(({ requestId, channel, received_on, ground_note, language, ...answers }) => ({
    requestId,
    enquiry: {
      channel,
      received_on,
      ground_note,
      language,
      company: {
        legal_name: answers.legal_name,
        country: answers.country,
        website: answers.website || undefined,
        sector: answers.sector,
        field: answers.field || undefined,
      },
      needs: { project_kinds: answers.project_kinds, spaces: [], story: answers.story },
      contact: {
        full_name: answers.full_name,
        role: answers.role ?? undefined,
        email: answers.email,
        phone: answers.phone ?? undefined,
        language,
      },
    },
  }));
export type EnteredEnquiry = z.infer<typeof NewEnquiryForm>['enquiry'];
