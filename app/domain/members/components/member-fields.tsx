import { useTranslation } from '../../../i18n/language-context.tsx';
import { deskLanguages, locales } from '../../../i18n/locales.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { type AdminProblem, useFields } from '../../organisations/components/admin-form.tsx';
import type { ManagedMember } from '../../organisations/managed.ts';
import { roles } from '../members.ts';

/** What is known of a member besides the address, which never changes. */
export const MemberFields = ({
  problem,
  known,
}: {
  problem: AdminProblem | undefined;
  known?: ManagedMember;
}) => {
  const { t } = useTranslation();
  const { field, typed, error } = useFields(problem);
  return (
    <>
      <Field
        {...field('full_name', known?.full_name)}
        label={t('admin:member.full-name')}
        hint={t('admin:member.full-name-hint')}
        maxLength={200}
        autoComplete="off"
        required
      />
      <Field
        {...field('title', known?.title)}
        label={t('admin:member.title')}
        maxLength={200}
        autoComplete="off"
        optional
      />
      <ChoiceGroup
        name="role"
        label={t('admin:member.role')}
        choices={roles.map((role) => ({
          value: role,
          label: t(`admin:roles.${role}`),
          hint: t(`admin:role-hint.${role}`),
        }))}
        chosen={typed('role', known?.role)}
        error={error('role')}
      />
      <Select
        name="language"
        label={t('admin:member.language')}
        options={deskLanguages.map((code) => ({ value: code, label: locales[code].name }))}
        defaultValue={typed('language', known?.language ?? 'da')}
        error={error('language')}
      />
    </>
  );
};
