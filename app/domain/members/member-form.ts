import { z } from 'zod';
import { deskLanguages } from '../../i18n/locales.ts';
import { roles } from './members.ts';

const tooLong = 'admin:field.too-long';
const facts = {
  requestId: z.uuid(),
  full_name: z.string().trim().min(1, 'admin:field.required').max(200, tooLong),
  title: z
    .string()
    .trim()
    .max(200, tooLong)
    .transform((text) => text || null),
  role: z.enum(roles, 'admin:field.choose'),
  language: z.enum(deskLanguages as ['en', ...typeof deskLanguages], 'admin:field.choose'),
};

export const InviteForm = z
  .object({
    ...facts,
    organisation: z.string().min(1, 'admin:field.choose').max(40),
    email: z.string().trim().toLowerCase().max(254, tooLong).pipe(z.email('admin:field.email')),
  })
  .transform(({ requestId, organisation, ...member }) => ({ requestId, organisation, member }));
export type Invitation = z.infer<typeof InviteForm>;

export const MemberForm = z
  .object({ ...facts, version: z.coerce.number().int() })
  .transform(({ requestId, version, ...member }) => ({ requestId, version, member }));
export type MemberChange = z.infer<typeof MemberForm>;

export const HandOverForm = z
  .object({
    requestId: z.uuid(),
    version: z.coerce.number().int(),
    to: z.union([z.literal('nobody'), z.uuid('admin:field.choose')], 'admin:field.choose'),
    after: z.enum(['close', 'keep'], 'admin:field.choose'),
  })
  .transform(({ to, after, ...rest }) => ({
    ...rest,
    to: to === 'nobody' ? null : to,
    deactivate: after === 'close',
  }));
export type HandOver = z.infer<typeof HandOverForm>;

export const MemberActForm = z.object({
  requestId: z.uuid(),
  version: z.coerce.number().int(),
  act: z.enum(['invite_again', 'reactivate', 'reset']),
});
