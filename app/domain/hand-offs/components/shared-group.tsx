import { useTranslation } from '../../../i18n/language-context.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { limits } from '../hand-off-limits.ts';
import type { OfferedGroup } from '../hand-offs.ts';

interface Props {
  group: OfferedGroup;
  chosen: boolean;
  /** A transfer takes it along whether chosen or not. */
  needed: boolean;
  /** When the company agreed to show this part to the receiver. */
  consent?: string;
  mayNameGround: boolean;
  ground: string;
  typed: Record<string, string>;
  error?: string;
}

/** One part of the case in an offer: whether, on what ground, and when it opens. */
export const SharedGroup = ({
  group,
  chosen,
  needed,
  consent,
  mayNameGround,
  ground,
  typed,
  error,
}: Props) => {
  const { t, format } = useTranslation();
  const name = t(`hand-offs:group.${group}`);
  const id = `group-${group}`;
  const own = consent
    ? t('hand-offs:new.ground-consent', { date: format.date(consent) })
    : t('hand-offs:new.ground-none');
  return (
    <li className={consent ? 'consented' : undefined}>
      <div className="check">
        {needed && <input type="hidden" name="group" value={group} />}
        <input
          type="checkbox"
          name="group"
          id={id}
          value={group}
          disabled={needed}
          {...(needed ? { checked: true, readOnly: true } : { defaultChecked: chosen })}
          aria-describedby={`${id}-hint`}
          key={String(needed)}
        />
        <div>
          <label htmlFor={id}>{name}</label>
          <span className="hint" id={`${id}-hint`}>
            {t(`hand-offs:group-hint.${group}`)}
          </span>
        </div>
      </div>
      {(chosen || needed) && (
        <div className="how">
          {mayNameGround ? (
            <Select
              label={t('hand-offs:new.ground', { group: name })}
              name={`ground.${group}`}
              id={`ground-${group}`}
              empty={own}
              options={[
                { value: 'law', label: t('hand-offs:new.ground-law') },
                { value: 'essential', label: t('hand-offs:new.ground-essential') },
              ]}
              defaultValue={typed[`ground.${group}`] ?? ''}
            />
          ) : (
            <p className="small soft">{own}</p>
          )}
          <Select
            label={t('hand-offs:new.opens', { group: name })}
            name={`opens.${group}`}
            id={`opens-${group}`}
            options={[
              { value: 'acceptance', label: t('hand-offs:new.opens-acceptance') },
              { value: 'offer', label: t('hand-offs:new.opens-offer') },
            ]}
            defaultValue={typed[`opens.${group}`] ?? 'acceptance'}
          />
          {(ground === 'law' || ground === 'essential') && (
            <TextArea
              label={t('hand-offs:new.ground-why', { group: name })}
              name={`why.${group}`}
              id={`why-${group}`}
              rows={2}
              maxLength={limits.reason}
              defaultValue={typed[`why.${group}`]}
              error={error}
            />
          )}
        </div>
      )}
    </li>
  );
};
