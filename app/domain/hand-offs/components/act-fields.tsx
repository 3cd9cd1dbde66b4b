import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useChoices } from '../../settings/components/choices-context.tsx';
import { limits } from '../hand-off-limits.ts';
import { otherSide } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import type { Returned } from '../refusals.ts';
import type { Act } from '../transitions.ts';
import { MissingGrounds } from './missing-grounds.tsx';
import { useFieldError } from './refused-notice.tsx';

interface Props {
  act: Act;
  handOff: HandOffPage;
  /** My member id: who handles it unless somebody else is chosen. */
  me: string;
  returned: Returned | null;
}

/** What an act asks for beside itself. */
export const ActFields = ({ act, handOff, me, returned }: Props): ReactNode => {
  const { t } = useTranslation();
  const choices = useChoices();
  const error = useFieldError(returned);
  const typed = returned?.values ?? {};
  const other = otherSide(handOff).short_name;
  const text = (label: string, optional = false) => (
    <TextArea
      label={label}
      name="text"
      id={`${act}-text`}
      rows={optional ? 2 : 3}
      maxLength={limits.reason}
      optional={optional}
      required={!optional}
      defaultValue={typed.text}
      error={error('text')}
    />
  );
  const handler = (label: string) => (
    <Select
      label={label}
      name="handler"
      id={`${act}-handler`}
      options={handOff.colleagues.map(({ id, full_name }) => ({
        value: id,
        label: id === me ? t('hand-offs:field.handler-me', { name: full_name }) : full_name,
      }))}
      defaultValue={typed.handler ?? me}
      error={error('handler')}
    />
  );
  const message = text(t('hand-offs:field.message', { name: other }), true);

  const fields: Record<Act, ReactNode> = {
    accept: (
      <>
        {handler(t('hand-offs:field.handler', { name: handOff.receiver.short_name }))}
        {message}
      </>
    ),
    decline: (
      <>
        <Select
          label={t('hand-offs:field.reason')}
          name="reason"
          id="decline-reason"
          empty={t('hand-offs:field.choose-reason')}
          options={choices.options('decline')}
          defaultValue={typed.reason ?? ''}
          required
          error={error('reason')}
        />
        {message}
      </>
    ),
    ask: text(t('hand-offs:field.question')),
    answer: text(t('hand-offs:field.answer')),
    re_route: (
      <>
        <Select
          label={t('hand-offs:field.organisation')}
          name="organisation"
          id="re_route-organisation"
          empty={t('hand-offs:field.choose-organisation')}
          options={handOff.organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={typed.organisation ?? ''}
          required
          error={error('organisation')}
        />
        {text(t('hand-offs:field.why-better'))}
      </>
    ),
    withdraw: text(t('hand-offs:field.reason')),
    recall: text(t('hand-offs:field.reason')),
    return: text(t('hand-offs:field.reason')),
    complete: (
      <>
        <Select
          label={t('hand-offs:field.outcome')}
          name="outcome"
          id="complete-outcome"
          empty={t('hand-offs:field.choose-outcome')}
          options={choices.options('outcome')}
          defaultValue={typed.outcome ?? ''}
          required
          error={error('outcome')}
        />
        {text(t('hand-offs:field.report'), true)}
      </>
    ),
    pass_on: handler(t('hand-offs:field.colleague')),
    offer: <MissingGrounds handOff={handOff} />,
    discard: null,
  };
  return fields[act];
};
