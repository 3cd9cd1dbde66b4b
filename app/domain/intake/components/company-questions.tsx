import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { listCountries } from '../../directory/countries.ts';
import { fieldsOfSector, sectors } from '../answers.ts';
import { Choice, type FormState, QuestionSet, SelectQuestion, TextQuestion } from './question.tsx';

export const CompanyQuestions = ({ form }: { form: FormState }) => {
  const { t, lng } = useTranslation();
  const countries = listCountries(locales[lng].intl).map(({ code, name }) => ({ value: code, name }));
  return (
    <>
      <TextQuestion
        form={form}
        name="legal_name"
        label={t('form:company.legal-name')}
        hint={t('form:company.legal-name-hint')}
        autoComplete="organization"
      />
      <SelectQuestion
        form={form}
        name="country"
        label={t('form:company.country')}
        hint={t('form:company.country-hint')}
        choose={t('form:company.country-choose')}
        options={countries}
        autoComplete="country"
      />
      <TextQuestion
        form={form}
        name="website"
        label={t('form:company.website')}
        optional
        inputMode="url"
        autoComplete="url"
        dir="ltr"
      />
      <QuestionSet form={form} name="sector" label={t('form:company.sector')}>
        <div className="choices">
          {sectors.map((sector) => (
            <SectorChoice key={sector} form={form} sector={sector} />
          ))}
        </div>
      </QuestionSet>
    </>
  );
};

const SectorChoice = ({ form, sector }: { form: FormState; sector: (typeof sectors)[number] }) => {
  const { t } = useTranslation();
  const fields = fieldsOfSector[sector].map((field) => ({ value: field, name: t(`form:field.${field}`) }));
  return (
    <>
      <Choice
        form={form}
        type="radio"
        name="sector"
        value={sector}
        label={t(`form:sector.${sector}`)}
        hint={sector === 'other' ? t('form:sector.other-hint') : undefined}
      />
      {fields.length > 0 && (
        <div className="reveal">
          <SelectQuestion
            form={form}
            name={`field_${sector}`}
            label={t('form:company.field')}
            optional
            choose={t('form:company.field-choose')}
            options={fields}
          />
        </div>
      )}
    </>
  );
};
