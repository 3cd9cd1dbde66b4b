import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import type { FieldGroup, Stage, Status } from '../own-case.ts';
import type { OwnCopy } from '../own-copy.ts';

/** What happened, each line in plain words with its moment. */
export const CopyTimeline = ({ timeline }: Pick<OwnCopy, 'timeline'>) => {
  const { format } = useTranslation();
  const words = useLineWords();
  return (
    <ol className="ruled">
      {timeline.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened never moves
        <li key={place}>
          <p className="wait-who">
            <b>{words(line)}</b>
            <span>{format.full(line.at)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
};

const useLineWords = () => {
  const { t, format } = useTranslation();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return ({ kind, by, facts }: OwnCopy['timeline'][number]): string => {
    const organisation = text(facts.organisation) || t('case:ledger.all-partners');
    const groups = Array.isArray(facts.groups)
      ? format.list((facts.groups as FieldGroup[]).map((group) => t(`case:group.${group}`)))
      : '';
    const say = (name: string, values: Record<string, string> = {}) =>
      t(`case:data.did.${name}` as Key, values);
    switch (kind) {
      case 'stage':
        return say(kind, { to: t(`case:stage.${facts.to as Stage}`) });
      case 'status':
        return say(kind, { to: t(`case:status-name.${facts.to as Status}`) });
      case 'ledger':
        return say(facts.opened === false ? 'ledger-closed' : 'ledger-opened', { organisation, groups });
      case 'consent':
        if (facts.client) return say(`client-${text(facts.client)}`);
        return say(facts.given === false ? 'consent-withdrawn' : 'consent', { organisation });
      case 'message':
        return say(by === 'company' ? 'message-you' : 'message-us');
      case 'key':
        return say(facts.given === true ? 'key-given' : 'key-taken');
      case 'call_time':
        return say(facts.chosen ? 'call-agreed' : 'call-proposed');
      case 'enquiry':
      case 'openness':
      case 'landing':
      case 'addition':
        return say(kind);
      case 'erasure':
        return say(facts.step === 'withdrawn' ? 'erasure-withdrawn' : 'erasure');
      default:
        return say('other');
    }
  };
};
