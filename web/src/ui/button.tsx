import type { ComponentProps } from 'react';
import './button.css';

interface Look {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'usual' | 'small';
}

export const buttonClass = ({ look = 'plain', size = 'usual' }: Look): string =>
  ['button', look !== 'plain' && `button-${look}`, size === 'small' && 'button-small'].filter(Boolean).join(' ');

/** A button; it never submits a form unless it says `type="submit"`. */
export function Button({ look, size, className, ...rest }: Look & ComponentProps<'button'>) {
  const own = buttonClass({ ...(look && { look }), ...(size && { size }) });
  return <button type="button" className={className ? `${own} ${className}` : own} {...rest} />;
}
