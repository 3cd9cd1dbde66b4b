import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DocumentList } from '../../documents/components/document-list.tsx';
import type { OwnCase } from '../own-case.ts';
import { type Composer, Dialogue } from './dialogue.tsx';
import { Ledger } from './ledger.tsx';
import { LetterHead } from './letter-head.tsx';
import { Part } from './part.tsx';
import { WaitingList } from './waiting-list.tsx';
import { WhoHasIt } from './who-has-it.tsx';

interface Props {
  ownCase: OwnCase;
  composer: Composer;
  withdrawIds: readonly string[];
  /** What the last act did, in words. */
  result: string | null;
  /** The enquiry as it was sent. */
  enquiry: ReactNode;
}

/** The company's page reads like a letter: where the case is, who has it, what it waits for, what one can do. */
export const OwnCasePage = ({ ownCase, composer, withdrawIds, result, enquiry }: Props) => {
  const { t, lng } = useTranslation();
  return (
    <>
      <div className="frame letter">
        {(composer.error || result) && (
          <div className="sheet">
            <div>
              <ErrorSummary
                title={t('form:error.heading', { count: 1 })}
                errors={composer.error ? [{ id: 'text', message: t(composer.error) }] : []}
              />
              {result && (
                <p className="result" role="status">
                  <Icon of={Check} />
                  <span>{result}</span>
                </p>
              )}
            </div>
          </div>
        )}
        <LetterHead ownCase={ownCase} />
        <Part id="who" title={t('case:who-has-it')}>
          <WhoHasIt responsible={ownCase.responsible} />
        </Part>
        <Part id="wait" title={t('case:waiting.title')}>
          <WaitingList waiting={ownCase.waiting} />
        </Part>
        <Part id="dialogue" title={t('case:dialogue.title')}>
          <Dialogue ownCase={ownCase} composer={composer} />
        </Part>
      </div>
      <section className="band ledger-band" aria-labelledby="ledger">
        <div className="frame sheet">
          <h2 id="ledger" className="margin margin-heading">
            {t('case:ledger.title')}
          </h2>
          <div>
            <p>{t('case:ledger.intro')}</p>
            {!ownCase.confirmed && <p className="request">{t('case:ledger.unconfirmed')}</p>}
            {ownCase.confirmed && ownCase.choice_waits && (
              <p className="request">{t('case:ledger.choice-waits')}</p>
            )}
          </div>
          <div className="across">
            <Ledger ownCase={ownCase} requestIds={withdrawIds} />
          </div>
        </div>
      </section>
      <div className="frame">
        <Part id="enquiry" title={t('case:enquiry')}>
          <div className="questions">
            {ownCase.documents.length > 0 && (
              <DocumentList
                documents={ownCase.documents}
                addressOf={({ id }) => paths.caseDocument(lng, id)}
              />
            )}
            <details>
              <summary>
                {t('case:enquiry-show')}
                <Icon of={ChevronDown} />
              </summary>
              {enquiry}
            </details>
          </div>
        </Part>
        <Part id="can" title={t('case:can.title')}>
          <ul className="can">
            <li>
              <a href="#reply">{t('case:can.write')}</a>
            </li>
            <li>
              <a href="#ledger">{t('case:can.withdraw')}</a>
            </li>
            <li>
              <a href="#reply">{t('case:can.rights')}</a>
            </li>
          </ul>
        </Part>
      </div>
      <script src="/form.js" defer />
    </>
  );
};
