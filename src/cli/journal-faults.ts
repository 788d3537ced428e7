import type { Fault } from "#shell/verify.ts";

const FAULT_TEXTS = {
  chain_broken: "记录链断开:这一条与前一条对不上,或内容被改动",
  entry_missing: "记录缺失或被插入:条数、次序与登记的不符",
  entry_altered: "记录的检索栏被改动,或内容无法识别",
  state_differs: "当前状态与记录重放的结果不同",
  stream_missing: "有记录,但登记的对象不见了",
  content_missing: "记录所指的内容不见了",
  content_altered: "记录所指的内容被改动",
  attachment_missing: "附件文件不见了",
  attachment_altered: "附件文件被改动或调换",
  row_differs: "列表所用的数据与记录不同",
  row_missing: "列表中缺少这一行",
  row_unfounded: "列表中有没有记录支持的行",
  request_differs: "已答复的请求与记录不符",
} as const satisfies Record<Fault["fault"], string>;

/** One fault as a sentence: what, where, and which table or content it is about. */
export function describeFault({ stream, position, fault, detail }: Fault): string {
  const place = [
    stream === "" ? "" : `对象 ${stream}`,
    position > 0 ? `第 ${position} 条` : "",
  ].filter(Boolean);
  const about = detail === "" ? "" : `(${detail})`;
  return `${FAULT_TEXTS[fault]}${about}${place.length > 0 ? `:${place.join(" ")}` : ""}`;
}
