import { Fragment, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { isLanguage, locales } from '../../../i18n/locales.ts';
import { startUpper } from '../../../i18n/start-upper.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import type { AnswerStep, Answers, CompanyAnswers, ContactAnswers, NeedsAnswers, Space } from '../answers.ts';

/** A label and its answer; rows without an answer are left out. */
const Row = ({ label, children }: { label: string; children: ReactNode }) =>
  children === undefined || children === null || children === '' || children === false ? null : (
    <div className="row">
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );

const CompanyRows = ({ company }: { company: CompanyAnswers }) => {
  const { t, format } = useTranslation();
  return (
    <>
      <Row label={t('form:check.company')}>{company.legal_name}</Row>
      <Row label={t('form:check.country')}>{format.country(company.country)}</Row>
      <Row label={t('form:check.website')}>{company.website}</Row>
      <Row label={t('form:check.field')}>
        {company.field
          ? `${t(`form:sector.${company.sector}`)}: ${t(`form:field.${company.field}`)}`
          : t(`form:sector.${company.sector}`)}
      </Row>
    </>
  );
};

const SpaceLine = ({ space }: { space: Space }) => {
  const { t, format } = useTranslation();
  const name = t(`form:space.${space.kind}`);
  return space.area === null
    ? t('form:space.area-open', { space: name })
    : t('form:space.with-area', {
        space: name,
        area: format.number(space.area, 2),
        unit: t(`form:unit.${space.unit}`),
      });
};

const StartOf = ({ start }: { start: string }) => {
  const { t, lng } = useTranslation();
  if (start === 'unknown') return t('form:unknown');
  const month = new Intl.DateTimeFormat(locales[lng].intl, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return startUpper(month.format(new Date(`${start}-15T00:00:00Z`)), locales[lng].intl);
};

const lines = (entries: ReactNode[]) =>
  entries.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never move
    <Fragment key={index}>
      {index > 0 && <br />}
      {entry}
    </Fragment>
  ));

const NeedsRows = ({ needs }: { needs: NeedsAnswers }) => {
  const { t } = useTranslation();
  const people = [
    needs.people_12 !== undefined && t('form:check.people-12', { count: needs.people_12 }),
    needs.people_36 !== undefined && t('form:check.people-36', { count: needs.people_36 }),
  ].filter(Boolean);
  return (
    <>
      <Row label={t('form:check.planning')}>
        {lines(needs.project_kinds.map((kind) => t(`form:project.${kind}`)))}
      </Row>
      <Row label={t('form:check.space')}>
        {needs.spaces.length
          ? lines(needs.spaces.map((space) => <SpaceLine key={space.kind} space={space} />))
          : t(`form:space.${needs.without_space ?? 'unknown'}`)}
      </Row>
      <Row label={t('form:check.gmo')}>{needs.gmo && t(`form:gmo.${needs.gmo}`)}</Row>
      <Row label={t('form:check.people')}>{people.join(', ')}</Row>
      <Row label={t('form:check.start')}>{needs.start && <StartOf start={needs.start} />}</Row>
      <Row label={t('form:check.story')}>{lines(needs.story.split('\n'))}</Row>
    </>
  );
};

const ContactRows = ({ contact }: { contact: ContactAnswers }) => {
  const { t, format } = useTranslation();
  const { language } = contact;
  return (
    <>
      <Row label={t('form:check.name')}>{contact.full_name}</Row>
      <Row label={t('form:check.role')}>{contact.role}</Row>
      <Row label={t('form:check.email')}>{contact.email}</Row>
      <Row label={t('form:check.phone')}>{contact.phone}</Row>
      <Row label={t('form:check.language')}>
        {isLanguage(language) ? locales[language].name : language && format.language(language)}
      </Row>
    </>
  );
};

interface AnswerRowsProps {
  step: AnswerStep;
  answers: Answers;
  codeName: string;
  desk: string;
}

/** The answers of one group as they will be read. */
export const AnswerRows = ({ step, answers, codeName, desk }: AnswerRowsProps) => {
  const { t } = useTranslation();
  if (step === 'company') return answers.company && <CompanyRows company={answers.company} />;
  if (step === 'needs') return answers.needs && <NeedsRows needs={answers.needs} />;
  if (step === 'contact') return answers.contact && <ContactRows contact={answers.contact} />;
  if (!answers.sharing) return null;
  const { openness } = answers.sharing;
  return (
    <Row label={t('form:check.choice')}>
      {openness === 'coded' ? (
        <WithParts text={t('form:openness.coded-short')} parts={{ code: <CodeName>{codeName}</CodeName> }} />
      ) : (
        t(`form:openness.${openness}-short`, { desk })
      )}
    </Row>
  );
};
