import { useTranslation } from '../../../i18n/language-context.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import { useChoices } from '../../settings/components/choices-context.tsx';
import type { Enquiry } from '../cases.ts';
import {
  isOpen,
  type Maturity,
  type Modality,
  type Platform,
  type ProjectKind,
  type Space,
} from '../needs-words.ts';
import { useNeedsInWords } from './needs-in-words.ts';

/** The fields in the order of the form. */
const order = [
  'legal_name',
  'native_name',
  'country',
  'website',
  'registration',
  'lei',
  'sector',
  'field',
  'headline',
  'project_kinds',
  'spaces',
  'gmo',
  'people_12',
  'people_36',
  'people_open',
  'start',
  'modality',
  'platform',
  'maturity',
  'decision_date',
  'other_places',
  'story',
  'asks_for',
  'adviser_firm',
  'full_name',
  'role',
  'email',
  'phone',
  'language',
  'openness',
  'channel',
  'received_on',
  'ground_note',
] as const;
type Field = (typeof order)[number];

/** The answers of a company, exactly as it sent them. */
export const EnquiryParts = ({ enquiry }: { enquiry: Enquiry }) => {
  const { t } = useTranslation();
  const value = useAnswerWords();
  return enquiry.parts
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .map((part) => (
      <section key={part.field_group} className="enquiry-part">
        <h2>{t(`lead:enquiry.part.${part.field_group}`)}</h2>
        <FactList
          facts={order
            .filter((name) => name in part.answers)
            .map((name) => ({
              label: t(`lead:enquiry.field.${name}`),
              value: value(name, part.answers),
            }))}
        />
      </section>
    ));
};

const dated = /^\d{4}-\d{2}(-\d{2})?$/;

const useAnswerWords = () => {
  const { t, format } = useTranslation();
  const choices = useChoices();
  const needs = useNeedsInWords();
  return (name: Field, answers: Record<string, unknown>) => {
    const answer = answers[name];
    if (answer === null || answer === undefined || answer === '') return null;
    if (name === 'spaces' && Array.isArray(answer) && answer.length === 0) {
      if (!answers.without_space) return null;
      return t(answers.without_space === 'none' ? 'form:space.none' : 'lead:needs.unknown');
    }
    if (name === 'spaces' && Array.isArray(answer))
      return answer.map((each: Space) => (
        <div key={each.kind}>
          {[t(`lead:needs.space-kind.${each.kind}`), needs.area(each), ...needs.requirements(each)]
            .filter(Boolean)
            .join(', ')}
        </div>
      ));
    if (name === 'project_kinds' && Array.isArray(answer))
      return format.list(answer.map((kind: ProjectKind) => t(`lead:needs.kind.${kind}`)));
    const text = String(answer);
    if (name === 'country') return format.country(text);
    if (name === 'language') return format.language(text);
    if (name === 'sector') return t(`pipeline:sector.${text as 'other'}`);
    if (name === 'field') return t(`pipeline:field.${text as 'other'}`);
    if (name === 'gmo') return t(`lead:needs.yes-no.${text as 'unknown'}`);
    if (name === 'openness') return t(`lead:openness-form.choice.${text as 'open'}`);
    if (name === 'asks_for') return t('lead:enquiry.asks-for-client');
    if (name === 'channel') return choices.label('source', text);
    if (name === 'people_open' && isOpen(text)) return needs.open(text);
    if (name === 'modality') return needs.modality(text as Modality);
    if (name === 'platform') return needs.platform(text as Platform);
    if (name === 'maturity') return needs.maturity(text as Maturity);
    if (name === 'start' || name === 'decision_date' || name === 'received_on')
      return isOpen(text) ? needs.open(text) : dated.test(text) ? format.calendar(text) : text;
    return name === 'story' || name === 'ground_note' ? <span className="as-sent">{text}</span> : text;
  };
};
