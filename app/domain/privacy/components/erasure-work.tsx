import { Form, Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/desk/button.tsx';
import type { ErasureWork } from '../erasures.ts';

/** Erasures to do and to confirm, above the inbox; nothing where there are none. `requestIds`: one for each confirmation. */
export const ErasureTasks = ({ work, requestIds }: { work: ErasureWork; requestIds: readonly string[] }) => {
  const { t, format } = useTranslation();
  if (work.tasks.length + work.confirmations.length === 0) return null;
  return (
    <section className="band erasures" aria-labelledby="erasures">
      <header>
        <h2 id="erasures">{t('desk:erasure.title')}</h2>
        <span className="num">{work.tasks.length + work.confirmations.length}</span>
      </header>
      <ul>
        {work.tasks.map((task) => (
          <li key={task.id}>
            <Link to={paths.leadErasure(task.address)}>
              {t('desk:erasure.task', { reference: task.address })}
            </Link>{' '}
            {task.erased_at ? (
              <span className="faint">
                {t('desk:erasure.confirmed', { count: task.confirmed, of: task.asked })}
              </span>
            ) : (
              <span className={task.late ? 'due late' : 'faint'} title={format.full(task.due_at)}>
                {t(task.late ? 'desk:erasure.late' : 'desk:erasure.due', { date: format.date(task.due_at) })}
              </span>
            )}
          </li>
        ))}
        {work.confirmations.map(({ id, erased_at: at, case: name }, place) => (
          <li key={id}>
            <Form method="post">
              <input type="hidden" name="request_id" value={requestIds[place]} />
              <input type="hidden" name="confirmation" value={id} />
              {t('desk:erasure.asked', { name, date: format.date(at) })}{' '}
              <Button small type="submit">
                {t('desk:erasure.confirm')}
                <span className="visually-hidden"> {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
};
