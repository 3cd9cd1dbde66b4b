import { Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type AttachedDocument, isShut } from '../documents.ts';
import { documentSize } from './document-size.ts';

interface Props {
  documents: AttachedDocument[];
  /** Where a document opens; a name without an address is plain text. */
  addressOf?: (document: AttachedDocument) => string;
  /** What stands at the end of a line, such as a button that removes it. */
  end?: (document: AttachedDocument) => ReactNode;
}

/** Attachments, one a line: name, size, whether it was scanned. For every page that shows them. */
export const DocumentList = ({ documents, addressOf, end }: Props) => {
  const { t, format } = useTranslation();
  return (
    <ul className="documents">
      {documents.map((document) => (
        <li key={document.id} data-document={document.id}>
          <Icon of={Paperclip} />
          <span className="document-words">
            {addressOf && !isShut(document) ? (
              <a className="document-name" href={addressOf(document)} dir="auto">
                {document.name}
              </a>
            ) : (
              <span className="document-name" dir="auto">
                {document.name}
              </span>
            )}
            <span className="document-facts">
              {documentSize(document.size, format)} · {t(`documents:scan.${document.scan}`)}
            </span>
          </span>
          {end?.(document)}
        </li>
      ))}
    </ul>
  );
};
