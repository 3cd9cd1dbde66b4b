import { useTranslation } from '../../../i18n/language-context.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import { useChoices } from '../../settings/components/choices-context.tsx';
import type { projectKinds, spaceKinds } from '../case-forms.ts';
import type { Enquiry, Space } from '../cases.ts';

/** The fields in the order of the form. */
const order = [
  'legal_name',
  'native_name',
  'country',
  'website',
  'sector',
  'field',
  'headline',
  'project_kinds',
  'spaces',
  'gmo',
  'people_12',
  'people_36',
  'start',
  'story',
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
  return (name: Field, answers: Record<string, unknown>) => {
    const answer = answers[name];
    if (answer === null || answer === undefined || answer === '') return null;
    if (name === 'spaces' && Array.isArray(answer) && answer.length === 0)
      return t(answers.without_space === 'none' ? 'form:space.none' : 'lead:needs.unknown');
    if (name === 'spaces' && Array.isArray(answer))
      return format.list(
        answer.map((each: Space) =>
          [
            each.area ? `${format.number(each.area)} ${t(`lead:needs.unit.${each.unit ?? 'm2'}`)}` : '',
            t(`lead:needs.space-kind.${each.kind as (typeof spaceKinds)[number]}`),
          ]
            .filter(Boolean)
            .join(' '),
        ),
      );
    if (name === 'project_kinds' && Array.isArray(answer))
      return format.list(answer.map((kind: (typeof projectKinds)[number]) => t(`lead:needs.kind.${kind}`)));
    const text = String(answer);
    if (name === 'country') return format.country(text);
    if (name === 'language') return format.language(text);
    if (name === 'sector') return t(`pipeline:sector.${text as 'other'}`);
    if (name === 'field') return t(`pipeline:field.${text as 'other'}`);
    if (name === 'gmo') return t(`lead:needs.yes-no.${text as 'unknown'}`);
    if (name === 'openness') return t(`lead:openness-form.choice.${text as 'open'}`);
    if (name === 'channel') return choices.label('source', text);
    if (name === 'start' || name === 'received_on')
      return text === 'unknown' ? t('lead:needs.unknown') : dated.test(text) ? format.calendar(text) : text;
    return name === 'story' || name === 'ground_note' ? <span className="as-sent">{text}</span> : text;
  };
};
