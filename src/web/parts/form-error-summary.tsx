import { useEffect, useRef } from "react";

export type FormFault = { readonly id: string; readonly message: string };

/** All faults of a form at once, each a way to its field; takes the focus when it appears. */
export function FormErrorSummary({ faults }: { readonly faults: readonly FormFault[] }) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = faults.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>请先改正 {faults.length} 处问题</h2>
      <ul>
        {faults.map(({ id, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
