import { z } from 'zod';

const tooLong = 'admin:field.too-long';
const name = (longest: number) => z.string().trim().min(1, 'admin:field.required').max(longest, tooLong);
const hour = z
  .string()
  .trim()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'admin:field.hour')
  .transform((text) => text || null);

/** The zones of the partners; the database knows all of them. */
export const timeZones = ['Europe/Copenhagen', 'Europe/London', 'Atlantic/Faroe', 'America/Nuuk', 'UTC'];

export const OrganisationForm = z
  .object({
    requestId: z.uuid(),
    version: z.coerce.number().int().nullish(),
    name: name(200),
    short_name: name(40),
    mark: z
      .string()
      .trim()
      .max(4, tooLong)
      .transform((text) => text || null),
    contact_line: z
      .string()
      .trim()
      .max(200, tooLong)
      .default('')
      .transform((text) => text || null),
    opens_at: hour,
    closes_at: hour,
    time_zone: z.string().min(1, 'admin:field.choose').max(60),
    may_be_desk: z
      .literal('yes')
      .optional()
      .transform((word) => word === 'yes'),
    escalation_member: z.union([z.literal(''), z.uuid('admin:field.choose')]).optional(),
  })
  .refine(({ opens_at, closes_at }) => (opens_at === null) === (closes_at === null), {
    path: ['closes_at'],
    message: 'admin:field.both-hours',
  })
  .refine(({ opens_at, closes_at }) => !opens_at || !closes_at || opens_at < closes_at, {
    path: ['closes_at'],
    message: 'admin:field.hours-order',
  })
  .transform(({ requestId, version, escalation_member, ...organisation }) => ({
    requestId,
    version: version ?? null,
    organisation: { ...organisation, escalation_member: escalation_member || null },
  }));
export type OrganisationInput = Pick<z.infer<typeof OrganisationForm>, 'version' | 'organisation'>;

/** One press on the page of an organisation. */
export const OrganisationActForm = z.object({
  requestId: z.uuid(),
  version: z.coerce.number().int(),
  act: z.enum(['make_desk', 'activate', 'deactivate']),
});

export const PressForm = z.object({ requestId: z.uuid() });
