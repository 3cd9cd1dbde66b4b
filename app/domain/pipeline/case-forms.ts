import { z } from 'zod';
import { isCvr, isLei, plainNumber, toIdentifiers } from '../directory/identifiers.ts';
import { choiceCode } from '../settings/choices.ts';
import { limits } from './case-limits.ts';
import { consentGroups, opennesses } from './ledger.ts';
import { stages, statuses } from './stages.ts';

const required = 'lead:field.required';
const tooLong = 'lead:field.too_long';

export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, tooLong)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

export const requiredText = (longest: number) => z.string().trim().min(1, required).max(longest, tooLong);

const date = z.union([z.literal(''), z.iso.date('lead:field.date')]).transform((text) => text || null);

/** What every form of a case carries unseen. */
const change = { requestId: z.uuid() };
export const versioned = { ...change, version: z.coerce.number().int() };

export const StageForm = z.object({
  ...versioned,
  stage: z.enum(stages, 'lead:field.choose'),
  reason: optionalText(limits.reason),
});

/** A card moved on the board. */
export const BoardMoveForm = StageForm.extend({ address: z.string().min(1).max(100) });

/** Statuses that close a case without a coded reason. */
const explained: string[] = ['not_eligible', 'duplicate', 'spam'];

export const StatusForm = z
  .object({
    ...versioned,
    status: z.enum(statuses, 'lead:field.choose'),
    until: date,
    lost: z.union([z.literal(''), z.string().regex(choiceCode)]),
    referred_out: z.union([z.literal(''), z.string().regex(choiceCode)]),
    reason: optionalText(limits.reason),
  })
  .refine(({ status, until }) => status !== 'on_hold' || until, {
    path: ['until'],
    message: 'lead:field.date',
  })
  .refine(({ status, lost }) => status !== 'lost' || lost, { path: ['lost'], message: 'lead:field.choose' })
  .refine(({ status, referred_out: where }) => status !== 'referred_out' || where, {
    path: ['referred_out'],
    message: 'lead:field.choose',
  })
  .refine(({ status, reason }) => !explained.includes(status) || reason, {
    path: ['reason'],
    message: required,
  })
  .transform(({ requestId, version, status, until, lost, referred_out: where, reason }) => ({
    requestId,
    version,
    status,
    until: status === 'on_hold' ? until : null,
    reasonCode: (status === 'lost' && lost) || (status === 'referred_out' && where) || null,
    reason,
  }));

export const AssignForm = z.object({
  ...versioned,
  member: z.union([z.literal(''), z.uuid('lead:field.choose')]).transform((id) => id || null),
});

export const OpennessForm = z.object({
  ...versioned,
  openness: z.enum(opennesses, 'lead:field.choose'),
  reason: optionalText(limits.reason),
});

/** Stands for all partners among the organisations of a form. */
export const ALL_PARTNERS = 'all';

export const ConsentForm = z
  .object({
    ...change,
    entry: z.string().min(1, 'lead:field.choose'),
    organisation: z.string().min(1, 'lead:field.choose'),
    groups: z.array(z.enum(consentGroups)),
    listing: z.enum(['coded_listing', 'open_listing']).default('coded_listing'),
  })
  .refine(({ organisation, groups }) => organisation === ALL_PARTNERS || groups.length > 0, {
    path: ['groups'],
    message: 'lead:field.choose-some',
  })
  .transform(({ requestId, entry, organisation, groups, listing }) => ({
    requestId,
    entry,
    organisation: organisation === ALL_PARTNERS ? null : organisation,
    groups: organisation === ALL_PARTNERS ? [listing] : groups,
  }));

export const CloseRowsForm = z.object({ ...change, reason: requiredText(limits.reason) });

export const WriteForm = z.object({
  ...change,
  kind: z.enum(['note', 'case', 'message', 'call'], 'lead:field.choose'),
  text: requiredText(limits.text),
  question: z
    .string()
    .optional()
    .transform((answer) => answer === 'yes'),
});

export const ClientForm = z.object({ ...versioned, email: z.email('lead:field.email').max(254, tooLong) });

export const VersionForm = z.object(versioned);

const website = z
  .string()
  .trim()
  .max(500, tooLong)
  .regex(/^(https?:\/\/\S+)?$/i, 'lead:field.url')
  .transform((text) => text || null);

const identifier = optionalText(60).transform((text) => text && plainNumber(text));

export const CompanyForm = z
  .object({
    ...versioned,
    legal_name: requiredText(limits.name),
    native_name: optionalText(limits.name),
    country: z.string().regex(/^[A-Z]{2}$/, 'lead:field.choose'),
    website,
    registration: identifier,
    lei: identifier.refine((text) => text === null || isLei(text), 'lead:field.lei'),
    vat: identifier,
    cvr: identifier.refine((text) => text === null || isCvr(text), 'lead:field.cvr'),
  })
  .transform(({ requestId, version, registration, lei, vat, cvr, ...company }) => ({
    requestId,
    version,
    company: { ...company, identifiers: toIdentifiers({ registration, lei, vat, cvr }) },
  }));
export type CompanyInput = z.infer<typeof CompanyForm>['company'];

export const ContactForm = z
  .object({
    ...versioned,
    full_name: requiredText(limits.name),
    role: optionalText(limits.name),
    email: z.union([z.literal(''), z.email('lead:field.email')]).transform((text) => text || null),
    phone: optionalText(60),
    language: z.string().regex(/^[a-z]{2,3}$/, 'lead:field.choose'),
  })
  .transform(({ requestId, version, ...contact }) => ({ requestId, version, contact }));
export type ContactInput = z.infer<typeof ContactForm>['contact'];
