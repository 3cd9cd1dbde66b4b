import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DocumentList } from '../../documents/components/document-list.tsx';
import { messageProblemWords } from '../../documents/components/document-words.ts';
import { type OwnCase, openQuestions } from '../own-case.ts';
import { Additions } from './additions.tsx';
import { StandingCall } from './call-times.tsx';
import { type Composer, Dialogue } from './dialogue.tsx';
import { Ledger } from './ledger.tsx';
import { LetterHead } from './letter-head.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { Part } from './part.tsx';
import { WaitingList } from './waiting-list.tsx';
import { WhatOneCanDo } from './what-one-can-do.tsx';
import { WhoHasIt } from './who-has-it.tsx';

interface Props {
  ownCase: OwnCase;
  composer: Composer;
  withdrawIds: readonly string[];
  answerIds: readonly string[];
  /** What the last act did, in words. */
  result: string | null;
  /** The enquiry as it was sent. */
  enquiry: ReactNode;
}

/** The company's page reads like a letter: where the case is, who has it, what it waits for, what one can do. */
export const OwnCasePage = ({ ownCase, composer, withdrawIds, answerIds, result, enquiry }: Props) => {
  const { t, lng, format } = useTranslation();
  // What was typed into an answer comes back there, everything else in the composer.
  const toQuestion = openQuestions(ownCase).some(({ id }) => id === composer.answers);
  const field = toQuestion ? `answer-${composer.answers}` : 'text';
  const message = toQuestion ? { ...composer, text: '', error: null, answers: null, problems: [] } : composer;
  const problems = [
    ...(composer.error ? [{ id: field, message: t(composer.error) }] : []),
    ...composer.problems.map((problem) => ({
      id: toQuestion ? `document-${composer.answers}` : 'document',
      message: messageProblemWords(problem, t, format),
    })),
  ];
  const sent = ownCase.documents.filter(({ entry }) => !entry);
  return (
    <>
      <div className="frame letter">
        {(problems.length > 0 || result) && (
          <div className={composer.problems.length > 0 ? 'sheet notice-above' : 'sheet'}>
            <div>
              <ErrorSummary title={t('form:error.heading', { count: problems.length })} errors={problems} />
              {composer.problems.length > 0 && <p className="request">{t('documents:message.not-sent')}</p>}
              {result && (
                <p className="result" role="status">
                  <Icon of={Check} />
                  <span>{result}</span>
                </p>
              )}
            </div>
          </div>
        )}
        {ownCase.erasure && (
          <div className="sheet notice-above">
            <p className="request">
              {t('case:erase.asked', {
                asked: format.date(ownCase.erasure.asked_at),
                due: format.date(ownCase.erasure.due_at),
              })}
            </p>
          </div>
        )}
        <LetterHead ownCase={ownCase} />
        <OpenQuestions ownCase={ownCase} composer={composer} requestIds={answerIds} />
        <Part id="who" title={t('case:who-has-it')}>
          <WhoHasIt responsible={ownCase.responsible} />
        </Part>
        <Part id="wait" title={t('case:waiting.title')}>
          <WaitingList waiting={ownCase.waiting} />
        </Part>
        {ownCase.calls && (
          <Part id="call" title={t('case:call.title')}>
            <div>
              <StandingCall call={ownCase.calls} zone={ownCase.calls.zone} />
              <p className="acts">
                <a href={paths.caseAct(lng, 'call')}>
                  {t(
                    ownCase.calls.from === 'us' && !ownCase.calls.chosen
                      ? 'case:call.choose'
                      : 'case:call.other',
                  )}
                </a>
              </p>
            </div>
          </Part>
        )}
        <Part id="dialogue" title={t('case:dialogue.title')}>
          <Dialogue ownCase={ownCase} composer={message} />
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
            {ownCase.client && !ownCase.client.agreed && (
              <p className="request">
                {t(ownCase.client.agreed === false ? 'case:ledger.client-no' : 'case:ledger.client-waits')}
              </p>
            )}
            {ownCase.confirmed && ownCase.choice_waits && (ownCase.client?.agreed ?? true) && (
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
            {sent.length > 0 && (
              <DocumentList documents={sent} addressOf={({ id }) => paths.caseDocument(lng, id)} />
            )}
            <details>
              <summary>
                {t('case:enquiry-show')}
                <Icon of={ChevronDown} />
              </summary>
              {enquiry}
            </details>
            {ownCase.additions.length > 0 && (
              <>
                <h3>{t('case:additions.title')}</h3>
                <Additions additions={ownCase.additions} />
              </>
            )}
          </div>
        </Part>
        <WhatOneCanDo ownCase={ownCase} />
      </div>
      <script src="/form.js" defer />
    </>
  );
};
