import { useTranslation } from '../../../i18n/language-context.tsx';
import type { OwnCase, OwnPerson } from '../own-case.ts';
import { OwnForm } from './own-form.tsx';

const Key = ({ person }: { person: OwnPerson }) => {
  const { t, format } = useTranslation();
  if (person.opened_at) return t('case:people.opened', { when: format.dateTime(person.opened_at) });
  return t(person.has_key ? 'case:people.not-opened' : 'case:people.no-key');
};

/** Who can open the page. `requestIds` has one id for each person. */
export const PeopleList = ({ ownCase, requestIds }: { ownCase: OwnCase; requestIds: readonly string[] }) => {
  const { t } = useTranslation();
  const iAmFirst = ownCase.people.some(({ me, first }) => me && first);
  return (
    <ul className="ruled people">
      {ownCase.people.map((person, place) => (
        <li key={person.id}>
          <p className="wait-who">
            <b dir="auto">{person.full_name}</b>
            <span>{person.me ? t('case:people.you') : person.first && t('case:people.first')}</span>
          </p>
          <p className="soft">
            {person.email && <bdi className="address">{person.email}</bdi>}
            {person.source === 'company' && (
              <>
                <br />
                {t('case:people.from-company')}
              </>
            )}
            <br />
            <Key person={person} />
          </p>
          {!person.first && (person.me || (iAmFirst && (person.has_key || person.source === 'company'))) && (
            <OwnForm
              act="take-back"
              requestId={requestIds[place] ?? ''}
              hidden={{ person: person.id }}
              look="small"
              submit={
                person.me ? (
                  t('case:people.give-up')
                ) : (
                  <>
                    {t('case:people.take-back')}
                    <span className="visually-hidden">
                      {' '}
                      {t('case:people.take-back-from', { name: person.full_name })}
                    </span>
                  </>
                )
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
};
