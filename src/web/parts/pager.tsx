import { hasNext, pageText, totalText } from "./paging.ts";
import { PAGE_SIZES, type Paging } from "./table-types.ts";

export type PagerProps = {
  readonly paging: Paging;
  readonly onPage: (page: number, size: number) => void;
  readonly label: string;
};

/** Where in the list, how many at once, and how many there are. */
export function Pager({ paging, onPage, label }: PagerProps) {
  const { page, size, total } = paging;
  return (
    <nav className="pager" aria-label={`${label}分页`}>
      <span role="status">{totalText(total)}</span>
      <label>
        <span className="unseen">每页条数</span>
        <select value={size} onChange={(event) => onPage(1, Number(event.target.value))}>
          {PAGE_SIZES.map((one) => (
            <option key={one} value={one}>
              每页 {one} 条
            </option>
          ))}
        </select>
      </label>
      <PageButton name="上一页" isOn={page > 1} onPress={() => onPage(page - 1, size)} />
      <span>{pageText(paging)}</span>
      <PageButton name="下一页" isOn={hasNext(paging)} onPress={() => onPage(page + 1, size)} />
    </nav>
  );
}

function PageButton({
  name,
  isOn,
  onPress,
}: {
  readonly name: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="button" data-size="small" disabled={!isOn} onClick={onPress}>
      {name}
    </button>
  );
}
