import { z } from 'zod';
import { languages } from '../../i18n/locales.ts';
import { isHost, readHosts } from './embed-hosts.ts';
import { gateFacts, obliged } from './settings.ts';

const version = z.coerce.number().int();
const change = { requestId: z.uuid() };

export const GateForm = z.object({ ...change, version, needs: z.array(z.enum(gateFacts)) });

/** Hours as people write them, in steps of half an hour; the database counts minutes. */
const hours = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,][05])?$/, 'admin:field.number')
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 60))
  .refine((minutes) => minutes >= 30 && minutes <= 48_000, 'admin:field.number');
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'admin:field.hour');

export const TargetsForm = z
  .object({ ...change, version, first_answer: hours, hand_off_answer: hours, hand_off_grace: hours })
  .transform(({ requestId, version: known, ...value }) => ({ requestId, version: known, value }));

export const WorkingHoursForm = z
  .object({ ...change, version, from: hour, to: hour })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'admin:field.hours-order' })
  .transform(({ requestId, version: known, ...value }) => ({ requestId, version: known, value }));

export const LanguagesForm = z
  .object({ ...change, version, languages: z.array(z.enum(languages as ['en', ...typeof languages])) })
  .transform(({ requestId, version: known, languages: wished }) => ({
    requestId,
    version: known,
    value: [...new Set(['en', ...wished])],
  }));

export const EmbedHostsForm = z
  .object({
    ...change,
    version,
    hosts: z
      .string()
      .transform(readHosts)
      .refine((hosts) => hosts.every(isHost), 'admin:field.hosts')
      .refine((hosts) => hosts.length <= 50, 'admin:field.too-many-hosts'),
  })
  .transform(({ requestId, version: known, hosts }) => ({ requestId, version: known, value: hosts }));

export const SecondFactorForm = z
  .object({ ...change, version, whom: z.enum(obliged, 'admin:field.choose') })
  .transform(({ requestId, version: known, whom }) => ({ requestId, version: known, value: { whom } }));

const label = z.string().trim().min(1, 'admin:field.label').max(80, 'admin:field.too-long');

/** A new choice has neither code nor version. */
export const ChoiceForm = z
  .object({
    ...change,
    code: z.string().max(40).optional(),
    version: version.optional(),
    act: z.enum(['save', 'on', 'off']),
    en: label,
    da: label,
  })
  .transform(({ requestId, code, version: known, act, en, da }) => ({
    requestId,
    code: code || null,
    version: known ?? null,
    act,
    labels: { en, da },
  }));
export type ChoiceChange = z.infer<typeof ChoiceForm>;
