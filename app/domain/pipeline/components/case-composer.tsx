import { Mail, Paperclip, Phone, StickyNote, Users } from 'lucide-react';
import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Composer } from '../../../ui/desk/composer.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { UnsavedTexts } from '../../../ui/unsaved-form.tsx';
import { limitWords, messageProblemWords } from '../../documents/components/document-words.ts';
import { type DocumentProblem, documentTypes, mostDocuments } from '../../documents/documents.ts';
import type { Case } from '../cases.ts';
import { openRows } from '../ledger.ts';

interface Props {
  found: Case;
  /** The short name of my organisation. */
  mine: string;
  requestId: string;
  start?: { kind?: string; text?: string; question?: boolean; error?: string };
  /** Why files of the last try were not taken. */
  problems?: DocumentProblem[];
}

/** Who sends files sees them afterwards: they are offered where documents are open. */
const MessageChoice = ({ start, mayAttach }: { start: Props['start']; mayAttach: boolean }) => {
  const { t, format } = useTranslation();
  return (
    <>
      {mayAttach && (
        <label className="composer-files">
          <Icon of={Paperclip} label={t('documents:add-label')} />
          <input
            type="file"
            name="document"
            multiple
            accept={[...documentTypes, 'jpeg'].map((type) => `.${type}`).join(',')}
            title={limitWords(mostDocuments, t, format)}
          />
        </label>
      )}
      <AsksSomething checked={start?.question} />
    </>
  );
};

/** What the company is asked stands on top of its page until it answers. */
const AsksSomething = ({ checked = false }: { checked?: boolean }) => {
  const { t } = useTranslation();
  return (
    <label className="composer-choice">
      <input type="checkbox" name="question" value="yes" defaultChecked={checked} />
      {t('lead:composer.question')}
    </label>
  );
};

/** The circle of a text is chosen before writing, and the composer says who will read it. */
export const CaseComposer = ({ found, mine, requestId, start = {}, problems = [] }: Props) => {
  const { t, format } = useTranslation();
  const { rights, ledger } = found;
  const dialogue = openRows(ledger)
    .filter((row) => row.organisation && row.groups.includes('dialogue'))
    .map((row) => row.organisation?.short_name ?? '');
  const readers = [...new Set(dialogue.length > 0 ? dialogue : [mine])];
  const readBy = (names: string[]) => t('lead:composer.read-by', { names: format.list(names) });
  const kind = (value: 'note' | 'case' | 'message' | 'call', icon: typeof Mail, names: string[]) => ({
    value,
    icon,
    label: t(`lead:composer.${value}`),
    readers: readBy(names),
    submit: t(value === 'message' ? 'lead:composer.send' : 'lead:composer.save'),
    ...(value === 'message' && {
      choice: <MessageChoice start={start} mayAttach={found.documents !== null} />,
    }),
  });
  const kinds = [
    ...(rights.internal_note ? [kind('note', StickyNote, [mine])] : []),
    ...(rights.case_note ? [kind('case', Users, readers)] : []),
    ...(rights.message ? [kind('message', Mail, [...readers, t('lead:composer.company')])] : []),
    ...(rights.internal_note ? [kind('call', Phone, [mine])] : []),
  ];
  if (kinds.length === 0) return <UnsavedTexts fields={start.text ? [['text', start.text]] : []} />;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      aria-label={t('lead:composer.label')}
      id="composer"
      className="write"
    >
      <input type="hidden" name="request_id" value={requestId} />
      <Composer
        key={requestId}
        label={t('lead:composer.text')}
        kindsLabel={t('lead:composer.kind')}
        name="text"
        kinds={kinds}
        chosen={kinds.some(({ value }) => value === start.kind) ? start.kind : undefined}
        placeholder={t('lead:composer.hint')}
        value={start.text}
        error={start.error ?? problems.map((problem) => messageProblemWords(problem, t, format)).join(' ')}
      />
    </Form>
  );
};
