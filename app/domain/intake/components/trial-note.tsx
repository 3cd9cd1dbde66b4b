import { useTranslation } from '../../../i18n/language-context.tsx';

/** Trial Nation collects one answer of the hospitals within five days, free of charge: https://trialnation.dk, investindk.com. */
export const TRIAL_NATION = 'https://trialnation.dk';

/** Whoever plans a clinical trial is pointed to the national entry for trials as well. */
export const TrialNote = () => {
  const { t } = useTranslation();
  return (
    <aside className="sheet pointer" aria-labelledby="trial-nation">
      <div>
        <h2 id="trial-nation" className="margin-heading">
          {t('needs:trial.title')}
        </h2>
        <p>
          {t('needs:trial.text')} <a href={TRIAL_NATION}>{t('needs:trial.go')}</a>
        </p>
      </div>
    </aside>
  );
};
