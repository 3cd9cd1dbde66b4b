import { Check, CircleDashed } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Case } from '../../pipeline/cases.ts';
import { missingAnswers } from '../completeness.ts';

/** Which of the recommended answers nobody has given yet. */
export const CompletenessPart = ({
  found,
}: {
  found: Pick<Case, 'enquiry' | 'needs' | 'company' | 'contacts'>;
}) => {
  const { t, format } = useTranslation();
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
                facts: format.list(missing.map((name) => t(`answering:complete.answer.${name}`))),
              })
            : t('answering:complete.all')}
        </span>
      </p>
    </section>
  );
};
