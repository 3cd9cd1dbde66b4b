import { useTranslation } from '../../../i18n/language-context.tsx';
import { languages, locales } from '../../../i18n/locales.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { firstValue } from '../form-values.ts';
import { type FormState, filled, named } from './form-state.ts';

export const ContactQuestions = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceGroup
        {...named(form, 'asks_for', t)}
        label={t('form:contact.asks-for')}
        chosen={firstValue(form.values, 'asks_for') || 'own'}
        choices={[
          { value: 'own', label: t('form:contact.own') },
          {
            value: 'client',
            label: t('form:contact.client'),
            hint: t('form:contact.client-hint'),
            reveal: <ClientQuestions form={form} />,
          },
        ]}
      />
      <Field
        {...filled(form, 'full_name', t)}
        label={t('form:contact.full-name')}
        autoComplete="name"
        dir="auto"
      />
      <Field
        {...filled(form, 'role', t)}
        label={t('form:contact.role')}
        optional
        autoComplete="organization-title"
        dir="auto"
      />
      <Field
        {...filled(form, 'email', t)}
        label={t('form:contact.email')}
        hint={t('form:contact.email-hint')}
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        dir="ltr"
      />
      <Field
        {...filled(form, 'phone', t)}
        label={t('form:contact.phone')}
        hint={t('form:contact.phone-hint')}
        optional
        inputMode="tel"
        autoComplete="tel"
        width="medium"
        dir="ltr"
      />
      <Select
        {...filled(form, 'language', t)}
        label={t('form:contact.language')}
        hint={t('form:contact.language-hint')}
        options={languages.map((code) => ({ value: code, label: locales[code].name }))}
      />
    </>
  );
};

/** Of an adviser: its own firm, and where the client is asked whether it agrees. */
const ClientQuestions = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <>
      <Field {...filled(form, 'adviser_firm', t)} label={t('form:contact.adviser-firm')} dir="auto" />
      <Field {...filled(form, 'client_name', t)} label={t('form:contact.client-name')} optional dir="auto" />
      <Field
        {...filled(form, 'client_email', t)}
        label={t('form:contact.client-email')}
        hint={t('form:contact.client-email-hint')}
        optional
        inputMode="email"
        spellCheck={false}
        dir="ltr"
      />
    </>
  );
};
