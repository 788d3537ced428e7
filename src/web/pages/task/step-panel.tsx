import { createContext, useContext, useEffect, useId, useRef, type ReactNode } from "react";

/** Whether something was done on this page already, so that what shows now is a later step. */
export const HasMoved = createContext(false);

type StepPanelProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Which of how many, where there are several. */
  readonly place?: { readonly at: number; readonly of: number } | undefined;
};

/** One thing to do. Coming from another step the focus goes to its heading, so that a reader hears it. */
export function StepPanel({ title, children, place }: StepPanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useContext(HasMoved);
  const isLater = hasMoved || (place !== undefined && place.at > 1);
  useEffect(() => {
    if (isLater) heading.current?.focus();
  }, [isLater]);
  return (
    <section className="card task-step" aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {place !== undefined && place.of > 1 && (
          <span className="muted">
            第 {place.at} 步，共 {place.of} 步
          </span>
        )}
      </header>
      <div className="card-body stack">{children}</div>
    </section>
  );
}
