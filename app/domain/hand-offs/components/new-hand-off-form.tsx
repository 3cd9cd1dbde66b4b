import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { CodeName } from '../../../ui/code-name.tsx';
import { Button, LinkButton } from '../../../ui/desk/button.tsx';
import { Notice } from '../../../ui/desk/notice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Field } from '../../../ui/field.tsx';
import { FieldError } from '../../../ui/field-error.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import { useWayBack } from '../../pipeline/components/way-back.ts';
import { readNewHandOff } from '../hand-off-forms.ts';
import { limits } from '../hand-off-limits.ts';
import { type HandOffPage, type HandOffStart, offeredGroups } from '../hand-offs.ts';
import { consentDays, consentOf, type Filling, isNeeded, outlookOf } from '../new-hand-off.ts';
import type { Returned } from '../refusals.ts';
import { typedDraft } from '../typed-draft.ts';
import { useGroupNames } from './group-names.ts';
import { OfferOutlook } from './offer-outlook.tsx';
import { RefusedNotice, useFieldError } from './refused-notice.tsx';
import { SavedDraft } from './saved-draft.tsx';
import { SharedGroup } from './shared-group.tsx';
import './new-hand-off-form.css';

/** What was typed or saved before, or an empty form. */
const fillingFrom = (typed: Record<string, string>): Filling => ({
  receiver: typed.receiver ?? '',
  kind: typed.kind ?? 'assist',
  groups: (typed.group ?? '')
    .split(' ')
    .filter(Boolean)
    .map((name) => ({
      field_group: name,
      opens: typed[`opens.${name}`] ?? 'acceptance',
      ground: typed[`ground.${name}`] || null,
    })),
});

/** Where the control of a field stands on the page. */
const fieldId = (name: string) => (name === 'groups' ? 'group-summary' : name.replace('.', '-'));

interface Props {
  start: HandOffStart;
  requestId: string;
  /** The saved draft that is being changed. */
  draft?: HandOffPage;
  returned: Returned | null;
}

/** The form that drafts or offers. It says what will be read before anything is sent. */
export const NewHandOffForm = ({ start, requestId, draft, returned }: Props) => {
  const { t, format } = useTranslation();
  const back = useWayBack(paths.lead(start.row.address));
  const names = useGroupNames();
  const error = useFieldError(returned);
  const busy = useNavigation().state === 'submitting';
  const typed = returned?.values ?? (draft ? typedDraft(draft) : {});
  const [filling, fill] = useState(() => fillingFrom(typed));
  const outlook = outlookOf(filling, start);
  const code = start.row.coded_as ?? start.row.code_name;
  const coded = start.openness !== 'open';
  return (
    <Form
      method="post"
      className="new-hand-off"
      noValidate
      onChange={(event) => fill(readNewHandOff(new FormData(event.currentTarget)))}
    >
      <input type="hidden" name="request_id" value={requestId} />
      {draft && <input type="hidden" name="version" value={draft.version} />}
      <p className="soft">{t('hand-offs:new.intro')}</p>
      {returned && (
        <ErrorSummary
          key={requestId}
          title={t('hand-offs:new.errors')}
          errors={Object.entries(returned.errors).map(([name, key]) => ({
            id: fieldId(name),
            message: t(key as Key),
          }))}
        />
      )}
      {returned && <RefusedNotice returned={returned} />}
      {draft && returned?.refused?.code === 'stale' && <SavedDraft draft={draft} />}
      <section aria-labelledby="who">
        <h2 id="who">{t('hand-offs:new.who')}</h2>
        <ChoiceGroup
          label={t('hand-offs:new.kind')}
          name="kind"
          chosen={filling.kind}
          error={error('kind')}
          choices={[
            { value: 'assist', label: t('hand-offs:kind.assist'), hint: t('hand-offs:new.assist-hint') },
            {
              value: 'transfer',
              label: t('hand-offs:kind.transfer'),
              hint: t(start.open_transfer ? 'hand-offs:new.transfer-taken' : 'hand-offs:new.transfer-hint'),
              disabled: start.open_transfer,
            },
          ]}
        />
        <ChoiceGroup
          label={t('hand-offs:new.receiver')}
          name="receiver"
          chosen={filling.receiver}
          error={error('receiver')}
          choices={start.receivers.map((receiver) => {
            const agreed = consentDays(receiver, format.date);
            return {
              value: receiver.slug,
              label: receiver.open_assist
                ? `${receiver.name}, ${t('hand-offs:new.receiver-assists')}`
                : receiver.name,
              hint:
                agreed.length > 0
                  ? agreed
                      .map(({ day, groups }) =>
                        t('hand-offs:new.receiver-consent', { date: day, groups: names(groups) }),
                      )
                      .join(' ')
                  : t('hand-offs:new.receiver-nothing'),
            };
          })}
        />
        <Field
          label={t('hand-offs:new.need')}
          name="need"
          dir="auto"
          maxLength={limits.need}
          hint={t('hand-offs:new.need-hint')}
          defaultValue={typed.need}
          error={error('need')}
          required
        />
        {coded && code && (
          <Notice tone="violet" icon={Lock}>
            <WithParts text={t('hand-offs:new.need-coded')} parts={{ name: <CodeName>{code}</CodeName> }} />
          </Notice>
        )}
        <TextArea
          label={t('hand-offs:new.reason')}
          name="reason"
          rows={3}
          maxLength={limits.reason}
          defaultValue={typed.reason}
          error={error('reason')}
          required
        />
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{t('hand-offs:new.what')}</h2>
        <fieldset className="field">
          <legend>{t('hand-offs:new.groups')}</legend>
          <p className="hint">{t('hand-offs:new.groups-hint')}</p>
          {error('groups') && <FieldError id="groups-error">{error('groups') ?? ''}</FieldError>}
          <ul className="parts">
            {offeredGroups.map((group) => {
              const given = filling.groups.find((each) => each.field_group === group);
              return (
                <SharedGroup
                  key={group}
                  group={group}
                  chosen={given !== undefined}
                  needed={isNeeded(filling.kind, group)}
                  consent={consentOf(outlook.receiver, group)}
                  mayNameGround={start.may_name_ground}
                  ground={given?.ground ?? ''}
                  typed={typed}
                  error={error(`why.${group}`)}
                />
              );
            })}
          </ul>
        </fieldset>
        <OfferOutlook outlook={outlook} start={start} />
      </section>
      <div className="acts">
        <Button type="submit" look="primary" name="intent" value="offer" busy={busy}>
          {t('hand-offs:new.offer')}
        </Button>
        <Button type="submit" look="quiet" name="intent" value="draft">
          {t('hand-offs:new.save-draft')}
        </Button>
        <LinkButton look="quiet" to={draft ? paths.handOffs({ open: draft.id }) : back}>
          {t(draft ? 'hand-offs:new.back-draft' : 'hand-offs:new.back')}
        </LinkButton>
      </div>
    </Form>
  );
};
