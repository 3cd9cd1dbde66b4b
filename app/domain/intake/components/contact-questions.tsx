import { useTranslation } from '../../../i18n/language-context.tsx';
import { languages, locales } from '../../../i18n/locales.ts';
import { type FormState, SelectQuestion, TextQuestion } from './question.tsx';

export const ContactQuestions = ({ form }: { form: FormState }) => {
  const { t } = useTranslation();
  return (
    <>
      <TextQuestion form={form} name="full_name" label={t('form:contact.full-name')} autoComplete="name" />
      <TextQuestion
        form={form}
        name="role"
        label={t('form:contact.role')}
        optional
        autoComplete="organization-title"
      />
      <TextQuestion
        form={form}
        name="email"
        label={t('form:contact.email')}
        hint={t('form:contact.email-hint')}
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        dir="ltr"
      />
      <TextQuestion
        form={form}
        name="phone"
        label={t('form:contact.phone')}
        hint={t('form:contact.phone-hint')}
        optional
        inputMode="tel"
        autoComplete="tel"
        className="medium"
        dir="ltr"
      />
      <SelectQuestion
        form={form}
        name="language"
        label={t('form:contact.language')}
        hint={t('form:contact.language-hint')}
        options={languages.map((code) => ({ value: code, name: locales[code].name }))}
      />
    </>
  );
};
