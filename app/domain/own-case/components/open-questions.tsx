import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { DocumentList } from '../../documents/components/document-list.tsx';
import { FilesField } from '../../documents/components/files-field.tsx';
import { messageLength } from '../message-form.ts';
import { type OwnCase, openQuestions } from '../own-case.ts';
import type { Composer } from './dialogue.tsx';
import { OwnForm } from './own-form.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { Part } from './part.tsx';

/** What we ask, on top of the page, each with room for its answer. `requestIds` has one id for each. */
export const OpenQuestions = ({
  ownCase,
  composer,
  requestIds,
}: {
  ownCase: OwnCase;
  composer: Composer;
  requestIds: readonly string[];
}) => {
  const { t, lng, format } = useTranslation();
  const questions = openQuestions(ownCase);
  if (questions.length === 0) return null;
  return (
    <Part id="questions" title={t('case:questions.title')}>
      <div className="thread">
        {questions.map((question, place) => {
          const files = ownCase.documents.filter(({ entry }) => entry === question.id);
          const typed = composer.answers === question.id ? composer : null;
          return (
            <article className="message question" key={question.id}>
              <p className="message-head">
                <b>{[question.name, question.organisation?.name].filter(Boolean).join(', ')}</b>
                <span>{startUpper(format.dateTime(question.at), lng)}</span>
              </p>
              <Paragraphs text={question.text ?? ''} />
              {files.length > 0 && (
                <DocumentList documents={files} addressOf={({ id }) => paths.caseDocument(lng, id)} />
              )}
              <OwnForm
                act="message"
                requestId={typed?.requestId ?? requestIds[place] ?? ''}
                hidden={{ answers: question.id }}
                submit={t('case:questions.send')}
                withFiles
              >
                <TextArea
                  name="text"
                  id={`answer-${question.id}`}
                  rows={3}
                  label={t('case:dialogue.answer')}
                  hint={t('case:questions.hint')}
                  {...(typed?.error && { error: t(typed.error) })}
                  defaultValue={typed?.text ?? ''}
                  data-limit={messageLength}
                  data-limit-text={t('form:characters-left', { count: '#' })}
                />
                <FilesField id={`document-${question.id}`} problems={typed?.problems} />
              </OwnForm>
            </article>
          );
        })}
      </div>
    </Part>
  );
};
