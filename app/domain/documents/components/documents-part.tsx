import { useTranslation } from '../../../i18n/language-context.tsx';
import { FieldError } from '../../../ui/field-error.tsx';
import { Button } from '../../../ui/public/button.tsx';
import {
  type AttachedDocument,
  type DocumentProblem,
  documentTypes,
  mostBytes,
  mostDocuments,
} from '../documents.ts';
import { DocumentList } from './document-list.tsx';
import { limitWords, problemWords } from './document-words.ts';

interface Props {
  documents: AttachedDocument[];
  problems?: DocumentProblem[];
  /** Where files are sent to, one form for adding and one for each that can be removed. */
  action: string;
}

const Remove = ({ document, action }: { document: AttachedDocument; action: string }) => {
  const { t } = useTranslation();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="remove" value={document.id} />
      <Button
        type="submit"
        look="link"
        className="fine"
        aria-label={t('documents:remove-named', { name: document.name })}
      >
        {t('documents:remove')}
      </Button>
    </form>
  );
};

/**
 * What is attached, and a form that adds more. Works without script; `public/documents.js` finds its words in the
 * attributes and puts this part, as the server answers it, in the place of the one before.
 */
export const DocumentsPart = ({ documents, problems = [], action }: Props) => {
  const { t, format } = useTranslation();
  const room = mostDocuments - documents.length;
  const wrong = problems.length > 0;
  return (
    <div
      className="documents-part"
      data-documents
      data-action={action}
      data-most-bytes={mostBytes}
      data-words={JSON.stringify({
        uploading: t('documents:uploading', { name: '#name', percent: '#percent' }),
        checking: t('documents:checking', { name: '#name' }),
        stopped: t('documents:stopped', { name: '#name' }),
        large: problemWords({ fault: 'too_large', name: '#name' }, t, format),
        broken: t('documents:fault.broken_off'),
        drop: t('documents:drop'),
        stop: t('documents:stop'),
        again: t('documents:again'),
        done: t('documents:done'),
      })}
    >
      {documents.length > 0 && (
        <DocumentList
          documents={documents}
          end={(document) => <Remove document={document} action={action} />}
        />
      )}
      <div id="document-error" data-problems className={wrong ? 'wrong' : undefined}>
        {problems.map((problem) => (
          <FieldError key={`${problem.fault} ${problem.name}`} id={`document-${problem.fault}`}>
            {problemWords(problem, t, format)}
          </FieldError>
        ))}
      </div>
      {room > 0 ? (
        <form method="post" action={action} encType="multipart/form-data" className="field" data-add>
          <label htmlFor="document">{t('documents:add-label')}</label>
          <p className="hint" id="document-hint">
            {limitWords(room, t, format)}
          </p>
          <div className="document-choice">
            <input
              type="file"
              id="document"
              name="document"
              multiple={room > 1}
              accept={[...documentTypes, 'jpeg'].map((type) => `.${type}`).join(',')}
              aria-describedby="document-hint document-error"
              aria-invalid={wrong || undefined}
            />
            <Button type="submit" look="small">
              {t('documents:add')}
            </Button>
          </div>
        </form>
      ) : (
        <p className="hint">{t('documents:full', { count: mostDocuments })}</p>
      )}
    </div>
  );
};
