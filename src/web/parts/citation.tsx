import { Tag } from "./tag.tsx";

export type CitationProps = {
  readonly cites: { readonly text: string; readonly toConfirm: boolean };
};

/** The article that something rests on; one that nobody has confirmed says so. */
export function Citation({ cites }: CitationProps) {
  return (
    <span className="citation">
      {cites.text} {cites.toConfirm && <Tag tone="warn">待确认</Tag>}
    </span>
  );
}
