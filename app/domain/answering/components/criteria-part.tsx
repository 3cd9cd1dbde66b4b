import { Check, CircleDashed } from 'lucide-react';
import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Button } from '../../../ui/desk/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { judged, type StaffSide } from '../staff-side.ts';

interface Props {
  criteria: NonNullable<StaffSide['criteria']>;
  address: string;
  version: number | null;
  requestId: string;
}

/** Five things that make a first answer good: two are read from the case, three are for a person to say. */
export const CriteriaPart = ({ criteria, address, version, requestId }: Props) => {
  const { t, format } = useTranslation();
  const { answered_in_time: inTime, named_contact: contact, ticked } = criteria;
  const derived = [
    {
      met: inTime === true,
      words: t(`answering:criteria.in-time.${inTime === null ? 'open' : inTime ? 'yes' : 'no'}`),
    },
    {
      met: contact !== null,
      words: contact
        ? t('answering:criteria.contact', { name: contact })
        : t('answering:criteria.no-contact'),
    },
  ];
  return (
    <section aria-labelledby="good-answer">
      <div className="sec-head">
        <h2 id="good-answer">{t('answering:criteria.title')}</h2>
      </div>
      <p className="soft small">{t('answering:criteria.intro')}</p>
      <ul className="criteria">
        {derived.map(({ met, words }) => (
          <li key={words} className="with-icon">
            <Icon of={met ? Check : CircleDashed} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <Form
        method="post"
        action={`${paths.leadAnswer(address)}?back=${encodeURIComponent(paths.leadAnswer(address))}`}
      >
        <input type="hidden" name="request_id" value={requestId} />
        <input type="hidden" name="version" value={version ?? ''} />
        <ChoiceGroup
          key={requestId}
          kind="checkbox"
          name="criteria"
          label={t('answering:criteria.judged')}
          labelHidden
          choices={judged.map((value) => ({
            value,
            label: t(`answering:criteria.item.${value}`),
            hint:
              ticked[value] &&
              t('answering:criteria.ticked', { name: ticked[value].by, date: format.date(ticked[value].at) }),
          }))}
          chosen={judged.filter((each) => ticked[each])}
        />
        <div className="acts">
          <Button small type="submit">
            {t('answering:criteria.save')}
          </Button>
        </div>
      </Form>
    </section>
  );
};
