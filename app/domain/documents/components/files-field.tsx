import { useTranslation } from '../../../i18n/language-context.tsx';
import { FieldError } from '../../../ui/field-error.tsx';
import { Optional } from '../../../ui/field-frame.tsx';
import { type DocumentProblem, documentTypes, mostDocuments } from '../documents.ts';
import { limitWords, messageProblemWords } from './document-words.ts';

interface Props {
  id: string;
  problems?: readonly DocumentProblem[];
}

/** The files that go with a message; the form around it is sent as `multipart/form-data`. */
export const FilesField = ({ id, problems = [] }: Props) => {
  const { t, format } = useTranslation();
  const wrong = problems.length > 0;
  return (
    <div className={wrong ? 'field files-field wrong' : 'field files-field'}>
      <label htmlFor={id}>
        {t('documents:add-label')}
        <Optional />
      </label>
      <p className="hint" id={`${id}-hint`}>
        {limitWords(mostDocuments, t, format)}
      </p>
      {wrong && (
        <div id={`${id}-error`}>
          {problems.map((problem) => (
            <FieldError key={`${problem.fault} ${problem.name}`} id={`${id}-${problem.fault}`}>
              {messageProblemWords(problem, t, format)}
            </FieldError>
          ))}
        </div>
      )}
      <div className="document-choice">
        <input
          type="file"
          id={id}
          name="document"
          multiple
          accept={[...documentTypes, 'jpeg'].map((type) => `.${type}`).join(',')}
          aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={wrong || undefined}
        />
      </div>
    </div>
  );
};
