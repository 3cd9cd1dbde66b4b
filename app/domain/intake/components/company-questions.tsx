import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { listCountries } from '../../directory/countries.ts';
import { fieldsOfSector, type Sector, sectors } from '../answers.ts';
import { firstValue } from '../form-values.ts';
import { type FormState, filled, named } from './form-state.ts';
import { MoreQuestions } from './more-questions.tsx';

export const CompanyQuestions = ({ form }: { form: FormState }) => {
  const { t, lng } = useTranslation();
  const countries = listCountries(locales[lng].intl).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Field
        {...filled(form, 'legal_name', t)}
        label={t('form:company.legal-name')}
        hint={t('form:company.legal-name-hint')}
        autoComplete="organization"
        dir="auto"
      />
      <Select
        {...filled(form, 'country', t)}
        label={t('form:company.country')}
        hint={t('form:company.country-hint')}
        empty={t('form:company.country-choose')}
        options={countries}
        autoComplete="country"
      />
      <Field
        {...filled(form, 'website', t)}
        label={t('form:company.website')}
        optional
        inputMode="url"
        autoComplete="url"
        dir="ltr"
      />
      <MoreQuestions form={form} fields={['registration', 'lei']} title={t('form:company.numbers')}>
        <Field
          {...filled(form, 'registration', t)}
          label={t('form:company.registration')}
          hint={t('form:company.registration-hint')}
          optional
          width="medium"
          spellCheck={false}
          dir="ltr"
        />
        <Field
          {...filled(form, 'lei', t)}
          label={t('form:company.lei')}
          hint={t('form:company.lei-hint')}
          optional
          width="medium"
          spellCheck={false}
          dir="ltr"
        />
      </MoreQuestions>
      <ChoiceGroup
        {...named(form, 'sector', t)}
        label={t('form:company.sector')}
        chosen={firstValue(form.values, 'sector')}
        choices={sectors.map((sector) => ({
          value: sector,
          label: t(`form:sector.${sector}`),
          hint: sector === 'other' && t('form:sector.other-hint'),
          reveal: fieldsOfSector[sector].length > 0 && <FieldOfSector form={form} sector={sector} />,
        }))}
      />
    </>
  );
};

const FieldOfSector = ({ form, sector }: { form: FormState; sector: Sector }) => {
  const { t } = useTranslation();
  return (
    <Select
      {...filled(form, `field_${sector}`, t)}
      label={t('form:company.field')}
      optional
      empty={t('form:company.field-choose')}
      options={fieldsOfSector[sector].map((field) => ({ value: field, label: t(`form:field.${field}`) }))}
    />
  );
};
