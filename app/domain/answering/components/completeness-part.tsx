import { Check, CircleDashed } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startLower } from '../../../i18n/start-upper.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { Case } from '../../pipeline/cases.ts';
import { missingAnswers } from '../completeness.ts';

/** Which of the recommended answers nobody has given yet. */
export const CompletenessPart = ({
  found,
}: {
  found: Pick<Case, 'enquiry' | 'needs' | 'company' | 'contacts'>;
}) => {
  const { t, lng, format } = useTranslation();
  const missing = missingAnswers(found);
  return (
    <section aria-labelledby="completeness">
      <div className="sec-head">
        <h2 id="completeness">{t('answering:complete.title')}</h2>
      </div>
      <p className="with-icon">
        <Icon of={missing.length > 0 ? CircleDashed : Check} />
        <span>
          {missing.length > 0
            ? t('answering:complete.missing', {
                facts: format.list(missing.map((name) => startLower(t(`lead:enquiry.field.${name}`), lng))),
              })
            : t('answering:complete.all')}
        </span>
      </p>
    </section>
  );
};
