import { useTranslation } from '../../../i18n/language-context.tsx';
import { languages, locales } from '../../../i18n/locales.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { type FormState, filled } from './form-state.ts';

export const ContactQuestions = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <>
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
