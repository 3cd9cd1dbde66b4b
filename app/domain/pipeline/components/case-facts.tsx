import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { CodeName } from '../../../ui/code-name.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import { DocumentList } from '../../documents/components/document-list.tsx';
import type { Case } from '../cases.ts';
import { openRows } from '../ledger.ts';
import { CallFacts } from './call-facts.tsx';
import { NeedsFacts } from './needs-facts.tsx';
import { WhoHasWhat } from './who-has-what.tsx';
import './pipeline.css';

/** Ledger, needs, people, company: the end column of a case. The children stand below the company. */
export const CaseFacts = ({ found, children }: { found: Case; children?: ReactNode }) => {
  const { t, format } = useTranslation();
  const { row, rights, ledger, needs, contacts, documents, company } = found;
  const to = (act: string) => `${paths.lead(row.address)}/${act}`;
  const closed = ledger.filter((each) => !openRows(ledger).includes(each));
  return (
    <div className="about">
      <Section id="who" title={t('lead:who-has-what')} end={<span>{t('lead:ledger.seen-by-company')}</span>}>
        <WhoHasWhat
          ledger={ledger}
          address={row.address}
          codedAs={found.coded_as}
          mayClose={rights.close_rows}
        />
        {rights.consent && (
          <p className="acts">
            <Link className="btn btn-small" to={to('consent')}>
              {t('lead:ledger.record-consent')}
            </Link>
          </p>
        )}
        {closed.length > 0 && (
          <details className="small">
            <summary>{t('lead:ledger.closed-title')}</summary>
            <ul>
              {closed.map((each) => (
                <li key={`${each.organisation?.slug}-${each.since}-${each.closed_at}-${each.ground}`}>
                  {t('lead:ledger.closed-row', {
                    name: each.organisation?.name ?? t('lead:ledger.all-partners'),
                    date: each.closed_at ? format.date(each.closed_at) : '',
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      <Section
        id="facts"
        title={t('lead:needs.label')}
        end={rights.edit && <Edit to={to('needs')} label={t('lead:needs.edit-label')} />}
      >
        {needs ? (
          <NeedsFacts needs={needs} withStory />
        ) : (
          <CodeName lite>{t('lead:needs.not-shared')}</CodeName>
        )}
        {found.enquiry && (
          <div className="fact-links">
            {rights.edit && needs && !needs.story_confirmed && (
              <p>
                <Link to={`${to('enquiry')}#check`}>{t('lead:needs.unconfirmed')}</Link>
              </p>
            )}
            <p>
              <Link to={to('enquiry')}>{t('lead:enquiry.open')}</Link>
            </p>
            {found.additions.length > 0 && (
              <p>
                <Link to={`${to('enquiry')}#additions`}>
                  {t('lead:additions.count', { count: found.additions.length })}
                </Link>
              </p>
            )}
          </div>
        )}
      </Section>
      <Section
        title={t('lead:people.label')}
        end={
          rights.edit && (
            <Link to={to('contact')} aria-label={t('lead:people.add-label')}>
              {t('lead:people.add')}
            </Link>
          )
        }
      >
        {contacts ? (
          <ul className="people">
            {contacts.map((contact) => (
              <li className="with-avatar" key={contact.id}>
                <Avatar name={contact.full_name} large />
                <span className="two">
                  <span className="strong" dir="auto">
                    {rights.edit ? (
                      <Link
                        className="plain"
                        to={to(`contact/${contact.id}`)}
                        aria-label={t('lead:people.edit-label', { name: contact.full_name })}
                      >
                        {contact.full_name}
                      </Link>
                    ) : (
                      contact.full_name
                    )}
                  </span>
                  <span className="small faint">
                    {[contact.role, contact.language && format.language(contact.language)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <span className="small faint">
                    {[contact.email, contact.phone].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </li>
            ))}
            {contacts.length === 0 && <li className="soft">{t('lead:people.none')}</li>}
          </ul>
        ) : (
          <CodeName lite>{t('lead:people.not-shared')}</CodeName>
        )}
      </Section>
      <Section id="documents" title={t('documents:title')}>
        {documents ? (
          documents.length > 0 ? (
            <DocumentList documents={documents} addressOf={({ id }) => paths.leadDocument(row.address, id)} />
          ) : (
            <p className="soft">{t('documents:none')}</p>
          )
        ) : (
          <CodeName lite>{t('documents:not-shared')}</CodeName>
        )}
      </Section>
      <CallFacts found={found} />
      <Section
        title={t('lead:company.label')}
        end={rights.edit && <Edit to={to('company')} label={t('lead:company.edit-label')} />}
      >
        {company ? (
          <FactList
            facts={[
              {
                label: t('lead:company.legal-name'),
                value: <Link to={paths.company(company.id)}>{company.legal_name}</Link>,
              },
              { label: t('lead:company.native-name'), value: company.native_name },
              { label: t('lead:company.country'), value: format.country(company.country) },
              {
                label: t('lead:company.website'),
                value: company.website && <Website address={company.website} />,
              },
              {
                label: t('directory:identifiers'),
                value: company.identifiers
                  .map(({ kind, value }) => `${kind.toUpperCase()} ${value}`)
                  .join(', '),
              },
            ]}
          />
        ) : (
          <CodeName lite>{t('lead:company.not-shared')}</CodeName>
        )}
      </Section>
      {children}
    </div>
  );
};

const Website = ({ address }: { address: string }) =>
  /^https?:\/\//i.test(address) ? (
    <a href={address} rel="noreferrer noopener">
      {address.replace(/^https?:\/\//i, '')}
    </a>
  ) : (
    address
  );

const Edit = ({ to, label }: { to: string; label: string }) => {
  const { t } = useTranslation();
  return (
    <Link to={to} aria-label={label}>
      {t('lead:needs.edit')}
    </Link>
  );
};

const Section = ({
  id,
  title,
  end,
  children,
}: {
  id?: string;
  title: string;
  end?: ReactNode;
  children: ReactNode;
}) => (
  <section id={id} aria-label={title}>
    <div className="sec-head">
      <h2>{title}</h2>
      {end}
    </div>
    {children}
  </section>
);
