import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import './menu.css';

interface MenuProps {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}

/** A button that opens a menu. */
export function Menu({ label, trigger, children }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={buttonClass({ look: 'quiet', size: 'small' })} aria-label={label}>
        {trigger}
        <span className="menu-sign" aria-hidden="true" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="menu-layer" sideOffset={4} align="end">
          <Base.Popup className="menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({ onChoose, children }: { readonly onChoose: () => void; readonly children: ReactNode }) {
  return (
    <Base.Item className="menu-item" onClick={onChoose}>
      {children}
    </Base.Item>
  );
}

interface MenuChoiceProps<V extends string> {
  readonly title: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly name: string }[];
  readonly onChoose: (value: V) => void;
}

/** A choice of one among several, with a mark at the chosen one. */
export function MenuChoice<V extends string>({ title, value, choices, onChoose }: MenuChoiceProps<V>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-group">{title}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChoose}>
        {choices.map((choice) => (
          <Base.RadioItem key={choice.value} className="menu-item" value={choice.value} closeOnClick>
            {choice.name}
            <Base.RadioItemIndicator>✓</Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** A choice between short words side by side; the menu stays open, so that they can be tried out. */
export function MenuRow<V extends string>({ title, value, choices, onChoose }: MenuChoiceProps<V>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-group">{title}</Base.GroupLabel>
      <Base.RadioGroup className="menu-row" value={value} onValueChange={onChoose}>
        {choices.map((choice) => (
          <Base.RadioItem key={choice.value} className="menu-item" value={choice.value}>
            {choice.name}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuSwitch({
  on,
  onSwitch,
  children,
}: {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.CheckboxItem className="menu-item" checked={on} onCheckedChange={onSwitch} closeOnClick>
      {children}
      <Base.CheckboxItemIndicator>✓</Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export const MenuLine = () => <Base.Separator className="menu-line" />;
