import { Fragment, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { isLanguage, locales } from '../../../i18n/locales.ts';
import { startUpper } from '../../../i18n/start-upper.ts';
import { CodeName } from '../../../ui/code-name.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import { useNeedsInWords } from '../../pipeline/components/needs-in-words.ts';
import { isOpen, type Space } from '../../pipeline/needs-words.ts';
import type { AnswerStep, Answers, CompanyAnswers, ContactAnswers, NeedsAnswers } from '../answers.ts';
import { needsOfSector } from '../recommended.ts';

/** A label and its answer; rows without an answer are left out. */
const Row = ({ label, children }: { label: string; children: ReactNode }) =>
  children === undefined || children === null || children === '' || children === false ? null : (
    <div className="row">
      <dt>{label}</dt>
      <dd>
        {/* What was typed keeps its own direction, and stands where the page's own words stand. */}
        <span dir="auto">{children}</span>
      </dd>
    </div>
  );

const CompanyRows = ({ company }: { company: CompanyAnswers }) => {
  const { t, format } = useTranslation();
  return (
    <>
      <Row label={t('form:check.company')}>{company.legal_name}</Row>
      <Row label={t('form:check.country')}>{format.country(company.country)}</Row>
      <Row label={t('form:check.website')}>{company.website}</Row>
      <Row label={t('form:company.registration')}>{company.registration}</Row>
      <Row label={t('form:company.lei')}>{company.lei}</Row>
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
  const words = useNeedsInWords();
  const name = t(`form:space.${space.kind}`);
  const sized =
    typeof space.area === 'number'
      ? t('form:space.with-area', {
          space: name,
          area: format.number(space.area, 2),
          unit: t(`form:unit.${space.unit}`),
        })
      : space.area === 'unknown'
        ? t('form:space.area-open', { space: name })
        : space.area === 'undecided'
          ? t('needs:area-undecided', { space: name })
          : name;
  return (
    <span className="space-line">
      {sized}
      {words.requirements(space).map((text) => (
        <span className="required-of-it" key={text}>
          {text}
        </span>
      ))}
    </span>
  );
};

/** A month in full, or the open answer in place of it. */
const MonthOf = ({ answer }: { answer: string }) => {
  const { t, lng, format } = useTranslation();
  if (isOpen(answer)) return t(`needs:open.${answer}`);
  return startUpper(format.calendar(answer), locales[lng].intl);
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
  const { t, lng } = useTranslation();
  const upper = (text: string) => startUpper(text, locales[lng].intl);
  const words = useNeedsInWords();
  const { gmo, start, decision_date, modality, platform, maturity, people_open } = needs;
  const people = [
    needs.people_12 !== undefined && t('form:check.people-12', { count: needs.people_12 }),
    needs.people_36 !== undefined && t('form:check.people-36', { count: needs.people_36 }),
    people_open && t(`needs:open.${people_open}`),
  ].filter(Boolean);
  return (
    <>
      <Row label={t('form:check.planning')}>
        {needs.project_kinds.length > 0 &&
          lines(needs.project_kinds.map((kind) => t(`form:project.${kind}`)))}
      </Row>
      <Row label={t('form:check.space')}>
        {needs.spaces.length
          ? needs.spaces.map((space) => <SpaceLine key={space.kind} space={space} />)
          : needs.without_space && t(`form:space.${needs.without_space}`)}
      </Row>
      <Row label={t('form:check.gmo')}>
        {gmo && (isOpen(gmo) ? t(`needs:open.${gmo}`) : t(`form:gmo.${gmo}`))}
      </Row>
      <Row label={t('form:check.people')}>{people.join(', ')}</Row>
      <Row label={t('form:check.start')}>{start && <MonthOf answer={start} />}</Row>
      <Row label={t('needs:modality.label')}>{modality && upper(words.modality(modality))}</Row>
      <Row label={t('needs:platform.label')}>{platform && upper(words.platform(platform))}</Row>
      <Row label={t('needs:maturity.label')}>{maturity && upper(words.maturity(maturity))}</Row>
      <Row label={t('needs:decided')}>{decision_date && <MonthOf answer={decision_date} />}</Row>
      <Row label={t('needs:places.label')}>{needs.other_places}</Row>
      <Row label={t('form:check.story')}>{needs.story && lines(needs.story.split('\n'))}</Row>
    </>
  );
};

const ContactRows = ({ contact }: { contact: ContactAnswers }) => {
  const { t, format } = useTranslation();
  const { language } = contact;
  return (
    <>
      <Row label={t('form:contact.asks-for')}>{contact.asks_for && t('form:contact.client')}</Row>
      <Row label={t('form:contact.adviser-firm')}>{contact.adviser_firm}</Row>
      <Row label={t('form:contact.client-name')}>{contact.client_name}</Row>
      <Row label={t('form:contact.client-email')}>{contact.client_email}</Row>
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
  if (step === 'needs') {
    const { needs, company } = answers;
    return needs && <NeedsRows needs={company ? needsOfSector(needs, company.sector) : needs} />;
  }
  if (step === 'contact') return answers.contact && <ContactRows contact={answers.contact} />;
  if (!answers.sharing) return null;
  const { openness = 'closed' } = answers.sharing;
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
