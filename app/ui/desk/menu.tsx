import type { LucideIcon } from 'lucide-react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../icon.tsx';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon;
  href?: string;
  onAction?: () => void;
  danger?: boolean;
}

/** Further acts behind one button. What must work without script stands on the page as well. */
export const Menu = ({
  label,
  icon,
  entries,
}: {
  label: string;
  icon?: LucideIcon;
  entries: MenuEntry[];
}) => (
  <MenuTrigger>
    <Button className="btn">
      {icon && <Icon of={icon} />}
      {label}
    </Button>
    <Popover placement="bottom end">
      <AriaMenu className="menu" items={entries} aria-label={label}>
        {(entry) => (
          <MenuItem
            className={entry.danger ? 'danger' : ''}
            href={entry.href}
            onAction={entry.onAction}
            textValue={entry.label}
          >
            {entry.icon && <Icon of={entry.icon} />}
            {entry.label}
          </MenuItem>
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
