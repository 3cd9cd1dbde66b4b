import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { paths } from '../../../paths.ts';

interface Props {
  address: string;
  version: number | null;
  requestId: string;
  fields: Record<string, string>;
  children: ReactNode;
}

/** One press of the desk; its buttons are the children. */
export const MatchAct = ({ address, version, requestId, fields, children }: Props) => (
  <Form method="post" action={paths.leadMatch(address)} className="acts">
    <input type="hidden" name="request_id" value={requestId} />
    <input type="hidden" name="version" value={version ?? ''} />
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </Form>
);
