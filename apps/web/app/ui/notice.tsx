// What a change has led to, said where the reader is led back to.
import { Icon } from './pictures';

/** Gets the focus, so that it is heard too. */
export function DoneNotice({ children }: { readonly children: string }) {
  return (
    <div className="notice notice--ok" role="status" tabIndex={-1} ref={focus}>
      <Icon name="ok" />
      <p>{children}</p>
    </div>
  );
}

/** For the heading of what a form has led to on its own page. */
export function focus(element: HTMLElement | null): void {
  element?.focus();
}
