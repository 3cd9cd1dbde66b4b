import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { StaffSide } from '../staff-side.ts';

/** What the enquiry says, in the words of somebody who read it in its language. */
export const StaffNote = ({ side, address }: { side: StaffSide; address: string }) => {
  const { t, format } = useTranslation();
  const { note, may_write: mayWrite, reads_note: reads } = side;
  if (!reads || !(note || mayWrite)) return null;
  return (
    <section aria-labelledby="staff-note">
      <div className="sec-head">
        <h2 id="staff-note">{t('answering:note.title')}</h2>
        {mayWrite && (
          <Link
            to={paths.leadNote(address)}
            aria-label={t(note ? 'answering:note.edit-label' : 'answering:note.write')}
          >
            {t(note ? 'lead:needs.edit' : 'answering:note.write')}
          </Link>
        )}
      </div>
      {note ? (
        <>
          <p className="as-sent" dir="auto">
            {note.text}
          </p>
          <p className="small faint">
            {note.by}, <time dateTime={note.at}>{format.date(note.at)}</time>
          </p>
        </>
      ) : (
        <p className="soft small">{t('answering:note.none')}</p>
      )}
    </section>
  );
};
