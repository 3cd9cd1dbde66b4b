import { MessagesSquare } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Composer } from '../../../ui/desk/composer.tsx';
import { TimelineEntry } from '../../../ui/desk/timeline.tsx';
import { otherSide } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import type { Returned } from '../refusals.ts';
import { RefusedNotice, useFieldError } from './refused-notice.tsx';

/** What sender and receiver write to each other; nobody else reads it. */
export const HandOffThread = ({
  handOff,
  requestId,
  returned,
}: {
  handOff: HandOffPage;
  requestId: string;
  returned: Returned | null;
}) => {
  const { t, format } = useTranslation();
  const busy = useNavigation().formData?.get('intent') === 'thread';
  const error = useFieldError(returned);
  const { thread, sender, receiver, mine } = handOff;
  const name = otherSide(handOff).short_name;
  const open = mine !== null && ['offered', 'asked', 'accepted'].includes(handOff.state);
  return (
    <div className="thread">
      {thread.length > 0 ? (
        <ol className="entries">
          {thread.map((entry) => (
            <TimelineEntry
              key={entry.id}
              mark={<Avatar large name={entry.actor.name ?? undefined} me={entry.actor.me} />}
              line={
                <>
                  <b>{entry.actor.name}</b>
                  {entry.actor.organisation && `, ${entry.actor.organisation.short_name}`}
                </>
              }
              time={{ at: entry.at, words: format.dateTime(entry.at), full: format.full(entry.at) }}
              said={entry.text}
            />
          ))}
        </ol>
      ) : (
        <p className="small soft">{t('hand-offs:thread.none', { name })}</p>
      )}
      {returned && <RefusedNotice returned={returned} />}
      {open && (
        <Form method="post" key={thread.length} preventScrollReset>
          <input type="hidden" name="request_id" value={requestId} />
          <input type="hidden" name="id" value={handOff.id} />
          <input type="hidden" name="intent" value="thread" />
          <Composer
            label={t('hand-offs:thread.text', { name })}
            placeholder={t('hand-offs:thread.text', { name })}
            kindsLabel={t('hand-offs:panel.thread', { name })}
            kindName="circle"
            name="text"
            value={returned?.values.text}
            error={error('text')}
            busy={busy}
            kinds={[
              {
                value: 'hand_off',
                label: t('hand-offs:panel.thread', { name }),
                icon: MessagesSquare,
                readers: t('hand-offs:thread.readers', {
                  sender: sender.short_name,
                  receiver: receiver.short_name,
                }),
                submit: t('hand-offs:thread.send'),
              },
            ]}
          />
        </Form>
      )}
    </div>
  );
};
