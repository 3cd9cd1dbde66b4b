import { useTranslation } from '../../../i18n/language-context.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { ManagedOrganisationPage } from '../managed.ts';
import { timeZones } from '../organisation-form.ts';
import { type AdminProblem, useFields } from './admin-form.tsx';

/** What is known of an organisation; a new one has no members yet, so nobody to tell. */
export const OrganisationFields = ({
  problem,
  known,
}: {
  problem: AdminProblem | undefined;
  known?: ManagedOrganisationPage;
}) => {
  const { t } = useTranslation();
  const { field, typed, error, chosen } = useFields(problem);
  const zones = known && !timeZones.includes(known.time_zone) ? [known.time_zone, ...timeZones] : timeZones;
  return (
    <>
      <Field {...field('name', known?.name)} label={t('admin:organisation.name')} maxLength={200} required />
      <Field
        {...field('short_name', known?.short_name)}
        label={t('admin:organisation.short-name')}
        hint={t('admin:organisation.short-name-hint')}
        maxLength={40}
        required
      />
      <Field
        {...field('mark', known?.mark)}
        label={t('admin:organisation.mark')}
        hint={t('admin:organisation.mark-hint')}
        width="short"
        maxLength={4}
        optional
      />
      <Field
        {...field('contact_line', known?.contact_line)}
        label={t('admin:organisation.contact-line')}
        hint={t('admin:organisation.contact-line-hint')}
        maxLength={200}
        optional
      />
      <div className="hours">
        <Field
          {...field('opens_at', known?.opens_at)}
          type="time"
          label={t('admin:organisation.opens')}
          optional
        />
        <Field
          {...field('closes_at', known?.closes_at)}
          type="time"
          label={t('admin:organisation.closes')}
          optional
        />
      </div>
      <p className="soft hours-hint">{t('admin:organisation.hours-hint')}</p>
      <Select
        name="time_zone"
        label={t('admin:organisation.zone')}
        options={zones.map((zone) => ({ value: zone, label: zone.replace('_', ' ') }))}
        defaultValue={typed('time_zone', known?.time_zone ?? 'Europe/Copenhagen')}
        error={error('time_zone')}
      />
      <ChoiceGroup
        kind="checkbox"
        name="may_be_desk"
        label={t('admin:organisation.desk')}
        choices={[
          {
            value: 'yes',
            label: t('admin:organisation.may-be-desk'),
            hint: t('admin:organisation.may-be-desk-hint'),
          },
        ]}
        chosen={chosen('may_be_desk', known?.may_be_desk ? ['yes'] : [])}
      />
      {known && (
        <Select
          name="escalation_member"
          label={t('admin:organisation.escalation')}
          hint={t('admin:organisation.escalation-hint')}
          empty={t('admin:organisation.escalation-nobody')}
          options={known.members
            .filter(({ active }) => active)
            .map(({ id, full_name }) => ({ value: id, label: full_name }))}
          defaultValue={typed('escalation_member', known.escalation_member?.id)}
          error={error('escalation_member')}
        />
      )}
    </>
  );
};
