import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useChoices } from '../../settings/components/choices-context.tsx';
import { projectKinds } from '../needs-words.ts';
import type { Places } from '../places.ts';
import { fields, sectors } from '../rows.ts';
import { useFieldErrors } from './act-form.ts';
import './pipeline.css';

/** How an enquiry came and why it may be kept, then what the company said. */
export const NewEnquiryFields = ({
  problem,
  today,
  places,
}: {
  problem: Unanswered | undefined;
  today: string;
  places: Places;
}) => {
  const { t } = useTranslation();
  const choices = useChoices();
  const error = useFieldErrors(problem);
  const typed = (name: string, start: string) => (problem ? (problem.values[name]?.[0] ?? '') : start);
  const given = (name: string, label: string, start = '') => ({
    name,
    label,
    defaultValue: typed(name, start),
    error: error(name),
  });
  return (
    <>
      <Group title={t('lead:new-enquiry.how')}>
        <ChoiceGroup
          name="channel"
          label={t('lead:new-enquiry.channel')}
          choices={choices.options('source')}
          chosen={typed('channel', 'telephone')}
          error={error('channel')}
        />
        <Field
          {...given('received_on', t('lead:new-enquiry.received_on'), today)}
          type="date"
          max={today}
          width="medium"
        />
        <TextArea
          {...given('ground_note', t('lead:new-enquiry.ground_note'))}
          hint={t('lead:new-enquiry.ground_note-hint')}
          required
        />
        <Select {...given('language', t('lead:new-enquiry.language'), 'en')} options={places.languages} />
      </Group>
      <Group title={t('lead:new-enquiry.company')}>
        <Field
          {...given('legal_name', t('lead:company.form.legal_name'))}
          required
          maxLength={200}
          dir="auto"
        />
        <Select
          {...given('country', t('lead:company.form.country'))}
          empty={t('lead:field.choose')}
          options={places.countries}
        />
        <Field
          {...given('website', t('lead:company.form.website'))}
          hint={t('lead:company.form.website-hint')}
          type="url"
          optional
        />
        <Select
          {...given('sector', t('lead:new-enquiry.sector'))}
          empty={t('lead:field.choose')}
          options={sectors.map((sector) => ({ value: sector, label: t(`pipeline:sector.${sector}`) }))}
        />
        <Select
          {...given('field', t('lead:new-enquiry.field'))}
          empty={t('lead:needs.unknown')}
          options={Object.values(fields)
            .flat()
            .map((field) => ({ value: field, label: t(`pipeline:field.${field}`) }))}
          optional
        />
      </Group>
      <Group title={t('lead:new-enquiry.needs')}>
        <ChoiceGroup
          kind="checkbox"
          name="project_kinds"
          label={t('lead:needs.form.project_kinds')}
          choices={projectKinds.map((kind) => ({ value: kind, label: t(`lead:needs.kind.${kind}`) }))}
          chosen={problem?.values.project_kinds ?? []}
          error={error('project_kinds')}
        />
        <TextArea {...given('story', t('lead:new-enquiry.story'))} rows={6} maxLength={10_000} required />
      </Group>
      <Group title={t('lead:new-enquiry.contact')}>
        <Field {...given('full_name', t('lead:people.form.full_name'))} required maxLength={200} dir="auto" />
        <Field {...given('role', t('lead:people.form.role'))} maxLength={200} dir="auto" optional />
        <Field {...given('email', t('lead:people.form.email'))} type="email" required />
        <Field {...given('phone', t('lead:people.form.phone'))} type="tel" optional />
      </Group>
    </>
  );
};

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="act-group" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
