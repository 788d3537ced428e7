import { z } from "zod";

// What a schema says of its own accord, it says in the users' language.
z.config(z.locales.zhCN());

/** Money on the wire: yuan with two places, never a number. */
export const Yuan = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})\.\d{2}$/u, "金额应为元, 保留两位小数, 如 1234.50");
export const Day = z.iso.date("日期应写作 2018-05-03 的形式");
export const InstantText = z.iso.datetime({ error: "时间格式不正确" });
export const Id = z.uuid("编号格式不正确");
export const Code = z.string().regex(/^[a-z0-9_]{1,60}$/u, "代码格式不正确");
export const ShortText = z.string().trim().min(1, "不能为空").max(200, "最多 200 字");
export const LongText = z.string().trim().min(1, "不能为空").max(4000, "最多 4000 字");
export const Term = z.object({ from: Day, to: Day });

export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});

/** Totals are exact to 1,000; beyond that `isMore` says so (显示为 1000+). */
export const Total = z.object({ count: z.int(), isMore: z.boolean() });

/** Citations travel as written out for the day they are shown, with how sure we are. */
export const CitationText = z.object({ text: z.string(), toConfirm: z.boolean() });

export const Done = z.object({
  stream: z.string(),
  position: z.int(),
  events: z.array(z.string()),
  status: z.string(),
  number: z.string().nullable(),
});

/** One row of a batch: what was done, or why not, in the user's words. */
export const RowOutcome = z.object({
  id: z.string(),
  /** What the row was about, where the caller did not name it himself (一键查询). */
  subject: z.string().optional(),
  ok: z.boolean(),
  done: Done.nullable(),
  refusal: z
    .object({ type: z.string(), text: z.string(), cites: z.string().nullable() })
    .nullable(),
});

/** RFC 9457. `type` is the refusal's name, `detail` the sentence for the user. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  cites: z.string().nullable().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
