import { parseInstant } from '../../../i18n/format.ts';
import type { Key, Translate } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/public/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DocumentList } from '../../documents/components/document-list.tsx';
import { FilesField } from '../../documents/components/files-field.tsx';
import type { AttachedDocument, DocumentProblem } from '../../documents/documents.ts';
import { messageLength } from '../message-form.ts';
import type { DialogueMessage, OwnCase } from '../own-case.ts';
import { Paragraphs } from './paragraphs.tsx';

const fromCompany = ({ mine, name }: DialogueMessage, t: Translate) =>
  mine || !name ? t('case:dialogue.you') : t('case:dialogue.colleague', { name });

export const Message = ({
  message,
  documents,
}: {
  message: DialogueMessage;
  /** All of the case. */
  documents: AttachedDocument[];
}) => {
  const { t, lng, format } = useTranslation();
  const files = documents.filter(({ entry }) => entry === message.id);
  const writer = [message.name, message.organisation?.name].filter(Boolean).join(', ');
  return (
    <article className="message">
      <p className="message-head">
        <b>{message.from === 'us' ? writer : fromCompany(message, t)}</b>
        <time dateTime={parseInstant(message.at).toISOString()}>
          {startUpper(format.dateTime(message.at), lng)}
        </time>
      </p>
      <Paragraphs text={message.text ?? ''} />
      {files.length > 0 && (
        <DocumentList documents={files} addressOf={({ id }) => paths.caseDocument(lng, id)} />
      )}
      {message.question && (
        <p className="faint">
          {message.answered_at
            ? t('case:dialogue.answered', { when: format.dateTime(message.answered_at) })
            : t('case:dialogue.asked')}
        </p>
      )}
    </article>
  );
};

export interface Composer {
  requestId: string;
  text: string;
  error: Key | null;
  /** The question it answers; null for a message of its own. */
  answers: string | null;
  /** Why it was not sent, where its files are the reason. */
  problems: DocumentProblem[];
}

/** Keeps what was typed here, unless it was typed into the answer to a question that is still shown. */
export const MessageForm = ({ to, composer }: { to: string; composer: Composer }) => {
  const { t } = useTranslation();
  return (
    <form className="composer" id="reply" method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="act" value="message" />
      <input type="hidden" name="request_id" value={composer.requestId} />
      {composer.answers && <input type="hidden" name="answers" value={composer.answers} />}
      <TextArea
        name="text"
        label={t('case:dialogue.write-to', { name: to })}
        hint={t('case:dialogue.hint')}
        {...(composer.error && { error: t(composer.error) })}
        defaultValue={composer.text}
        data-limit={messageLength}
        data-limit-text={t('form:characters-left', { count: '#' })}
      />
      <FilesField id="document" problems={composer.problems} />
      <p className="acts">
        <Button type="submit">{t('case:dialogue.send')}</Button>
      </p>
    </form>
  );
};

/** What was said, newest first, and where to answer. */
export const Dialogue = ({ ownCase, composer }: { ownCase: OwnCase; composer: Composer }) => {
  const { t } = useTranslation();
  const newestFirst = ownCase.dialogue.toReversed();
  return (
    <div className="thread">
      {newestFirst.length === 0 && <p className="message">{t('case:dialogue.nothing')}</p>}
      {newestFirst.map((message) => (
        <Message key={message.id} message={message} documents={ownCase.documents} />
      ))}
      <MessageForm to={ownCase.responsible.person ?? ownCase.responsible.name} composer={composer} />
    </div>
  );
};
