import { ArrowLeft, Check } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { type Step, stepBefore, stepNumber, steps } from '../answers.ts';

/** What the margin of a form page carries: back, how far, what is saved, and how to pause. */
export const StepMargin = ({ step, savedAt }: { step: Step; savedAt: string | null }) => {
  const { t, lng, format } = useTranslation();
  const before = stepBefore(step);
  const number = stepNumber(step);
  return (
    <div className="margin page-margin stays">
      <a className="back" href={before ? paths.enquire(lng, before) : paths.front(lng)}>
        <ArrowLeft className="icon icon-turns" aria-hidden="true" />
        {t('form:back')}
      </a>
      <div className="step-wrap">
        <p className="step">{t('form:step', { number, of: steps.length })}</p>
        <div className="step-bar" aria-hidden="true">
          {steps.map((one, index) => (
            <span key={one} className={index < number ? 'done' : undefined} />
          ))}
        </div>
      </div>
      {savedAt && (
        <p className="saved">
          <span className="with-icon">
            <Check className="icon" aria-hidden="true" />
            <span>{t('form:saved', { when: format.dateTime(savedAt) })}</span>
          </span>
        </p>
      )}
      {savedAt && step !== 'check' && (
        <p>
          <a href={paths.enquire(lng, 'later')}>{t('form:later')}</a>
        </p>
      )}
    </div>
  );
};
