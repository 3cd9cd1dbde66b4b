import { useTranslation } from '../../../i18n/language-context.tsx';
import { trapField } from '../trap-field.ts';

/** What speaks for the sender: a proof of work where scripts run, and a field that stays empty. */
export const Proof = () => {
  const { t } = useTranslation();
  return (
    <>
      <p
        className="hint"
        role="status"
        data-proof-status
        data-working={t('form:proof.working')}
        data-done={t('form:proof.done')}
      />
      <noscript>
        <p className="hint">{t('form:proof.without-script')}</p>
      </noscript>
      <input type="hidden" name="proof" defaultValue="" />
      <div className="visually-hidden" aria-hidden="true">
        <label htmlFor={trapField}>{t('form:proof.trap')}</label>
        <input id={trapField} name={trapField} tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
};
