import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { FormMargin } from '../../../ui/public/form-page.tsx';
import { type Step, stepBefore, stepNumber, steps } from '../answers.ts';

/** What the margin of a form page carries: back, how far, what is saved, and how to pause. */
export const EnquiryMargin = ({
  step,
  savedAt,
  until,
}: {
  step: Step;
  savedAt: string | null;
  until: string | null;
}) => {
  const { t, lng, format } = useTranslation();
  const before = stepBefore(step);
  const at = stepNumber(step);
  return (
    <FormMargin
      back={{ to: before ? paths.enquire(lng, before) : paths.front(lng), label: t('form:back') }}
      step={{ words: t('form:step', { number: at, of: steps.length }), at, of: steps.length }}
      saved={savedAt && t('form:saved', { when: format.dateTime(savedAt) })}
      kept={until ? t('form:kept', { until: format.date(until) }) : t('form:kept-days')}
      later={savedAt && <a href={paths.enquiryLater(lng)}>{t('form:later')}</a>}
    />
  );
};
