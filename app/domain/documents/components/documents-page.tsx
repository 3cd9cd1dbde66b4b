import { useTranslation } from '../../../i18n/language-context.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { LinkButton } from '../../../ui/public/button.tsx';
import { FormMargin } from '../../../ui/public/form-page.tsx';
import { type AttachedDocument, type DocumentProblem, mostDocuments } from '../documents.ts';
import { problemWords } from './document-words.ts';
import { DocumentsPart } from './documents-part.tsx';

interface Props {
  documents: AttachedDocument[];
  problems: DocumentProblem[];
  action: string;
  /** The page that the documents belong to. */
  back: string;
}

/** The documents on a page of their own: where a file that was not taken is explained, without script. */
export const DocumentsPage = ({ documents, problems, action, back }: Props) => {
  const { t, format } = useTranslation();
  return (
    <div className="frame sheet page">
      <FormMargin back={{ to: back, label: t('documents:back') }} />
      <div>
        <ErrorSummary
          title={t('documents:problem', { count: problems.length })}
          errors={problems.map((problem) => ({
            id: documents.length < mostDocuments ? 'document' : 'document-error',
            message: problemWords(problem, t, format),
          }))}
        />
        <h1>{t('documents:title')}</h1>
        <p className="page-intro">
          {problems.length > 0 ? t('documents:safe') : t('documents:intro')} {t('documents:personal')}
        </p>
        <div className="questions-form compact">
          <DocumentsPart documents={documents} problems={problems} action={action} />
          <div className="form-end">
            <LinkButton to={back}>{t('documents:back')}</LinkButton>
          </div>
        </div>
        <script src="/documents.js" defer />
      </div>
    </div>
  );
};
