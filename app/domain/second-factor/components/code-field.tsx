import { useTranslation } from '../../../i18n/language-context.tsx';
import { Field } from '../../../ui/field.tsx';

/** Six digits of the authenticator app. */
export const CodeField = ({ error }: { error: string | undefined }) => {
  const { t } = useTranslation();
  return (
    <Field
      label={t('account:factor.label')}
      name="code"
      id="code"
      error={error}
      className="code-boxes"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
    />
  );
};
