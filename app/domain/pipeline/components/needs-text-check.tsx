import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/desk/button.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import type { Needs } from '../cases.ts';

interface Props {
  needs: Needs;
  officer: boolean;
  requestId: string;
  version: number | null;
}

/** The texts as partners would read them under the code name, and an officer's word that they name nobody. */
export const NeedsTextCheck = ({ needs, officer, requestId, version }: Props) => {
  const { t } = useTranslation();
  return (
    <section className="enquiry-part" id="check" aria-labelledby="check-title">
      <h2 id="check-title">{t('lead:needs.check-title')}</h2>
      <p className="soft">{t('lead:needs.confirm-hint')}</p>
      <FactList
        facts={[
          { label: t('lead:needs.form.headline'), value: needs.headline },
          { label: t('lead:needs.form.decider'), value: needs.decider },
          { label: t('needs:places.label'), value: needs.other_places },
          { label: t('lead:needs.story'), value: needs.story && <p className="as-sent">{needs.story}</p> },
        ]}
      />
      {officer ? (
        <Form method="post" className="acts">
          <input type="hidden" name="request_id" value={requestId} />
          <input type="hidden" name="version" value={version ?? ''} />
          <Button type="submit">{t('lead:needs.confirm')}</Button>
        </Form>
      ) : (
        <p>{t('errors:who.officer')}</p>
      )}
    </section>
  );
};
