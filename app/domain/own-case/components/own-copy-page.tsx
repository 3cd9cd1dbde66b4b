import type { ReactNode } from 'react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { BackLink } from '../../../ui/public/form-page.tsx';
import { DocumentList } from '../../documents/components/document-list.tsx';
import { type Answers, answerSteps } from '../../intake/answers.ts';
import { AnswerRows } from '../../intake/components/answer-rows.tsx';
import type { OwnCopy } from '../own-copy.ts';
import { Additions } from './additions.tsx';
import { BothTimes } from './call-times.tsx';
import { CopyTimeline } from './copy-timeline.tsx';
import { Message } from './dialogue.tsx';

/** The company's copy of everything, to be read and printed. */
export const OwnCopyPage = ({ copy }: { copy: OwnCopy }) => {
  const { t, lng, format } = useTranslation();
  return (
    <div className="frame sheet page">
      <div className="margin page-margin stays">
        <BackLink to={paths.casePage(lng)}>{t('case:back')}</BackLink>
        <p className="faint">{copy.reference}</p>
      </div>
      <div className="own-act own-copy">
        <h1>{t('case:data.title')}</h1>
        <p className="page-intro">{t('case:data.intro', { when: format.full(copy.made_at) })}</p>
        <p>
          <a href={paths.caseAct(lng, 'data.json')} download>
            {t('case:data.json')}
          </a>
        </p>
        <p className="faint">{t('case:data.print')}</p>
        <Facts copy={copy} />
        <Part title="case:data.messages" count={copy.messages.length}>
          {copy.messages.map((message) => (
            <Message key={message.id} message={message} documents={copy.documents} />
          ))}
        </Part>
        <Part title="case:data.calls" count={copy.calls.length}>
          <ul className="ruled">
            {copy.calls.flatMap(({ at, zone, times, chosen }) =>
              (chosen ? [chosen] : times).map((time) => (
                <li key={`${at} ${time}`}>
                  <BothTimes at={time} zone={zone} />
                </li>
              )),
            )}
          </ul>
        </Part>
        <WhoRead copy={copy} />
        <Part title="case:data.timeline" count={copy.timeline.length}>
          <CopyTimeline timeline={copy.timeline} />
        </Part>
      </div>
    </div>
  );
};

const Part = ({ title, count, children }: { title: Key; count: number; children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t(title)}</h2>
      {count > 0 ? children : <p className="soft">{t('case:data.nothing')}</p>}
    </section>
  );
};

const answersBy = (copy: OwnCopy) =>
  Object.fromEntries(
    copy.enquiry.parts.map(({ field_group: group, answers }) => [
      group === 'summary' ? 'sharing' : group,
      answers,
    ]),
  ) as Answers;

const known = (facts: object | null) =>
  Object.fromEntries(Object.entries(facts ?? {}).filter(([, value]) => value !== null));

const Facts = ({ copy }: { copy: OwnCopy }) => {
  const { t, lng } = useTranslation();
  const sent = copy.documents.filter(({ entry }) => !entry);
  const desk = copy.case.responsible.name;
  const codeName = typeof copy.case.code_name === 'string' ? copy.case.code_name : '';
  const now = {
    company: { ...copy.case, ...known(copy.company) },
    needs: known(copy.needs),
  } as unknown as Answers;
  const rows = (step: (typeof answerSteps)[number], answers: Answers) => (
    <AnswerRows key={step} step={step} answers={answers} codeName={codeName} desk={desk} />
  );
  return (
    <>
      <Part title="case:data.enquiry" count={1}>
        <div className="answers">
          <dl>{answerSteps.map((step) => rows(step, answersBy(copy)))}</dl>
        </div>
      </Part>
      <Part title="documents:title" count={sent.length}>
        <DocumentList documents={sent} addressOf={({ id }) => paths.caseDocument(lng, id)} />
      </Part>
      <Part title="case:additions.title" count={copy.additions.length}>
        <Additions additions={copy.additions} />
      </Part>
      <Part title="case:data.company" count={1}>
        <div className="answers">
          <dl>{rows('company', now)}</dl>
        </div>
      </Part>
      <Part title="case:data.needs" count={copy.needs ? 1 : 0}>
        <div className="answers">
          <dl>{rows('needs', now)}</dl>
        </div>
      </Part>
      <Part title="case:data.people" count={copy.people.length}>
        <ul className="ruled">
          {copy.people.map((person) => (
            <li key={`${person.email} ${person.full_name}`} dir="auto">
              {['full_name', 'role', 'email', 'phone']
                .map((name) => person[name])
                .filter(Boolean)
                .join(', ')}
              {person.source === 'company' && <span className="sub"> {t('case:people.from-company')}</span>}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
};

const WhoRead = ({ copy }: { copy: OwnCopy }) => {
  const { t, lng, format } = useTranslation();
  const groups = (names: OwnCopy['ledger'][number]['groups']) =>
    startUpper(format.list(names.map((name) => t(`case:group.${name}`))), lng);
  return (
    <>
      <Part title="case:data.ledger" count={copy.ledger.length}>
        <ul className="ruled">
          {copy.ledger.map((line) => (
            <li key={`${line.organisation?.slug} ${line.since} ${line.closed_at} ${line.groups}`}>
              <p className="wait-who">
                <b>{line.organisation?.name ?? t('case:ledger.all-partners')}</b>
                <span>
                  {line.closed_at
                    ? t('case:ledger.from-to', {
                        from: format.full(line.since),
                        to: format.full(line.closed_at),
                      })
                    : format.full(line.since)}
                </span>
              </p>
              <p>
                {groups(line.groups)}. {t(`case:ground.${line.part === 'agreed' ? 'agreed' : line.ground}`)}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="case:data.readings" count={copy.readings.length}>
        <ul className="ruled">
          {copy.readings.map(({ organisation, field_group: group, last_read_at: at }) => (
            <li key={`${organisation.slug} ${group}`}>
              <p className="wait-who">
                <b>{organisation.name}</b>
                <span>{format.full(at)}</span>
              </p>
              <p>{groups([group])}</p>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
};
