import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

/** A few more words on hover and focus. The child is a react-aria Button or Link. */
export const Tooltip = ({ words, children }: { words: string; children: ReactElement }) => (
  <TooltipTrigger delay={400}>
    {children}
    <AriaTooltip className="tip" offset={6}>
      {words}
    </AriaTooltip>
  </TooltipTrigger>
);
